import type { Form } from '../../../web/form.ts';
import { checkboxes, type Html } from '../../../web/govuk/index.ts';
import type { Colleague } from '../../access/index.ts';

/** A choice of colleagues, under their agencies. An agency opens when somebody in it is chosen already. */
export function ColleagueChoice(props: {
  name: string;
  /** What is chosen, for those who hear the page and not see it. */
  legend: string;
  colleagues: readonly Colleague[];
  form: Form;
  chosen: readonly string[];
}): Html {
  const { name, legend, colleagues, form } = props;
  const values = form.values(name, props.chosen);
  const agencies = Map.groupBy(colleagues, ({ agencyName }) => agencyName);
  return (
    <div class="govuk-form-group" id={name}>
      {form.error(name) && (
        <p class="govuk-error-message">
          <span class="govuk-visually-hidden">Error: </span>
          {form.error(name)?.text}
        </p>
      )}
      {[...agencies].map(([agencyName, members]) => (
        <details class="govuk-details" open={members.some(({ id }) => values.includes(id))}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{agencyName}</span>
          </summary>
          <div class="govuk-details__text">
            {checkboxes({
              name,
              idPrefix: `${name}-${members[0]?.id}`,
              classes: 'govuk-checkboxes--small',
              fieldset: {
                legend: { text: `${legend}: ${agencyName}`, classes: 'govuk-visually-hidden' },
              },
              items: members.map((member) => ({
                value: member.id,
                text: `${member.name}, ${member.jobTitle}`,
                checked: values.includes(member.id),
              })),
            })}
          </div>
        </details>
      ))}
    </div>
  );
}
