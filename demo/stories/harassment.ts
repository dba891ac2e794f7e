import type { Story } from './story.ts';

export const harassment: Story = {
  key: 'harassment',
  category: 'personal',
  subject: 'adult',
  victimRole: 'victim',
  times: 'any',
  led: { police: 5, council: 3, housing: 3, probation: 1 },
  told: { police: 6, council: 3, housing: 3 },
  titles: ['Threats from a neighbour, {street}', 'Harassment in {street}', 'Threats and abuse, {place}'],
  summaries: [
    '{victim} of {victimPlace} says that {short} has shouted at, followed and threatened {vhim} since a quarrel over a fence. Each report was dealt with by itself; together they are a course of conduct.',
    'Abuse at the door and in the street by {subject}, getting more frequent. {victim} lives alone and has changed {vhis} habits because of it.',
  ],
  reports: [
    "Neighbour at {house} shouted abuse over the fence and said {he} would put caller's windows in.",
    'Caller followed from the bus stop to the door by the {person} from {house}, who did not say anything but stood at the gate.',
    'Threats at the front door about {time}. Caller has it on the doorbell.',
    "Paint thrown over caller's car. Nobody seen, but caller has no doubt who it was.",
    'Sworn at and spat at in front of the children. Caller shaking while on the phone.',
    'Notes through the door again, this one with a threat. Kept in a freezer bag.',
    'Banging on the wall and screaming that caller is a grass. Third time this month.',
  ],
  harms: [
    'Afraid to leave the house alone; has asked for a transfer.',
    'Off work with stress. Doctor has been told.',
    'Children sleep in one room at the back.',
    'Goes out by the back lane so as not to pass the house.',
    'Says it has taken over their life.',
  ],
  advice: [
    'Neither side will make a statement. Both spoken to and advised to keep apart.',
    'Crime recorded; no line of inquiry. Victim care offered.',
    'Doorbell footage watched: words heard but no threat. Both sides warned.',
    'Advised to keep a diary and not to answer. Landlord told.',
  ],
  notes: {
    victim: [
      "Saw {victim} at a friend's house because {vhe} did not want a car outside. Went through everything in order: eleven incidents, four never reported. Risk assessment done together: high. {vHe} has family in the next town who can have {vhim} for a few days.",
      'Long call with {victim}. What frightens {vhim} most is being watched. Advised on the doorbell, the phone and keeping notes. Victim care referral agreed. {vHe} wants it to stop more than {vhe} wants anybody punished.',
    ],
    subject: [
      'Interviewed {short} by appointment. {He} denies everything but the quarrel about the fence, and says {victim} films {him}. Warned that further contact may be harassment. {He} took the letter.',
      'Visited {place}. {short} had been drinking and was hostile, then apologised. Says {he} lost {his} job and "everything went wrong". Would see the alcohol service. Not to speak to {victim} at all, and agreed.',
    ],
    work: [
      'Target hardening done at {victimPlace}: locks, light at the back, spy hole. {victim} says {vhe} slept.',
      'Statement taken from {witness}, who heard the threat on {day} from across the road. Will not go to court but is happy to be read.',
      '{short} seen by the alcohol service, first appointment kept. Second one on {soon}.',
      'Mediation offered to both. {victim} says it is far too late for that. Not raised again.',
      'Marker put on the address so that any call is treated as urgent.',
      'Three quiet weeks and then a bad evening on {day}: shouting in the street for twenty minutes. Police attended, words of advice, no arrest.',
    ],
    enforcement: [
      'Injunction application issued without notice. Interim order: no contact with {victim}, not to come within twenty metres of {victimPlace}.',
      'Served on {short} at {time}. Read aloud and a copy left. {He} asked whether {he} may walk past to the shop: told by the other side of the road.',
      'Arrested for breach on {day}; bailed with a condition not to come to {street}.',
    ],
    monitoring: [
      'Call to {victim}: nothing since the order. {vHe} still looks round corners but went to bingo on Wednesday.',
      'Risk assessed again with {victim}: down to medium. Next in four weeks.',
    ],
  },
  actions: [
    {
      title: 'Complete risk assessment with {victim}',
      by: 'lead',
      done: ['Done: high. Plan agreed.', 'Done at home; medium.'],
      notDone: [],
    },
    {
      title: 'Fit locks and light at {victimPlace}',
      by: 'housing',
      done: ['Fitted the same week.', 'Done; charged to the sanctuary budget.'],
      notDone: ['Private landlord will do it himself.'],
    },
    {
      title: 'Put an urgent marker on {victimPlace}',
      by: 'police',
      done: ['On the system for six months.'],
      notDone: [],
    },
    {
      title: 'Support {victim} through the first month',
      by: 'voluntary',
      done: ['Seen weekly; going well.', 'Two visits and a home security check.'],
      notDone: ['Two calls not answered. Left a card.'],
    },
    {
      title: 'Take statement from {witness}',
      by: 'lead',
      done: ['Taken and signed.'],
      notDone: ['Witness does not want to be involved.'],
    },
  ],
  closings: {
    'resolved-by-legal-action': [
      'Final injunction for two years with a power of arrest. No breach in three months; {victim} has the number to ring.',
    ],
    'moved-away': [
      '{short} has moved out of the town to family. Address passed to the officer there. {victim} told, and relieved.',
    ],
    'passed-on': [
      'What emerged is abuse by a former partner, so it goes to the domestic abuse conference. Handover meeting held; {victim} agrees.',
    ],
  },
};
