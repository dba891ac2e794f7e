import { z } from 'zod';
import { invalid } from '../../../kernel/domain-error.ts';
import { chosenId } from '../../../web/fields.ts';
import { button } from '../../../web/govuk/index.ts';
import { disclosesNothing, publicPage } from '../../../web/page.ts';
import { Errors, PostForm } from '../../../web/post-form.tsx';
import { recordAudit } from '../../audit/index.ts';
import { type DemoUser, listDemoUsers } from '../demo-user-queries.ts';
import { startSession } from '../keep-session.ts';

/** The demo's "sign in as" list. It is registered in demo mode only, and the database lists nobody unless it was created as a demo. */
export const demoSignInPage = publicPage({
  url: '/demo',
  audit: disclosesNothing,
  load: async (tx) => ({ users: await listDemoUsers(tx) }),
  form: {
    schema: z.object({ userId: chosenId('Choose an account') }),
    submit: async (tx, _nobody, { userId }, { loaded }) => {
      if (!loaded.users.some((user) => user.id === userId))
        throw invalid('userId', 'Choose an account from the list');
      const session = await startSession(tx, userId);
      recordAudit(tx, { action: 'demo-sign-in', subjectKind: 'user', subjectId: userId, outcome: 'allowed' });
      return { to: '/', session };
    },
  },
  view: ({ loaded, form, frame }) => ({
    title: 'Sign in as a demo account',
    body: (
      <>
        <Errors form={form} />
        <h1 class="govuk-heading-l">Sign in as a demo account</h1>
        <p class="govuk-body">
          Everybody here is invented. Choose somebody to see what they would see; sign out to become somebody
          else.
        </p>
        {byAgency(loaded.users).map(([agency, users]) => (
          <section>
            <h2 class="govuk-heading-m">{agency}</h2>
            <ul class="govuk-list cw-accounts">
              {users.map((user) => (
                <li>
                  <PostForm frame={frame}>
                    <input type="hidden" name="userId" value={user.id} />
                    {button({ text: user.name, classes: 'govuk-button--secondary cw-accounts__button' })}
                    <span class="govuk-body-s">
                      {user.jobTitle}: {user.roles.map(roleInWords).join(', ')}
                    </span>
                  </PostForm>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  }),
});

function roleInWords(role: string): string {
  return role === 'co-ordinator' ? role : role.replaceAll('-', ' ');
}

function byAgency(users: readonly DemoUser[]): [string, DemoUser[]][] {
  const groups = new Map<string, DemoUser[]>();
  for (const user of users) groups.set(user.group, [...(groups.get(user.group) ?? []), user]);
  return [...groups];
}
