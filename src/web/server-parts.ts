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

/** Everything the server is made of; main.ts gives it. */
export interface ServerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly pages: readonly Page[];
  readonly navigation: readonly NavigationItem[];
  readonly audit: AuditPort;
  authenticate(token: string): Promise<SignedIn | null>;
  readonly assets: AssetFiles;
  /** Whether cookies are for HTTPS only. */
  readonly secureCookies: boolean;
  /** Shown on every page of a demo. */
  readonly demoBanner: string | undefined;
  readonly logger: boolean | { level: string };
}
