import type { Story } from './story.ts';

export const dispute: Story = {
  key: 'dispute',
  category: 'personal',
  subject: 'adult',
  victimRole: 'victim',
  times: 'any',
  led: { council: 4, housing: 5, police: 1 },
  told: { council: 4, housing: 5, police: 3 },
  titles: [
    'Neighbours in dispute, {street}',
    'Dispute over a fence, {street}',
    'Cameras and parking, {place}',
  ],
  summaries: [
    'A quarrel over a fence has become daily complaints by each side about the other. {victim} and {short} have both rung three agencies.',
    'Parking, a camera and a hedge. Neither household is blameless and both are worn out.',
  ],
  reports: [
    'Neighbour at {house} has parked across the drive again and laughed about it.',
    "Camera at {house} points at caller's back door. Caller feels watched.",
    'Fence panel moved six inches in the night, says caller.',
    'Argument over the hedge, language used in front of children.',
    'Caller says {house} rang the bell and ran. Doorbell shows a grown woman.',
    "Hose turned on caller's washing. Other side say it was an accident.",
  ],
  harms: [
    'Headaches, and thinks about it all day.',
    'Does not sit in the garden.',
    'Marriage is suffering.',
    '',
  ],
  advice: [
    'Civil matter. Mediation leaflet sent to both.',
    'Both heard, both advised to keep away from each other for a week.',
    'Camera turned after a talk. Caller content for now.',
  ],
  notes: {
    victim: [
      'Heard {victim} out, an hour and a half, with the plan of the boundary on the table. Most of it is about not being believed. {vHe} would try mediation if the other side goes first.',
    ],
    subject: [
      'Heard {short} out, also an hour and a half. The same events, the other way round. {He} would try mediation if {victim} goes first. Told each that the other had said yes.',
    ],
    work: [
      'Deeds looked at. The fence is where it has always been. Written to both in the same words on the same day.',
      'Mediator has seen each of them once. Joint meeting in the church hall on {soon}.',
      'Joint meeting held. Three hours, one walk-out, one apology about the hosepipe. Agreement in six points signed.',
      'Camera moved today. I stood in the kitchen at {victimPlace} while {partner} checked the picture.',
    ],
    enforcement: [
      'Same letter to both: the next incident, whoever starts it, is a breach of tenancy and we will act on it.',
    ],
    monitoring: ['Each side says the other is keeping to it, "so far". That will do.'],
  },
  actions: [
    {
      title: 'Refer both households to mediation',
      by: 'lead',
      done: ['Both accepted.', 'Referred; first meetings next week.'],
      notDone: ['{short} will not.'],
    },
    {
      title: 'Check boundary against the deeds',
      by: 'council',
      done: ['Checked: no encroachment.'],
      notDone: [],
    },
    { title: 'Write to both in the same words', by: 'housing', done: ['Sent.'], notDone: [] },
  ],
  closings: {
    resolved: [
      'The six points have held for two months. The hedge is down. Neither is a friend of the other, nor needs to be.',
    ],
    'not-supported': [
      'Recordings and two visits show ordinary living noise and a camera that sees one drive. Explained to {victim}, who is disappointed; told how to ask for a review.',
    ],
  },
};
