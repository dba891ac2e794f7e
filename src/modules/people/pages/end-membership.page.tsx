import { findOwnMembership } from '../address-queries.ts';
import { endMembership } from '../end-membership.ts';
import { LeavingFields, leaving } from './end-fact-fields.tsx';
import { factPage } from './fact-page.tsx';

/** Saying when somebody left a household. */
export const endMembershipPage = factPage({
  url: '/people/:personId/household/:membershipId/end',
  title: 'Say when they left the household',
  load: (tx, { personId }, { params }) => findOwnMembership(tx, personId, params.membershipId ?? ''),
  schema: leaving,
  submit: async (tx, { toOn }, { personId }, membership) => {
    await endMembership(tx, { personId, membershipId: membership.id, toOn });
    return undefined;
  },
  message: 'fact-ended',
  fields: ({ form, more }) => <LeavingFields form={form} place={more} />,
});
