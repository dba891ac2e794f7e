import { type Html, tag } from '../govuk/index.ts';

export type HandlingLevel = 'normal' | 'sensitive' | 'restricted';

/** How a record is to be handled, and what that means for it in words, such as "4 people and 2 agencies can see this". */
export interface Handling {
  level: HandlingLevel;
  words: string;
  /** Where it says who and why. */
  href?: string;
}

const NAMES: Record<HandlingLevel, string> = {
  normal: 'Normal handling',
  sensitive: 'Sensitive',
  restricted: 'Restricted',
};
const COLOURS: Record<HandlingLevel, string> = { normal: 'grey', sensitive: 'orange', restricted: 'red' };

/** The handling as one sentence: `Sensitive: 4 people and 2 agencies can see this`. */
export function handlingInWords({ level, words }: Handling): string {
  return `${NAMES[level]}: ${words}`;
}

/** The handling as a coloured tag with its words beside it. */
export function HandlingTag({ level, words, href }: Handling): Html {
  return (
    <p class="cw-handling">
      {tag({ text: NAMES[level], classes: `govuk-tag--${COLOURS[level]}` })}
      <span class="cw-handling__words">
        <span class="govuk-visually-hidden">: </span>
        {href ? (
          <a class="govuk-link" href={href}>
            {words}
          </a>
        ) : (
          words
        )}
      </span>
    </p>
  );
}
