import { type Html, insetText } from '../../../web/govuk/index.ts';
import { type Pointer, pointerInWords } from '../../people/index.ts';
import { nameOf } from '../answers.ts';
import type { NamedSuggestion } from '../find-suggestions.ts';

interface PointersProps {
  readonly people: readonly NamedSuggestion[];
  nameOfType(type: string): string;
}

/** That other agencies hold something on somebody named, and whom to ask. Nothing when none does. */
export function Pointers({ people, nameOfType }: PointersProps): Html | null {
  const held = people.filter(({ pointers }) => pointers.length > 0);
  if (held.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">Already held by other agencies</h2>
      {held.map(({ named, pointers }) => (
        <>
          <h3 class="govuk-heading-s">{nameOf(named)}</h3>
          {pointers.map((pointer) => (
            <PointerText pointer={pointer} nameOfType={nameOfType} />
          ))}
        </>
      ))}
    </section>
  );
}

function PointerText({ pointer, nameOfType }: { pointer: Pointer; nameOfType(type: string): string }): Html {
  const { held, ask } = pointerInWords(pointer, nameOfType);
  return insetText({
    html: (
      <>
        <strong>{held}</strong> {ask}
      </>
    ),
  });
}
