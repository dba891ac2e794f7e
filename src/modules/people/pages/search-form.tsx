import type { Form } from '../../../web/form.ts';
import { button, type Html, input } from '../../../web/govuk/index.ts';
import type { Frame } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';

const HINT = {
  text: 'Names, date of birth, postcode or its beginning, telephone number, identifier or reference, in any order. For example smith 12/03/2001 ZZ1',
};

/** The one box that finds people, and cases and reports by reference. */
export function SearchForm(props: { frame: Frame; form: Form; text: string; heading: boolean }): Html {
  const { frame, form, text, heading } = props;
  return (
    <PostForm frame={frame} action="/search">
      {input({
        id: 'query',
        name: 'query',
        type: 'search',
        label: heading
          ? { text: 'Search', isPageHeading: true, classes: 'govuk-label--l' }
          : { text: 'Search again' },
        hint: heading ? HINT : undefined,
        value: form.value('query', text),
        errorMessage: form.error('query'),
        autocomplete: 'off',
        spellcheck: false,
      })}
      {button({ text: 'Search' })}
    </PostForm>
  );
}
