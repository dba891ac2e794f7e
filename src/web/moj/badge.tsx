import type { Html } from '../govuk/index.ts';

export type BadgeColour = 'blue' | 'black' | 'green' | 'grey' | 'purple' | 'red';

/** A word or two in a frame, such as the type of a case; the word carries the meaning, the colour only helps. */
export function Badge({ text, colour = 'grey' }: { text: string; colour?: BadgeColour }): Html {
  return <span class={`moj-badge moj-badge--${colour}`}>{text}</span>;
}
