import type { Html } from '../../../web/govuk/index.ts';
import type { Outcome } from '../load-outcomes.ts';

/** What became of a report, as a link where the reader may follow it. */
export function OutcomeCell({ outcome }: { outcome: Outcome | undefined }): Html {
  if (!outcome?.href) return <>{outcome?.text}</>;
  return (
    <a class="govuk-link" href={outcome.href}>
      {outcome.text}
    </a>
  );
}
