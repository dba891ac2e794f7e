import type { WriteTx } from '../db/as.ts';
import type { Database } from '../db/open.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import type { AssetFiles } from './assets.ts';
import type { AuditPort } from './audit-port.ts';
import type { NavigationItem } from './module.ts';
import type { Page } from './page.ts';

/** A session that a request's cookie belongs to. */
export interface SignedIn {
  readonly actor: Actor;
  readonly csrfToken: string;
  /** A new token for the cookie, when the session was renewed because the user's roles changed. */
  readonly renewed: string | null;
}

/** A form as it was sent: where to, and all that it carried but the session's token. */
export interface SentForm {
  readonly path: string;
  readonly typed: Readonly<Record<string, unknown>>;
}

/** Knows which forms were accepted already, so that the same one sent twice changes things once. */
export interface FormsPort {
  /** Null for the first time; else where that led. */
  claim(
    tx: WriteTx,
    actor: Actor,
    form: SentForm,
    now: Date,
  ): Promise<{ readonly ledTo: string | null } | null>;
  keepWhereItLed(tx: WriteTx, form: SentForm, ledTo: string): Promise<void>;
}

/** Everything the server is made of; main.ts gives it. */
export interface ServerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly pages: readonly Page[];
  readonly navigation: readonly NavigationItem[];
  readonly audit: AuditPort;
  readonly forms: FormsPort;
  authenticate(token: string): Promise<SignedIn | null>;
  readonly assets: AssetFiles;
  /** Whether cookies are for HTTPS only. */
  readonly secureCookies: boolean;
  /** Shown on every page of a demo. */
  readonly demoBanner: string | undefined;
  readonly logger: boolean | { level: string };
}
