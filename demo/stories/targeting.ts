import type { Story } from './story.ts';

/** One household picked on by the same young people for months: each time a small thing, and each time told to somebody else. */
export const targeting: Story = {
  key: 'targeting',
  category: 'personal',
  hateStrand: 'disability',
  subject: 'young',
  victimRole: 'at-risk',
  times: 'evening',
  led: { council: 5, police: 4, housing: 2 },
  told: { police: 4, council: 3, housing: 4, education: 1, voluntary: 1 },
  titles: [
    'Family targeted at home, {street}',
    'Abuse of a disabled resident, {street}',
    'Repeated targeting, {street}',
  ],
  summaries: [
    '{victim} is picked on at home by a group of young people led by {subject}. Name-calling about {vhis} disability, things thrown, gates opened, rubbish put in. Small each time, and reported to different agencies each time.',
    'A vulnerable household at {victimPlace} has rung the police, the landlord and the council in turn. No one had seen the whole of it until now.',
  ],
  reports: [
    "Lads outside shouting names about caller's disability. They do it whenever the light goes on.",
    'Flour and eggs through the letter box. Caller cannot clean it up without help.',
    'Gate taken off its hinges and left in the road. Caller uses a frame and needs the gate to lean on.',
    'Stones at the window while caller was in the bath. Says it is the {person} from {house}.',
    'They were in the back garden again, laughing. Bin tipped out. Caller was too frightened to go to the door.',
    "Followed home from the shop and mimicked. Caller's bag taken and thrown on a roof.",
    'Neighbour rings for the person at {victimHouse}: kids on the shed roof, fourth night in a row.',
    'Fence set alight with a lighter, put out with a bowl of water.',
  ],
  harms: [
    'Sits in the dark so that they think nobody is in.',
    'Has stopped going to the day centre.',
    'Not eating; daughter very worried.',
    'Said on the phone "I can\'t see it ever stopping".',
    'Sleeps in the chair by the front door.',
  ],
  advice: [
    'Gone on arrival. Advised to keep the curtains closed and to ring again.',
    'Recorded for information. No named suspect.',
    'Letter to nearby addresses. Caller told.',
    'Low level, no damage. Passed to the local officer.',
  ],
  notes: {
    victim: [
      'Spent an hour with {victim}. Listed everything {vhe} could remember on one sheet of paper: twenty-three times in eleven months, told to four different agencies. No agency had more than seven of them. {vHe} thought nobody was writing it down.',
      'Visited {victim} with the victim care worker. Cold house, lights off at the front on purpose. {vHe} says {vhe} is used to it. Agreed that I am the one person {vhe} rings from now on. Left my number in large print by the phone.',
    ],
    subject: [
      'Seen {short} with {parent}. Says everybody does it and it is only a laugh. Went quiet when I said what {victim} does in the evenings. {parent} cried. Agreed to a contract and to stay out of the end of the street.',
      '{parent} will not have it that {short} is involved. {short} would not come down. School will see {him} with the youth worker instead.',
    ],
    work: [
      "Put all agencies' reports side by side: a pattern of Tuesday and Thursday evenings, after the youth club shuts. Rota agreed to cover those two evenings for a month.",
      'Hate incident recorded: {victim} perceives it as because of {vhis} disability, and so do I.',
      'Adult social care have assessed {victim}. Two hours a week of support and a pendant alarm.',
      'Gate rehung and a light fitted, done within two days of asking.',
      'Restorative meeting raised with both sides by the co-ordinator. {victim} might, in time. {short} wrote a letter; it is on file and not yet given.',
      'Rang {victim} as every Monday. One incident since last week, a shout from a bike. Recorded so that it counts.',
    ],
    enforcement: [
      'Three of the group signed contracts. {short} broke {his} in nine days; injunction papers with legal.',
      'Injunction granted: not to enter the top of {street}, not to approach {victim}, to see the youth worker weekly.',
    ],
    monitoring: [
      '{victim} went back to the day centre on {day}. The curtains are open at the front.',
      'No reports to any agency for four weeks. {victim} asked whether I would still ring. I will.',
    ],
  },
  actions: [
    {
      title: 'Bring together what every agency has had from {victimPlace}',
      by: 'lead',
      done: ['Done: one list, by date.', 'Done. Far more than anybody thought.'],
      notDone: [],
    },
    {
      title: 'Ask adult social care to assess {victim}',
      by: 'council',
      done: ['Assessed; support begins next week.', 'Done at home with {vhis} daughter.'],
      notDone: ['{victim} does not want it yet. Ask again at review.'],
    },
    {
      title: 'Rehang gate and fit light at {victimPlace}',
      by: 'housing',
      done: ['Both done.'],
      notDone: ['Owner-occupier: handyperson scheme instead.'],
    },
    {
      title: 'Cover Tuesday and Thursday evenings',
      by: 'police',
      done: ['Covered for four weeks; two stops.', 'Done by the community support officers.'],
      notDone: [],
    },
    {
      title: 'Visit {victim} weekly',
      by: 'voluntary',
      done: ['Six visits made.', 'Going well; {vhe} looks forward to them.'],
      notDone: [],
    },
  ],
  closings: {
    resolved: [
      'Nothing for three months, on the word of {victim} and of every agency on the case. The weekly calls end; {vhe} keeps the number.',
    ],
  },
};

export const racism: Story = {
  key: 'racism',
  category: 'personal',
  hateStrand: 'race',
  subject: 'adult',
  victimRole: 'victim',
  times: 'any',
  led: { police: 5, council: 3, housing: 1 },
  told: { police: 5, council: 2, housing: 2, voluntary: 1 },
  titles: ['Racist abuse of a family in {street}', 'Racist abuse, {place}'],
  summaries: [
    '{victim} and family have had racist abuse from {place} since they moved in: shouting, dog dirt on the step, and a window. They are thinking of leaving.',
    '{subject} is said to shout racist abuse at {victim} whenever they meet. Children are now doing the same.',
  ],
  reports: [
    'Racist words shouted at caller and children as they got out of the car. {Person} from {house}.',
    'Dog dirt on the doorstep again. Caller believes it is because of where the family comes from.',
    'Told to go home by the {person} at {house}, in front of the school mothers.',
    'Sticker on the front door. Caller has taken a photograph and left it there.',
    'Bottle thrown at the house, no damage. Racist shouting before it.',
    'Child called names on the way to school by an adult neighbour.',
  ],
  harms: [
    'Children ask whether they will have to move again.',
    'Front room not used any more.',
    'Husband changes his shifts so as to be at home at night.',
    'Wants it to stop; does not want to be seen with the police.',
  ],
  advice: [
    'Hate incident recorded. Caller did not want further action; victim care offered.',
    'Recorded and passed to the hate crime co-ordinator.',
    'Sticker removed and kept. Extra patrols for a week.',
  ],
  notes: {
    victim: [
      'Met {victim} at the community centre with an interpreter, though {vhe} hardly needed one. Three things reported, about ten not. {vHe} is most worried about the walk to school. Recorded as hate incidents on {vhis} perception.',
      'Visited {victim}. Showed me the photographs in order on the phone. {vHe} has kept everything. Would give evidence if it came to it. Wants the family to be left in peace, "that is all".',
    ],
    subject: [
      '{short} spoken to at home. Says it is "just banter" and that they started it over the parking. Explained what a hate incident is and what is next. Warning letter left.',
      'Interviewed {short}: accepts the words on {day}, not the bottle. Sorry to have been caught rather than sorry. Community resolution not suitable.',
    ],
    work: [
      'Walked the children to school with the community support officer on Monday and Tuesday. No trouble; two mothers came up to say hello.',
      "School will deal with the children's side of it. Assembly on Thursday.",
      'Camera loaned and fitted at {victimPlace}.',
      'The landlord has written to {short}: the tenancy agreement is plain about this and so is the letter.',
    ],
    enforcement: [
      'Charged with a racially aggravated public order offence. Bail conditions: no contact, not to enter the cul-de-sac.',
      'Notice seeking possession served on the racist abuse ground, with injunction alongside.',
    ],
    monitoring: [
      'Rang {victim}. Nothing for a month and the neighbour at the end brought a cake. Will ring again in two weeks.',
      "Victim care have closed their side at {victim}'s wish. We keep ours to the review.",
    ],
  },
  actions: [
    {
      title: 'Fit loaned camera at {victimPlace}',
      by: 'lead',
      done: ['Fitted; {victim} shown how it works.'],
      notDone: [],
    },
    {
      title: 'Walk the route to school with the family for a week',
      by: 'police',
      done: ['Done. No trouble.'],
      notDone: ['Family would rather not be seen with us.'],
    },
    {
      title: 'Warn {short} as tenant',
      by: 'housing',
      done: ['Warned in writing and in person.'],
      notDone: ['Not our tenant.'],
    },
    {
      title: 'Talk to the school about the children',
      by: 'education',
      done: ['Assembly held; two families seen.'],
      notDone: [],
    },
  ],
  closings: {
    'resolved-by-legal-action': [
      'Convicted; restraining order for two years. The family has decided to stay.',
    ],
  },
};
