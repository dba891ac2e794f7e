import type { Story } from './story.ts';

export const dogs: Story = {
  key: 'dogs',
  category: 'environmental',
  subject: 'adult',
  victimRole: 'victim',
  times: 'day',
  led: { council: 5, housing: 4 },
  told: { council: 6, housing: 4, police: 1 },
  titles: ['Dogs at {place}', 'Barking and loose dogs, {street}'],
  summaries: [
    'Three dogs at {place} bark for hours when {short} is out, and have twice been loose in {street}. {victim} was knocked down on the second occasion.',
    'Barking, fouling and a dog over the fence. {short} works long days and says the dogs are no trouble.',
  ],
  reports: [
    'Dogs at {house} barking since {time} without a break. Nobody in.',
    "Dog from {house} loose in the street, no lead, jumped at caller's little girl.",
    'Dog dirt all over the shared path again.',
    'Smell from the yard at {house}; it has not been cleared for weeks.',
    "Caller's cat killed. Says it was the brown dog from {house}.",
    'Dog hanging over the fence growling at anybody who goes past.',
  ],
  harms: [
    'Cannot use the garden.',
    'Bruised hip, and is now afraid of the path.',
    'Child will not walk past the house.',
    '',
  ],
  advice: [
    'Dog warden has called and left advice. Diary sheets sent.',
    'Path cleaned. Sign put up.',
    'Owner spoken to: fence to be mended this week.',
  ],
  notes: {
    victim: [
      'Rang {victim}. Barking is worst from {time} until {short} comes home. The knock was on {day}: bruises, no bite. {vHe} likes dogs and wants these ones looked after properly.',
    ],
    subject: [
      'Visited with the dog warden. Dogs in good condition, yard not. {short} took it well and had not known about the barking. Will ask {his} mother to come in at midday. Fence to be done by the weekend.',
      '{short} says the complaints are made up. Played {him} the recording. Community protection warning explained and left.',
    ],
    work: [
      'Fence mended, checked today. Two dogs out in the yard, no barking in the half-hour I stood there.',
      'Chips read and registered to {short}. Free training class offered and taken up.',
      'Diary sheets: barking on five days of fourteen, longest forty minutes. Better than it was.',
    ],
    enforcement: [
      'Community protection notice served on {short}: dogs not to be left for more than four hours, yard to be cleared weekly.',
    ],
    monitoring: [
      '{victim} has heard them twice in a month and can live with that. Checked the yard from the lane: clean.',
    ],
  },
  actions: [
    {
      title: 'Joint visit with the dog warden',
      by: 'council',
      done: ['Done. Advice given and taken.'],
      notDone: ['Warden off sick; went alone.'],
    },
    {
      title: 'Check that the fence at {place} is mended',
      by: 'lead',
      done: ['Mended.', 'Done, and higher than before.'],
      notDone: [],
    },
    {
      title: 'Permission to keep three dogs: check tenancy file',
      by: 'housing',
      done: ['Permission for one. Letter sent.'],
      notDone: ['No file: private let.'],
    },
  ],
  closings: {
    resolved: [
      'Two dogs have been rehomed and the third goes to {his} mother on working days. No complaint in eight weeks.',
    ],
  },
};

export const waste: Story = {
  key: 'waste',
  category: 'environmental',
  subject: 'adult',
  victimRole: 'victim',
  times: 'day',
  led: { council: 6, housing: 3, fire: 1 },
  told: { council: 7, housing: 4, fire: 1 },
  titles: ['Rubbish and rats, {place}', 'Waste in the yard at {place}'],
  summaries: [
    'Bags, mattresses and a broken fridge in the yard of {place}; rats seen. {short} says others tip there at night.',
    'The garden at {place} fills up faster than it is cleared. {victim} has complained for months, and the fire service is concerned about the stairs.',
  ],
  reports: [
    'Black bags piled up against the back gate of {house}, split open and rats going in and out.',
    'Sofa and two mattresses dumped in the back lane of {street}. Caller saw a white van.',
    'Smell from {house} is unbearable, with the windows shut.',
    'Fire in a pile of rubbish behind {house}, out on arrival.',
    "Bins not put out for six weeks at {house}; overflowing into caller's yard.",
    'Caller found letters with a name and address in the bags and has kept them.',
  ],
  harms: [
    'Cannot open the back windows.',
    'Worried about the baby and the rats.',
    'Ashamed to have visitors.',
    '',
  ],
  advice: [
    'Cleared by the street team. Letters in the bags passed to enforcement.',
    'Notice left to clear within seven days.',
    'Bin replaced and collection day explained.',
  ],
  notes: {
    victim: [
      'Called on {victim}, who showed me the yard from the bedroom window: worse than the photographs. {vHe} is not after {short}, who "has not been right since {his} mother died".',
    ],
    subject: [
      'Seen {short} on the step; would not let me in. House full to the window behind {him}. This is hoarding as much as rubbish. Asked about help. {He} will think about one room.',
      '{short} accepts the bags, not the van. Has no car and nobody to help. Agreed to a skip on {soon} if we share the cost.',
    ],
    work: [
      'Skip filled in a day with two volunteers and {short} deciding what went. A good day.',
      'Fire safety visit done: two smoke alarms, and a clear way to the front door marked with tape on the floor.',
      'Pest control treated the lane. Second visit due in ten days.',
      'The front room is clear and stays clear. {short} very proud of it.',
    ],
    enforcement: [
      'Community protection warning given, in plain words and after three offers of help. Notice follows in a month if the yard is not kept clear.',
    ],
    monitoring: ['Yard clear at the monthly look. One bag, tied. {victim} content.'],
  },
  actions: [
    {
      title: 'Home fire safety visit, {place}',
      by: 'fire',
      done: ['Done: alarms fitted, route kept clear.'],
      notDone: ['No answer at the door, three times.'],
    },
    {
      title: 'Arrange skip for {place}',
      by: 'lead',
      done: ['Delivered, filled and gone.'],
      notDone: ['{short} not ready. Ask again in two weeks.'],
    },
    {
      title: 'Treat back lane of {street} for rats',
      by: 'council',
      done: ['Two treatments; clear.'],
      notDone: [],
    },
  ],
  closings: {
    resolved: [
      'Cleared and kept clear for two months, with a support worker who comes on Wednesdays. {victim} says thank you.',
    ],
  },
};
