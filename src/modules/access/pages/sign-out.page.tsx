import { z } from 'zod';
import { button } from '../../../web/govuk/index.ts';
import { disclosesNothing, page } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { recordAudit } from '../../audit/index.ts';
import { endSessions } from '../keep-session.ts';

/** Signing out ends the session on the server, not only the cookie. */
export const signOutPage = page({
  url: '/sign-out',
  access: 'signed-in',
  audit: disclosesNothing,
  load: async () => ({}),
  form: {
    schema: z.object({}),
    submit: async (tx, actor) => {
      await endSessions(tx);
      recordAudit(tx, {
        action: 'sign-out',
        subjectKind: 'user',
        subjectId: actor.userId,
        outcome: 'allowed',
      });
      return { to: '/sign-in', message: 'signed-out', session: 'end' };
    },
  },
  view: ({ frame }) => ({
    title: 'Sign out',
    body: (
      <>
        <h1 class="govuk-heading-l">Sign out of Commonweal?</h1>
        <p class="govuk-body">This signs you out on every device.</p>
        <PostForm frame={frame}>{button({ text: 'Sign out' })}</PostForm>
      </>
    ),
  }),
});
