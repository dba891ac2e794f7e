import type { Child } from 'hono/jsx';
import type { Form } from './form.ts';
import { errorSummary, type Html } from './govuk/index.ts';
import type { Frame } from './page.ts';

/** A form that changes something: sent by POST, with the session's token and one that makes it count once. */
export function PostForm(props: { frame: Frame; action?: string; children: Child }): Html {
  return (
    <form action={props.action ?? props.frame.path} method="post" novalidate>
      <input type="hidden" name="_csrf" value={props.frame.csrfToken} />
      <input type="hidden" name="_once" value={props.frame.onceToken} />
      {props.children}
    </form>
  );
}

/** The summary of what is wrong, at the top of the page; nothing when nothing is. */
export function Errors({ form }: { form: Form }): Html | null {
  if (!form.hasErrors) return null;
  return errorSummary({ titleText: 'There is a problem', errorList: form.errorList });
}
