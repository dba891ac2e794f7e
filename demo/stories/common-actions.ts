import type { ActionTemplate } from './story.ts';

/** Actions that fit any case. */
export const COMMON_ACTIONS: readonly ActionTemplate[] = [
  {
    title: 'Ring {victim} every week',
    by: 'lead',
    done: ['Four weeks done, now fortnightly.', 'Done until the review.'],
    notDone: [],
  },
  {
    title: 'Ask partners what they hold on {place}',
    by: 'lead',
    done: ['All have answered.', 'Three of four have answered; enough to go on.'],
    notDone: [],
  },
  {
    title: 'Bring diary sheets together into one list',
    by: 'lead',
    done: ['Done; with the case.'],
    notDone: ['{victim} has stopped keeping them.'],
  },
  {
    title: 'Tell {victim} what has been done so far',
    by: 'lead',
    done: ['Told by phone and in writing.'],
    notDone: [],
  },
  {
    title: 'Update risk assessment before the review',
    by: 'lead',
    done: ['Done: medium, no change.', 'Done: down from high to medium.'],
    notDone: [],
  },
  {
    title: 'Write summary for the joint action group',
    by: 'lead',
    done: ['Two pages, circulated.'],
    notDone: ['Not needed: taken off the agenda.'],
  },
  {
    title: 'Check command and control for {street}, last six months',
    by: 'police',
    done: ['Nine calls, five of them relevant.', 'Nothing beyond what is here.'],
    notDone: [],
  },
  {
    title: 'Pass by {street} on evening patrol',
    by: 'police',
    done: ['Six times in two weeks.'],
    notDone: ['No cover that fortnight.'],
  },
  {
    title: 'Check council records for complaints about {place}',
    by: 'council',
    done: ['Two, both closed.'],
    notDone: [],
  },
  {
    title: 'Tenancy interview with {short}',
    by: 'housing',
    done: ['Held. Warned in writing.'],
    notDone: ['Not our tenant after all.'],
  },
  {
    title: 'Raise with {short} at next appointment',
    by: 'probation',
    done: ['Raised. Will keep away.'],
    notDone: ['Appointment missed; breach letter sent.'],
  },
  {
    title: 'Raise with {short} at next appointment',
    by: 'rehabilitation',
    done: ['Raised, and taken on board.'],
    notDone: [],
  },
  {
    title: 'Home fire safety visit, {victimPlace}',
    by: 'fire',
    done: ['Done: alarms fitted.'],
    notDone: ['Declined.'],
  },
  {
    title: 'Talk to head of year',
    by: 'education',
    done: ['Talked. Report card for four weeks.'],
    notDone: [],
  },
  {
    title: 'Contact {victim} and offer support',
    by: 'voluntary',
    done: ['Accepted; first visit on Tuesday.'],
    notDone: ['Declined for now.'],
  },
];
