import type { Story } from './story.ts';

export const noise: Story = {
  key: 'noise',
  category: 'nuisance',
  subject: 'adult',
  victimRole: 'victim',
  times: 'night',
  led: { council: 4, housing: 5, police: 1 },
  told: { council: 5, housing: 5, police: 3 },
  titles: ['Loud music at {place}', 'Parties and late visitors, {place}', 'Noise at night, {street}'],
  summaries: [
    'Music and shouting from {place} most weekends and often into the early hours. {victim} next door has kept diary sheets and is not sleeping.',
    'Repeated complaints of loud music and people coming and going from {place} after midnight. Informal words have made no difference.',
  ],
  reports: [
    'Very loud music from {house} since about {time}. Caller has a young child who cannot sleep. Not the first time.',
    'Party at {house}, twenty or so people, in the back garden now. Caller asked them to turn it down and was sworn at.',
    'Bass through the wall again from {house}. Caller says it goes on until three most Fridays.',
    'Shouting and doors banging at {house}, taxis sounding horns in the street after midnight.',
    'Caller can hear every word of the television at {house} and has knocked twice. No answer.',
    'Argument in the street outside {house}, music still on with the front door open. Caller does not want to be named.',
    'Music on at {house} from the afternoon. Caller works nights and has slept two hours.',
  ],
  harms: [
    'Has not slept properly for weeks; has been late for work.',
    "Child is tired at school and has started to sleep at a grandparent's.",
    'Anxious at weekends, waiting for it to start.',
    'Says they would move if they could.',
    '',
  ],
  advice: [
    'Diary sheets sent and the noise line explained. To ring again while it is happening.',
    'Letter sent to the address about noise. Caller told of the result.',
    'Quiet when the patrol passed. Advised to report each time so that a pattern shows.',
    'One occasion, neighbour has apologised. No more to do for now.',
  ],
  notes: {
    victim: [
      'Rang {victim}. The music is worst on Friday and Saturday from about {time} and can be felt through the bedroom wall. {vHe} has asked {short} to turn it down three times; the last time {vhe} was told to mind {vhis} own business. Diary sheets explained and posted. {vHe} is willing to have recording equipment in the house.',
      'Visited {victim} at {victimPlace}. The diary sheets cover sixteen nights and tally with what the noise line has. {vHe} is worn out and a bit tearful. Left the out-of-hours number and agreed to ring every other Monday.',
    ],
    subject: [
      "Visited {short} at home. {He} accepts that music is played but says it is never after eleven and that the walls are thin. Played the level that {he} thinks is fair: clearly heard in the hall next door. {He} agreed to move the speakers off the party wall and to a ten o'clock finish on weekdays.",
      '{short} came to the office with a friend. Was polite until the diary sheets came out, then said next door has had it in for {him} since {he} moved in. Explained what a warning means and what would come after it. Left on reasonable terms.',
    ],
    work: [
      'Recording equipment in for seven nights at {victimPlace}. Four of the seven recordings show music well above what is reasonable, the longest from 11.40pm to 2.15am.',
      'Two more diary sheets in. One bad night, Saturday; otherwise quiet. {victim} says it has been better since the visit, but is waiting for it to start again.',
      'Joint visit with {partner}. {short} had people in and did not want to talk at the door. Card left; will try in the morning.',
      'Carpet and underlay agreed for the stairs through the repairs budget, because a good part of the complaint is footsteps on bare boards.',
      'Warning letter delivered by hand and read through with {short}, who signed for it.',
    ],
    enforcement: [
      'Abatement notice served on {short} in person at {time}. Explained that a breach can mean seizure of the equipment. {He} said little.',
      'Breach of the notice witnessed by the noise officer from {victimPlace}: amplified music at 12.50am, plainly a nuisance. Statement to follow.',
      'Papers for an injunction with the solicitor. {victim} is willing to give evidence, and a hearsay statement is ready for the neighbour who is not.',
    ],
    monitoring: [
      'Rang {victim}: nine quiet days out of ten. {vHe} has slept. Will keep to fortnightly calls until the review.',
      'No calls to the noise line about {place} this month. Checked with {partner}: nothing there either.',
    ],
  },
  actions: [
    {
      title: 'Fit recording equipment at {victimPlace} for a week',
      by: 'lead',
      done: [
        'Fitted and collected; four recordings out of seven are a nuisance.',
        'Done. Nothing of note recorded, returned to store.',
      ],
      notDone: ['{victim} would rather not have it in the house.'],
    },
    {
      title: 'Send warning letter to {short}',
      by: 'lead',
      done: ['Delivered by hand and explained.', 'Sent recorded delivery; signed for.'],
      notDone: ['Overtaken: notice served instead.'],
    },
    {
      title: 'Check whether the noise line has other callers for {place}',
      by: 'council',
      done: ['Two other households have rung in six months.', 'No other callers.'],
      notDone: [],
    },
    {
      title: 'Ask for insulation or carpet at {place} to be looked at',
      by: 'housing',
      done: ['Survey done; underlay ordered.', 'Looked at. Nothing the landlord can improve.'],
      notDone: ['Not our property.'],
    },
  ],
  closings: {
    resolved: [
      'No complaint for ten weeks and {victim} says the street is peaceful. {short} kept to what was agreed.',
    ],
    'resolved-by-legal-action': [
      'The notice has held: one breach, prosecuted, and none since. {victim} content to close.',
    ],
    'moved-away': [
      '{short} gave up the tenancy and the keys are back. The new tenant has been told what happened here only as far as it concerns them.',
    ],
  },
};
