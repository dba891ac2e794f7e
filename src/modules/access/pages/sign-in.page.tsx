import { z } from 'zod';
import { required } from '../../../web/fields.ts';
import { button, input, passwordInput } from '../../../web/govuk/index.ts';
import { disclosesNothing, publicPage } from '../../../web/page.ts';
import { Errors, PostForm } from '../../../web/post-form.tsx';
import { signIn } from '../sign-in.ts';

/** Sign-in by email and password. In demo mode it leads to the list of demo accounts too. */
export function signInPage({ demo }: { demo: boolean }) {
  return publicPage({
    url: '/sign-in',
    audit: disclosesNothing,
    messages: { 'signed-out': 'You have signed out. Close the browser if you share this computer.' },
    load: async () => ({ demo }),
    form: {
      schema: z.object({
        email: required('Enter your email address', 200),
        password: required('Enter your password', 200),
      }),
      submit: async (tx, _nobody, typed) => ({ to: '/', session: await signIn(tx, typed) }),
    },
    view: ({ form, frame, loaded }) => ({
      title: 'Sign in',
      body: (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <Errors form={form} />
            <h1 class="govuk-heading-l">Sign in</h1>
            {loaded.demo && (
              <p class="govuk-body">
                This is a demo.{' '}
                <a class="govuk-link" href="/demo">
                  Sign in as one of the demo accounts
                </a>
                , without a password.
              </p>
            )}
            <PostForm frame={frame}>
              {input({
                id: 'email',
                name: 'email',
                type: 'email',
                label: { text: 'Email address' },
                autocomplete: 'username',
                spellcheck: false,
                value: form.value('email'),
                errorMessage: form.error('email'),
              })}
              {passwordInput({
                id: 'password',
                name: 'password',
                label: { text: 'Password' },
                autocomplete: 'current-password',
                errorMessage: form.error('password'),
              })}
              {button({ text: 'Sign in', preventDoubleClick: true })}
            </PostForm>
          </div>
        </div>
      ),
    }),
  });
}
