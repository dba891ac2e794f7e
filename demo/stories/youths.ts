import type { Story } from './story.ts';

export const youths: Story = {
  key: 'youths',
  category: 'nuisance',
  subject: 'young',
  victimRole: 'victim',
  times: 'evening',
  led: { police: 5, council: 4, education: 1 },
  told: { police: 7, council: 3, housing: 2, education: 1 },
  titles: [
    'Young people gathering in {street}',
    'Eggs and stones thrown, {street}',
    'Group at the shops near {street}',
  ],
  summaries: [
    'A group of six to ten young people meets in {street} most evenings. Windows have been hit, gardens run through, and {victim} has been shouted at. {subject} is named by several callers.',
    'Calls from four households about the same group. {subject} appears to be at the middle of it and is often out late.',
  ],
  reports: [
    'Eight or nine kids outside {victimHouse} kicking a ball against the wall and swearing. Been there since {time}.',
    'Eggs thrown at {victimHouse}. Caller saw four lads run off towards the back of {street}.',
    'Group sitting on the wall at the end of {street}, drinking and shouting at people going past. Caller had to cross the road.',
    'Fence panel kicked in. Caller thinks it is the {person} from {house} and {his} friends.',
    'Youths on the garage roofs again throwing stones down. One hit a car.',
    'Knocking on doors and running off for the last hour, now banging on windows. Elderly resident frightened.',
    'Large group, some in balaclavas, letting off fireworks in the street.',
    "Caller's wing mirror broken. The same group has been there every night this week.",
  ],
  harms: [
    'Will not go out after tea any more.',
    'Cost of a new window, and the dog is frightened.',
    'Keeps the curtains shut; feels watched.',
    'Children not allowed to play out.',
    '',
  ],
  advice: [
    'Patrol passed at the time: group moved on, names taken. Extra patrols asked for.',
    'Passed to the neighbourhood team for the evening briefing. Caller told.',
    'Letters sent to the families of those named.',
    'Gone on arrival. Caller advised to ring while it is happening and to keep any film.',
  ],
  notes: {
    victim: [
      'Met {victim} at {victimPlace}. It started a few weeks ago and is now most nights from about {time}. {vHe} can name {subject} and two others. Not hurt, but a stone came through the porch in front of {vhim}. {vHe} does not want {vhis} name given.',
      'Telephoned {victim}. {vHe} says it is a handful who lead and a dozen who follow. Gave {vhim} the number of the neighbourhood team and agreed that I ring on Fridays.',
    ],
    subject: [
      'Home visit with {parent} present. {short} says everybody blames {him} and that half of the group are from other streets. {parent} did not know about the window and was shocked. Acceptable behaviour contract explained; they will think about it until Thursday.',
      'Saw {short} at school with the pastoral lead. Did not say much. Admits to being there and to running through gardens, not to throwing anything. Is bored, out of the football team.',
      '{parent} let me in but {short} stayed upstairs. {parent} is on {phis} own, works evenings and cannot see what happens after six. Would welcome help. Early help form done together at the table.',
    ],
    work: [
      'Acceptable behaviour contract signed by {short} and {parent}: home by nine, not to gather in {street}, no throwing, apology to {victim}. Six months.',
      "Youth worker met {short} twice. Boxing on Tuesdays has been taken up; Thursday's session missed.",
      'Walked the street at {time}. Five young people on the wall, {short} not among them. Pleasant enough when spoken to. Two came from the other side of the park.',
      'Two of the four callers say it is better. The other two are at the top end, where the group now sits.',
      'Lighting at the cut-through is out and has been reported. The hedge gives cover; asked for it to be taken down to waist height.',
      'Word with the shopkeeper: two lads barred, no trouble inside since. Camera covers the bench.',
    ],
    enforcement: [
      'Contract broken twice in a fortnight. Warned in person with {parent} there: next step is an injunction with positive requirements.',
      'Dispersal authorised for the weekend. Seven directed to leave, none came back. {short} was one of them.',
      'Youth court: injunction granted for six months, with a mentor and a curfew from nine. {short} listened and asked what happens if {he} keeps to it.',
    ],
    monitoring: [
      'Three weeks without a call from {street}. {victim} sat in {vhis} front garden on Sunday, first time in months.',
      'Attendance up to 88 per cent, says school. {short} is at boxing twice a week. Contract has eight weeks to run.',
    ],
  },
  actions: [
    {
      title: 'Visit {short} and {parent} at home',
      by: 'lead',
      done: ['Seen together; both willing.', 'Done with the early help worker.'],
      notDone: ['Three calls, nobody in. Letter left instead.'],
    },
    {
      title: 'Prepare acceptable behaviour contract',
      by: 'lead',
      done: ['Signed.', 'Drafted, read through and signed at home.'],
      notDone: ['Family refused; goes to supervision.'],
    },
    {
      title: 'Evening patrols in {street}, Thursday to Saturday',
      by: 'police',
      done: ['Four evenings done; two groups moved on.', 'Done. Quiet on three evenings of four.'],
      notDone: ['Team drawn away to the town centre both nights.'],
    },
    {
      title: 'Talk to pastoral lead about attendance and friends',
      by: 'education',
      done: ['Met. On report, and a seat at the front.', 'Done: attendance panel next month.'],
      notDone: [],
    },
    {
      title: 'Get the lighting at the cut-through repaired',
      by: 'council',
      done: ['Repaired and checked after dark.'],
      notDone: ['Column is private; owner written to.'],
    },
  ],
  closings: {
    resolved: [
      'Contract finished with one slip in six months. {victim} has had no trouble for three months and thanked everybody. {short} is at college.',
    ],
    'resolved-by-legal-action': [
      'Injunction ran its six months with no breach reported. Group has broken up.',
    ],
  },
};
