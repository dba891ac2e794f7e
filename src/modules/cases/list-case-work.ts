import { hasRole } from '../../kernel/actor.ts';
import { addDays, spoken } from '../../kernel/london-date.ts';
import { dueInWords, isLate, WORK_HORIZON, type WorkItem, type WorkSection } from '../actions/index.ts';
import { listNewShares, listReviewsDue } from './case-list-queries.ts';
import { nameCases } from './name-cases.ts';

/** How many days a share counts as new. */
const NEW_FOR = 7;

const reviewsDue: WorkSection = {
  title: 'Reviews',
  order: 20,
  empty: `No case that you lead is to be reviewed in the next ${WORK_HORIZON} days.`,
  load: async (tx, actor, today) => {
    const supervises = hasRole(actor, ['supervisor']);
    const due = await listReviewsDue(tx, {
      by: addDays(today, WORK_HORIZON),
      userId: actor.userId,
      agencyId: supervises ? actor.agencyId : null,
      today,
    });
    const names = await nameCases(
      tx,
      due.map(({ id }) => id),
    );
    const items = due.map(({ id, title, reference, reviewOn, leadUserId, leadUserName }): WorkItem => {
      const name = names.get(id);
      const others = leadUserId === actor.userId ? [] : [`led by ${leadUserName}`];
      return {
        href: `/cases/${id}`,
        text: `Review: ${title}`,
        who: name?.who ?? '',
        where: [reference, name?.where, ...others].filter(Boolean).join(', '),
        when: dueInWords(reviewOn ?? today, today),
        late: isLate(reviewOn ?? today, today),
      };
    });
    return { items, disclosed: [...names.values()].flatMap(({ disclosed }) => disclosed) };
  },
};

const newShares: WorkSection = {
  title: 'Newly shared with you',
  order: 30,
  empty: `Nobody has shared a case with you in the last ${NEW_FOR} days.`,
  load: async (tx, actor, today) => {
    const shares = await listNewShares(tx, {
      userId: actor.userId,
      agencyId: actor.agencyId,
      since: addDays(today, -NEW_FOR),
    });
    const names = await nameCases(
      tx,
      shares.map(({ caseId }) => caseId),
    );
    const items = shares.map((share): WorkItem => {
      const name = names.get(share.caseId);
      return {
        href: `/cases/${share.caseId}`,
        text: share.title,
        who: name?.who ?? '',
        where: [share.reference, name?.where].filter(Boolean).join(', '),
        when: `${spoken(share.inForceOn, today)} by ${share.givenByName}, ${share.givenByAgencyName}`,
      };
    });
    return { items, disclosed: [...names.values()].flatMap(({ disclosed }) => disclosed) };
  },
};

/** What cases contribute to "Your work": reviews due, and what was newly shared. */
export const casesWorkSections: readonly WorkSection[] = [reviewsDue, newShares];
