import type { FastifyReply, FastifyRequest } from 'fastify';
import { asReader, type Session, type WriteTx } from '../db/as.ts';
import { type Actor, hasRole } from '../kernel/actor.ts';
import { DomainError, notFound } from '../kernel/domain-error.ts';
import { isId } from '../kernel/ids.ts';
import type { AuditEntry } from './audit-port.ts';
import { isFromOurPage, isOurForm } from './csrf.ts';
import { readRefusal, STATUS } from './errors.tsx';
import { errorsFromDomain, errorsOf, Form, type Typed } from './form.ts';
import { lateFormScreen, writtenIn } from './late-form.tsx';
import type { Address, Frame, Page, SeeOther } from './page.ts';
import type { Respond, Visitor } from './respond.ts';
import type { SentForm, ServerParts } from './server-parts.ts';

type Asked = Address<unknown, unknown>;

/** Answers GET: who asks, may they ask, load, audit, render. The audit is on disk before the page leaves. */
export async function answerGet(
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: ServerParts,
  respond: Respond,
): Promise<FastifyReply> {
  const visitor = await respond.visitor(request, reply);
  if (!isAdmitted(page, visitor)) return refuse(page, request, reply, visitor, parts, respond);
  const at = addressOf(page, request);
  const message = page.messages?.[String((request.query as Record<string, unknown>).message ?? '')];
  return show(page, at, new Form(), { request, reply, visitor, parts, respond }, { success: message });
}

/** Answers POST: the form's token, what was typed, then the change, its audit and all it reads in one transaction. */
export async function answerPost(
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: ServerParts,
  respond: Respond,
): Promise<FastifyReply> {
  const visitor = await respond.visitor(request, reply);
  const { _csrf: token, _once: once, ...typed } = (request.body ?? {}) as Record<string, string | string[]>;
  if (!isOurForm(request, token, visitor.csrfToken)) {
    const out = visitor.signedIn === null && page.access !== 'public';
    const written = isFromOurPage(request, token) ? writtenIn(typed) : [];
    if (out && written.length === 0) return reply.redirect('/sign-in', 303);
    const frame = respond.frame(request, visitor);
    return respond.screen(reply, frame, lateFormScreen(written, !out), { status: 403 });
  }
  if (!isAdmitted(page, visitor)) return refuse(page, request, reply, visitor, parts, respond);
  const at = addressOf(page, request);
  const context = { request, reply, visitor, parts, respond };
  const { path, today } = respond.frame(request, visitor);
  const schema = page.form?.schema;
  const parsed = (typeof schema === 'function' ? schema(today) : schema)?.safeParse(typed);
  if (!at || !parsed || !page.form) return show(page, null, new Form(typed as Typed), context);
  if (!parsed.success) {
    return show(page, at, new Form(typed as Typed, errorsOf(parsed.error)), context, { status: 422 });
  }
  try {
    const sent = once === undefined ? null : { path, typed: { ...typed, once } };
    const done = await submitOnce(page, at, parsed.data, sent, visitor, parts);
    if (done.session) respond.keepSession(reply, done.session);
    return reply.redirect(whereTo(done), 303);
  } catch (error) {
    return explain(error, page, at, typed as Typed, context);
  }
}

interface Context {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly visitor: Visitor;
  readonly parts: ServerParts;
  readonly respond: Respond;
}

async function show(
  page: Page,
  at: Asked | null,
  form: Form,
  context: Context,
  more: { status?: number; success?: string | undefined } = {},
): Promise<FastifyReply> {
  const { request, reply, visitor, parts, respond } = context;
  const frame = respond.frame(request, visitor);
  const action = form.hasErrors ? 'change' : 'read';
  if (at === null) return turnAway(page, notFound(), form.typed, context, action);
  const loaded = await load(page, at, frame, sessionOf(visitor, parts));
  if (loaded instanceof DomainError) return turnAway(page, loaded, form.typed, context, action);
  await audit(
    visitor,
    parts,
    page.audit.of(loaded).map(({ kind, id, purpose }) => ({
      action: 'read',
      subjectKind: kind,
      subjectId: id,
      purpose,
      outcome: 'allowed',
    })),
  );
  const screen = page.view({ ...at, loaded, form, frame });
  return respond.screen(reply, frame, screen, { ...more, hasErrors: form.hasErrors });
}

/** What a page shows, or why it may not be shown. */
async function load(page: Page, at: Asked, frame: Frame, session: Session): Promise<unknown> {
  try {
    return (await session.read((tx) => page.load(tx, frame.actor, at, frame.now))) ?? notFound();
  } catch (error) {
    const refusal = readRefusal(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

/** Refuses, on the record, and gives back what was written: a case may be closed, or access end, while somebody writes. */
async function turnAway(
  page: Page,
  refusal: DomainError,
  typed: Typed,
  { request, reply, visitor, parts, respond }: Context,
  action: 'read' | 'change',
): Promise<FastifyReply> {
  await audit(visitor, parts, [{ ...denial(page, request), action }]);
  return respond.error(request, reply, STATUS[refusal.kind], {
    message: refusal.kind === 'not-found' ? undefined : refusal.message,
    written: writtenIn(typed),
  });
}

/** What the form asks for, in one transaction. One that was accepted before is not done again: it leads where it led. */
function submitOnce(
  page: Page,
  at: Asked,
  input: unknown,
  sent: SentForm | null,
  visitor: Visitor,
  parts: ServerParts,
): Promise<SeeOther> {
  const actor = visitor.signedIn?.actor ?? null;
  return sessionOf(visitor, parts).write(async (tx) => {
    if (!actor || !sent) return submit(page, at, input, tx, { actor, parts });
    const earlier = await parts.forms.claim(tx, actor, sent, parts.clock.now());
    if (earlier) return { to: earlier.ledTo ?? '/' };
    const done = await submit(page, at, input, tx, { actor, parts });
    if (!done.session) await parts.forms.keepWhereItLed(tx, sent, whereTo(done));
    return done;
  });
}

async function submit(
  page: Page,
  at: Asked,
  input: unknown,
  tx: WriteTx,
  { actor, parts }: { actor: Actor | null; parts: ServerParts },
): Promise<SeeOther> {
  const loaded = await page.load(asReader(tx), actor, at, parts.clock.now());
  if (loaded === null || !page.form) throw notFound();
  const done = await page.form.submit(tx, actor, input, { ...at, loaded });
  if (!parts.audit.hasRecorded(tx))
    throw new Error(`POST ${page.url} changed something without an audit entry.`);
  return done;
}

function whereTo({ to, message }: SeeOther): string {
  return message ? `${to}?message=${message}` : to;
}

async function explain(
  error: unknown,
  page: Page,
  at: Asked,
  typed: Typed,
  context: Context,
): Promise<FastifyReply> {
  const { visitor, parts } = context;
  const refusal = readRefusal(error);
  if (refusal === null) throw error;
  if (refusal.kind === 'invalid' || refusal.kind === 'conflict') {
    // Before anybody has signed in, a refusal is an attempt that somebody may want to know of.
    if (page.access === 'public') {
      await audit(visitor, parts, [{ action: 'submit', subjectKind: 'sign-in', outcome: 'failed' }]);
    }
    return show(page, at, new Form(typed, errorsFromDomain(refusal)), context, {
      status: STATUS[refusal.kind],
    });
  }
  return turnAway(page, refusal, typed, context, 'change');
}

function isAdmitted(page: Page, visitor: Visitor): boolean {
  if (page.access === 'public') return true;
  if (!visitor.signedIn) return false;
  return page.access === 'signed-in' || hasRole(visitor.signedIn.actor, page.access);
}

async function refuse(
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
  visitor: Visitor,
  parts: ServerParts,
  respond: Respond,
): Promise<FastifyReply> {
  if (!visitor.signedIn) return reply.redirect('/sign-in', 303);
  await audit(visitor, parts, [denial(page, request)]);
  return respond.error(request, reply, 403);
}

/** The parts of the address, or null when they cannot be those of any record. */
function addressOf(page: Page, request: FastifyRequest): Asked | null {
  const given = (request.params ?? {}) as Record<string, string>;
  if (page.params) {
    const params = page.params.safeParse(given);
    if (!params.success) return null;
    return { params: params.data, query: queryOf(page, request) };
  }
  return Object.values(given).every(isId) ? { params: given, query: queryOf(page, request) } : null;
}

/** A query that makes no sense is as if it were not there: addresses are copied and cut short. */
function queryOf(page: Page, request: FastifyRequest): unknown {
  const parsed = page.query?.safeParse(request.query);
  return parsed?.success ? parsed.data : (page.query?.safeParse({}).data ?? {});
}

/**
 * A refusal names the page's kind of record and the identifier asked for. Identifiers that a form carried stand in its
 * details, so that trying one after another shows: never anything else of what was sent.
 */
function denial(page: Page, request: FastifyRequest): AuditEntry {
  const asked = Object.values((request.params ?? {}) as Record<string, string>).find(isId);
  const kind = page.audit.subject.split(/[^a-z-]+/)[0] || 'none';
  const carried = Object.values((request.body ?? {}) as Typed)
    .flat()
    .filter(isId);
  const details = carried.length > 0 ? [...new Set(carried)].join(' ') : undefined;
  return { action: 'read', subjectKind: kind, subjectId: asked, outcome: 'denied', details };
}

async function audit(visitor: Visitor, parts: ServerParts, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await sessionOf(visitor, parts).write(async (tx) => parts.audit.record(tx, entries));
}

function sessionOf(visitor: Visitor, parts: ServerParts): Session {
  const actor: Actor | undefined = visitor.signedIn?.actor;
  return actor ? parts.database.as(actor) : parts.database.asNobody();
}
