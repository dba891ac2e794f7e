import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { ReadTx, WriteTx } from '../db/as.ts';
import type { Actor, Role } from '../kernel/actor.ts';
import type { LondonDate } from '../kernel/london-date.ts';
import type { Form } from './form.ts';
import type { Handling } from './moj/index.ts';

/** Who may ask for a page at all. What of a record they may see is decided in the database. */
export type Access = 'public' | 'signed-in' | readonly Role[];

/** A record that a page discloses, for the audit trail. */
export interface Disclosed {
  readonly kind: string;
  readonly id: string;
  readonly purpose?: string | undefined;
}

/**
 * What a page says it discloses: the kinds in words, and the records themselves out of what was loaded. Each becomes
 * an entry of the audit trail before the page is sent. Written in place, after `load`, so that its type is known:
 * `audit: { subject: 'case', of: ({ case: { id } }) => [{ kind: 'case', id }] }`.
 */
export interface AuditSubject<Loaded> {
  readonly subject: string;
  of(loaded: Loaded): readonly Disclosed[];
}

/** Declares that a page shows no record of anybody. */
export const disclosesNothing: AuditSubject<never> = { subject: 'none', of: () => [] };

/** What a page's view is given besides what was loaded. */
export interface Frame {
  /** The signed-in user; null on public pages. */
  readonly actor: Actor | null;
  /** The token each form must carry; `PostForm` puts it in. */
  readonly csrfToken: string;
  /** A token for this answer's forms, by which one sent twice is known; `PostForm` puts it in. */
  readonly onceToken: string;
  /** Today in London. */
  readonly today: string;
  readonly now: Date;
  /** The page's own address, for links to the same page. */
  readonly path: string;
}

/** What a view returns: the layout does the rest. */
export interface Screen {
  readonly title: string;
  readonly body: Child;
  readonly breadcrumbs?: readonly { text: string; href?: string }[];
  /** Handling of the record shown, printed on each sheet. */
  readonly handling?: Handling;
}

/** Where a form that was accepted leads. */
export interface SeeOther {
  readonly to: string;
  /** Which of the next page's `messages` to show. */
  readonly message?: string | undefined;
  /** A new session's token, or `end` to sign out. */
  readonly session?: string | undefined;
}

/** Sends the browser on after a form was accepted. */
export function seeOther(to: string, message?: string): SeeOther {
  return { to, message };
}

/** The address a page was asked for, with its parts checked. */
export interface Address<Params, Query> {
  readonly params: Params;
  readonly query: Query;
}

/** What may be typed; where that depends on which day it is, as a function of today in London. */
export type FormSchema<Input> = z.ZodType<Input> | ((today: LondonDate) => z.ZodType<Input>);

/** A form on a page: what may be typed, and what happens then, in one transaction. */
export interface PageForm<Actor_, Params, Query, Loaded, Input> {
  readonly schema: FormSchema<Input>;
  /** @throws DomainError which the page shows beside what was typed. */
  submit(
    tx: WriteTx,
    actor: Actor_,
    input: Input,
    at: Address<Params, Query> & { loaded: Loaded },
  ): Promise<SeeOther>;
}

/** One screen. Everything about it is declared here; the server refuses to start with one that is not whole. */
export interface PageDefinition<Actor_, Params, Query, Loaded, Input> {
  /** Path with `:names` of parameters. Parameters are identifiers unless `params` says otherwise. */
  readonly url: string;
  readonly access: Access;
  readonly audit: AuditSubject<Loaded>;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  /** Loads what the page shows. Null means "not found", in the same words whether hidden or absent. */
  load(tx: ReadTx, actor: Actor_, at: Address<Params, Query>, now: Date): Promise<Loaded | null>;
  readonly form?: PageForm<Actor_, Params, Query, Loaded, Input>;
  /** Sentences that another page's form may have shown here after it was accepted. */
  readonly messages?: Readonly<Record<string, string>>;
  view(given: Address<Params, Query> & { loaded: Loaded; form: Form; frame: Frame }): Screen;
}

/** A page whose types have been checked against one another and can now be kept in a list with others. */
export type Page = PageDefinition<unknown, unknown, unknown, unknown, unknown>;

/** Declares a page for signed-in users. */
export function page<
  Params = Record<string, string>,
  Query = Record<string, never>,
  Loaded = object,
  Input = never,
>(
  definition: PageDefinition<Actor, Params, Query, Loaded, Input> & { access: Exclude<Access, 'public'> },
): Page {
  return definition as unknown as Page;
}

/** Declares a page for anybody: sign-in and what comes before it. Its transactions are nobody's. */
export function publicPage<
  Params = Record<string, string>,
  Query = Record<string, never>,
  Loaded = object,
  Input = never,
>(definition: Omit<PageDefinition<null, Params, Query, Loaded, Input>, 'access'>): Page {
  return { ...definition, access: 'public' } as unknown as Page;
}
