import type { Child } from 'hono/jsx';
import { button, type Html } from '../govuk/index.ts';

export interface FilterProps {
  /** `Show in the chronology` */
  heading: string;
  /** Where the form is sent, by GET: so it may ask for nothing about a person. */
  action: string;
  /** What is filtered by now, each with the address at which it no longer is. */
  selected?: readonly { text: string; removeHref: string }[];
  clearHref?: string | undefined;
  submitText?: string;
  /** The fields. */
  children: Child;
}

/** A form that narrows a list; it works without JavaScript. */
export function Filter(props: FilterProps): Html {
  const { heading, action, selected = [], clearHref, submitText = 'Apply filters', children } = props;
  return (
    <form class="moj-filter cw-filter" method="get" action={action}>
      <div class="moj-filter__header">
        <h2 class="govuk-heading-m">{heading}</h2>
      </div>
      {selected.length > 0 && (
        <div class="moj-filter__selected">
          <h3 class="govuk-heading-s">Selected filters</h3>
          <ul class="moj-filter-tags">
            {selected.map(({ text, removeHref }) => (
              <li>
                <a class="moj-filter__tag" href={removeHref}>
                  <span class="govuk-visually-hidden">Remove this filter: </span>
                  {text}
                </a>
              </li>
            ))}
          </ul>
          {clearHref && (
            <p class="govuk-body">
              <a class="govuk-link govuk-link--no-visited-state" href={clearHref}>
                Clear filters
              </a>
            </p>
          )}
        </div>
      )}
      <div class="moj-filter__options">
        {children}
        {button({ text: submitText, classes: 'govuk-button--secondary' })}
      </div>
    </form>
  );
}
