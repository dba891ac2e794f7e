import type { Html } from '../govuk/index.ts';
import { type Handling, handlingInWords } from './handling.tsx';

export interface PrintHeaderProps {
  partnershipName: string;
  title: string;
  handling: Handling | undefined;
  /** Who prints it, and for whom they work. */
  user: { name: string; agencyName: string } | null;
}

/** What a printed page says at its head, and a screen does not show. */
export function PrintHeader({ partnershipName, title, handling, user }: PrintHeaderProps): Html {
  return (
    <div class="cw-print-header">
      {handling && <p class="cw-print-header__handling">{handlingInWords(handling)}</p>}
      <p class="cw-print-header__source">
        {title}, {partnershipName}
        {user && `, printed by ${user.name}, ${user.agencyName}`}
      </p>
    </div>
  );
}
