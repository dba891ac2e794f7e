import { inWords, type LondonDate, parseDay } from '../kernel/london-date.ts';
import type { Form } from './form.ts';
import type { Html } from './govuk/index.ts';
import { StackedTable } from './moj/index.ts';

/** A field of a form whose record somebody else changed in the meantime. */
export interface ComparedField {
  readonly label: string;
  /** What the record says now. */
  readonly now: string;
  readonly typed: string;
}

/** A day as it was typed, in the words in which the record says its own. */
export function typedDate(form: Form, name: string, today: LondonDate): string {
  const date = parseDay(form.value(name), today);
  return date ? inWords(date) : form.value(name);
}

/** Whether a form was filled in against an older version of the record than there is now. */
export function isStale(form: Form, version: number): boolean {
  const typed = form.value('version');
  return typed !== '' && typed !== String(version);
}

/**
 * What somebody else wrote beside what was typed, so that neither is lost: the fields that differ. The form below keeps
 * what was typed and now stands against the present version, so that sending it again is a decision.
 */
export function StaleForm({ fields }: { fields: readonly ComparedField[] }): Html {
  const different = fields.filter(({ now, typed }) => now !== typed);
  return (
    <section id="form" class="cw-stale-form" tabindex={-1}>
      <StackedTable
        caption="What it says now, and what you typed"
        columns={[
          { heading: 'Field', rowHeading: true },
          { heading: 'It says now' },
          { heading: 'You typed' },
        ]}
        rows={different.map(({ label, now, typed }) => [
          label,
          <span class="cw-as-typed">{now || 'Nothing'}</span>,
          <span class="cw-as-typed">{typed || 'Nothing'}</span>,
        ])}
        empty="What you typed is what it says now. There is nothing to save."
      />
      <p class="govuk-body">
        Nothing was saved. What you typed is still below: change it to keep both, then save again.
      </p>
    </section>
  );
}
