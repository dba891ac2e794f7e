import { hasRole } from '../../kernel/actor.ts';
import { addDays, spoken } from '../../kernel/london-date.ts';
import { dueInWords, type FoundItem, isLate, WORK_HORIZON, type WorkSection } from '../actions/index.ts';
import { listNewShares, listReviewsDue } from './case-list-queries.ts';

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
    const items = due.map(
      ({ id, title, reviewOn, leadUserId, leadUserName }): FoundItem => ({
        href: `/cases/${id}`,
        text: `Review: ${title}`,
        record: { id, by: 'reference' },
        where: leadUserId === actor.userId ? '' : `led by ${leadUserName}`,
        when: dueInWords(reviewOn ?? today, today),
        late: isLate(reviewOn ?? today, today),
      }),
    );
    return { items };
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
    const items = shares.map(
      (share): FoundItem => ({
        href: `/cases/${share.caseId}`,
        text: share.title,
        record: { id: share.caseId, by: 'reference' },
        when: `${spoken(share.inForceOn, today)} by ${share.givenByName}, ${share.givenByAgencyName}`,
      }),
    );
    return { items };
  },
};

/** What cases contribute to "Your work": reviews due, and what was newly shared. */
export const casesWorkSections: readonly WorkSection[] = [reviewsDue, newShares];
