import type { Story } from './story.ts';

export const motorbikes: Story = {
  key: 'motorbikes',
  category: 'nuisance',
  subject: 'young',
  victimRole: 'victim',
  times: 'evening',
  led: { police: 6, council: 2, housing: 1 },
  told: { police: 7, council: 3, housing: 1 },
  titles: ['Off-road bikes, {street}', 'Motorbike kept at {place}', 'Bikes on the footpath by {street}'],
  summaries: [
    'Two off-road bikes without plates go up and down the path behind {street} at speed, one of them kept at {place}. {victim} was almost hit with a pushchair.',
    '{subject} rides an off-road bike on the green and in {street}, no helmet, often with a passenger. Warned once.',
  ],
  reports: [
    'Two motorbikes on the path behind {street}, no lights, no plates. Going round and round since {time}.',
    'Bike with two on it came within a foot of caller and a pushchair.',
    'Revving outside {house} for half an hour. Riders have covered faces.',
    'Bike pushed into the back yard at {house}. Caller sure it is stolen.',
    'Grass on the football pitch ruined again by bikes.',
    'Smell of petrol in the hallway; a bike is kept under the stairs.',
  ],
  harms: [
    'Walks the long way round with the children.',
    'Match called off.',
    'Dog ran off and was found an hour later.',
    '',
  ],
  advice: [
    'Bikes made off. Registration not seen. Added to the list for the next operation.',
    'Warning under the traffic law issued to the rider.',
    'Caller asked where bikes are kept: information passed on.',
  ],
  notes: {
    victim: [
      'Telephoned {victim}. It happens most evenings between {time} and dark. {vHe} can describe the red bike and knows where it goes afterwards, but would not sign anything.',
    ],
    subject: [
      "Visited {place}. Red bike in the yard under a sheet, no papers. {parent} thought it was a friend's. Seizure warning given to {short} and noted.",
      '{short} bought the bike for two hundred pounds and is very fond of it. Told about the club at the quarry, where it is legal. {parent} will drive {him} there on Sundays.',
    ],
    work: [
      'Barriers at both ends of the path now; checked that a wheelchair gets through.',
      'Operation on {day}: four bikes stopped, one seized. {short} was there on foot.',
      'Landlord letter about petrol in the hall. Bike gone from under the stairs the next day.',
    ],
    enforcement: [
      'Bike seized from {short} on the green after the warning. To be crushed unless papers come within fourteen days. They will not.',
    ],
    monitoring: [
      'Two Sundays at the club, says {parent}. One call from {street} in three weeks, different bike.',
    ],
  },
  actions: [
    {
      title: 'Seizure warning to {short}',
      by: 'police',
      done: ['Given at home with {parent} present.'],
      notDone: [],
    },
    {
      title: 'Barriers at the ends of the path',
      by: 'council',
      done: ['Fitted.'],
      notDone: ['Refused: needed for wheelchairs. Another design asked for.'],
    },
    {
      title: 'Letter about petrol in the shared hall',
      by: 'housing',
      done: ['Sent; bike moved.'],
      notDone: ['No shared hall here.'],
    },
  ],
  closings: { resolved: ['Bike sold, {short} rides at the club. Path quiet since the barriers went in.'] },
};

export const fires: Story = {
  key: 'fires',
  category: 'environmental',
  subject: 'young',
  victimRole: 'at-risk',
  times: 'evening',
  led: { fire: 6, police: 3, council: 2 },
  told: { fire: 6, police: 4, council: 2, housing: 2 },
  titles: ['Small fires near {street}', 'Bins set alight, {street}'],
  summaries: [
    'Seven small deliberate fires within two hundred metres of {street} in a month: bins, a hedge, a settee. {subject} has been seen at two.',
    'Wheelie bins set alight behind {street}, the last one against the back wall of {victimPlace}. {short} has told friends that it was {him}.',
  ],
  reports: [
    'Wheelie bin on fire behind {street}, spreading to the fence.',
    'Three lads setting light to a mattress on the waste ground. Crew had stones thrown at them.',
    'Fire in the bus shelter, put out with a bottle of water.',
    'Hedge alight at {victimHouse}. Crew attended; deliberate.',
    'Children putting fireworks through letter boxes.',
    'Smoke from the derelict garages. Third time this month.',
  ],
  harms: [
    'Sleeps upstairs with the window open to smell smoke.',
    'New fence needed.',
    'Crew upset by the stones.',
    '',
  ],
  advice: [
    'Fire out. Bins replaced and residents asked to take them in after collection.',
    'Hot-spot letter to the street. Rubbish reported for removal.',
    'Deliberate; no witness. Recorded for the arson group.',
  ],
  notes: {
    victim: [
      'Home fire safety visit to {victim}: letter box cover, two alarms, and a plan for getting out at night. {vHe} was calm until we looked at the back wall. Scorched to the gutter.',
    ],
    subject: [
      '{short} seen with {parent} for a fire-setter talk. Began with matches at nine; does it when {he} is angry. Engaged well, liked the talk about how fire travels. Five more sessions booked.',
      'Visited {parent}. {pHe} has found lighters and burnt carpet and has been afraid to say. Relieved. Alarms fitted, school told with {phis} agreement.',
    ],
    work: [
      'Second session with {short}: made a list of what happens just before. {He} will ring the youth worker when {he} feels it coming on.',
      'Waste ground cleared within the day. Nothing left there to burn.',
      'Lockable bins for the whole row. {victim} has the first one.',
      "Small fire on {day} behind the shops. {short} was at {his} aunt's; not {him}.",
    ],
    enforcement: [
      'Interviewed for arson with {parent} present. Youth offending team will deal by a conditional caution with the fire sessions as the condition.',
    ],
    monitoring: [
      'No fires in the hot spot for five weeks. {short} finishes on {soon} and gets a certificate.',
    ],
  },
  actions: [
    {
      title: 'Home fire safety visit, {victimPlace}',
      by: 'fire',
      done: ['Done: letter box cover and two alarms.'],
      notDone: [],
    },
    {
      title: 'Clear the waste ground behind {street}',
      by: 'council',
      done: ['Cleared the same day.'],
      notDone: ['Private land; owner traced and written to.'],
    },
    {
      title: 'Fire-setter sessions with {short}',
      by: 'fire',
      done: ['Six sessions, all kept.'],
      notDone: ['Two kept, then stopped coming.'],
    },
    {
      title: "Tell the school, with {parent}'s agreement",
      by: 'lead',
      done: ['Told. Science teacher very helpful.'],
      notDone: [],
    },
  ],
  closings: { resolved: ['Programme finished, no fire in three months. {parent} knows whom to ring.'] },
};
