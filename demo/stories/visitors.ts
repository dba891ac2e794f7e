import type { Story } from './story.ts';

/** A home that others have taken over to deal from. The tenant may be as much at risk as at fault. */
export const visitors: Story = {
  key: 'visitors',
  category: 'nuisance',
  subject: 'adult',
  victimRole: 'victim',
  times: 'night',
  led: { police: 4, housing: 4, council: 2, rehabilitation: 1 },
  told: { police: 5, housing: 5, council: 2 },
  titles: [
    'Callers at all hours, {place}',
    'Suspected dealing from {place}',
    '{place}: home taken over by others',
  ],
  summaries: [
    'Up to thirty short visits a day at {place}, mostly young men on foot or bicycles. {short} is not often seen and may be under pressure from others.',
    'Neighbours in {street} describe dealing from {place}: whistles, cars with engines running, needles at the back. {subject} is the tenant and has been in hospital twice this year.',
  ],
  reports: [
    'Cars pulling up outside {house} every ten minutes, someone comes out, off they go. From {time} onwards.',
    'Needles found by the bins behind {street}. Caller has children.',
    'Strong smell of cannabis in the stairwell again. Comes from {house}.',
    'Two men banging on the door at {house} shouting for money. Caller does not think the tenant is in.',
    'People sleeping in the back bedroom at {house} that caller has never seen before.',
    'Fight outside {house}, one with a bat. Gone towards the railway.',
    'Tenant at {house} looks ill and has a black eye. Caller is worried about {him}.',
  ],
  harms: [
    'Afraid to complain because they know who it is.',
    'Grandchildren no longer visit.',
    'Found a needle in the garden; checks it each morning.',
    'Sleeps badly and keeps the phone in hand.',
  ],
  advice: [
    'Recorded as intelligence. Caller thanked and asked to keep a note of registrations.',
    'Needles collected the same day.',
    'Nobody in when visited. Card left.',
    'Passed to the neighbourhood team; caller does not want to be contacted again.',
  ],
  notes: {
    victim: [
      'Met {victim} away from the street. {vHe} will say what {vhe} sees but not in {vhis} name. Diary of registrations handed over: thirty-four in nine days. Agreed to speak by phone only.',
      'Spoke to {victim} for half an hour. The worst is between {time} and two. {vHe} has seen {short} let in through {his} own door by others.',
    ],
    subject: [
      'Welfare visit to {short} with {partner}. Door answered by a man who would not say who he was. {short} thin, bruise on the arm, said everything was fine with the other man listening. Arranged to see {him} at the surgery instead.',
      'Saw {short} alone. {He} owes money, and the back bedroom is what {he} pays with. Frightened. Does not want police, might want to move. This is cuckooing, and we treat {him} as a victim first.',
    ],
    work: [
      'Locks changed today with {short} present. Three people told to leave and did. Daily visits for a week between us.',
      'Two cars in the diary are known from elsewhere. Details kept apart from this case.',
      'Drug service saw {short} on {day}; script started. Hospital letter about the leg chased.',
      'Lock broken again within the week. {short} says {he} let them in. Closure is now the better way to protect {him}.',
      'Needle sweep of the back lane: eleven picked up. On the fortnightly list from now.',
    ],
    enforcement: [
      "Closure notice served. Hearing on {soon} at the magistrates' court. Temporary place found for {short} for the time.",
      'Partial closure order granted for three months: nobody but {short}, workers and {his} sister may enter.',
      'Warrant executed early on {day}. Cash, phones and a quantity of drugs. Two arrested, neither lives here.',
    ],
    monitoring: [
      'Street quiet since the order. {victim} says even the birds are back.',
      '{short} has kept four appointments of five and has a new lock and a key safe. Order runs out in five weeks: plan needed before that.',
    ],
  },
  actions: [
    {
      title: 'Welfare visit to {short}, two workers',
      by: 'lead',
      done: ['Seen. Not free to speak; seen again at the surgery.', 'Done; safe for now.'],
      notDone: ['Not let in on three visits. Police welfare check asked for.'],
    },
    {
      title: 'Change locks at {place}',
      by: 'housing',
      done: ['Changed with {short} there.'],
      notDone: ['{short} changed {his} mind on the day.'],
    },
    {
      title: 'Check cars in the diary',
      by: 'police',
      done: ['Two of interest. Details kept by us.'],
      notDone: [],
    },
    {
      title: 'Put the back lane on the needle round',
      by: 'council',
      done: ['Every second Monday from now.'],
      notDone: [],
    },
    {
      title: 'Keep {short} in contact with the drug service',
      by: 'rehabilitation',
      done: ['Three appointments kept.', 'Script stable.'],
      notDone: ['Not on our books any more.'],
    },
  ],
  closings: {
    'resolved-by-legal-action': [
      'Closure order ended without incident and {short} is back at home with support. No visitors of the old kind for ten weeks.',
    ],
    'moved-away': ['{short} moved to supported housing at {his} own wish. Flat let to a new tenant.'],
    'passed-on': [
      'Now with the disruption panel as part of something larger. Neighbours told that it is in hand.',
    ],
  },
};
