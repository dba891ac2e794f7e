import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noAssets } from '../../test/support/app.ts';
import { openTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { makeWorld } from '../../test/support/world.ts';
import type { Actor } from '../kernel/actor.ts';
import { systemClock } from '../kernel/clock.ts';
import { conflict, forbidden, invalid, notFound } from '../kernel/domain-error.ts';
import { newId } from '../kernel/ids.ts';
import { claimForm, keepWhereFormLed } from '../modules/access/index.ts';
import { hasRecordedAudit, recordAudit } from '../modules/audit/index.ts';
import { ids, required } from './fields.ts';
import { disclosesNothing, type Page, page, publicPage, seeOther } from './page.ts';
import { Errors, PostForm } from './post-form.tsx';
import { createServer, type Served } from './server.ts';

const CSRF = 'a'.repeat(32);
const caseId = newId();

const letter = page({
  url: '/letters/:letterId',
  access: ['practitioner'],
  load: async (_tx, _actor, { params }: { params: Record<string, string> }) =>
    params.letterId === caseId ? { id: caseId } : null,
  audit: { subject: 'letter', of: ({ id }) => [{ kind: 'letter', id }] },
  messages: { sent: 'Your letter is on its way.' },
  form: {
    schema: z.object({ words: required('Write something'), readers: ids }),
    submit: async (tx, _actor, { words }) => {
      if (words === 'silent') return seeOther('/');
      recordAudit(tx, { action: 'write', subjectKind: 'letter', subjectId: caseId, outcome: 'allowed' });
      if (words === 'stale') throw conflict('Somebody else wrote first');
      if (words === 'bad') throw invalid('words', 'Say it kindly');
      if (words === 'forbidden') throw forbidden('Ask the postmaster.');
      if (words === 'hidden') throw notFound();
      if (words === 'overtaken') await sql`do $$ begin raise unique_violation; end $$`.execute(tx);
      if (words === 'too large') await sql`select ${'3000000000'}::int`.execute(tx);
      if (words === 'too late') await sql`select ${'99999999-01-01'}::date`.execute(tx);
      if (words === 'NUL') await sql`select ${'a\0b'}::text`.execute(tx);
      if (words === 'NUL in answers') await sql`select ${JSON.stringify(['a\0b'])}::jsonb`.execute(tx);
      if (words === 'broken') throw new Error('secret Quillfeather');
      return seeOther(`/letters/${caseId}`, 'sent');
    },
  },
  view: ({ form, frame }) => ({
    title: 'A letter',
    body: (
      <PostForm frame={frame}>
        <Errors form={form} />
        <textarea name="words">{form.value('words')}</textarea>
      </PostForm>
    ),
  }),
});

const front = publicPage({
  url: '/front',
  audit: disclosesNothing,
  load: async () => ({}),
  view: () => ({ title: 'Front', body: <p>Front</p> }),
});

describe('the server', () => {
  let db: TestDatabase;
  let actor: Actor;
  let served: Served;

  const create = (pages: readonly Page[], who: Actor | null = actor) =>
    createServer({
      database: db.database,
      clock: systemClock,
      pages,
      navigation: [],
      audit: { record: (tx, entries) => recordAudit(tx, ...entries), hasRecorded: hasRecordedAudit },
      forms: { claim: claimForm, keepWhereItLed: keepWhereFormLed },
      authenticate: async () => who && { actor: who, csrfToken: CSRF, renewed: null },
      assets: noAssets,
      secureCookies: false,
      demoBanner: undefined,
      logger: false,
    });
  const cookies = { 'commonweal-session': 'x' };
  const get = (url: string) => served.server.inject({ url, cookies });
  const post = (words: string, headers: Record<string, string> = {}, token = CSRF) =>
    served.server.inject({
      method: 'POST',
      url: `/letters/${caseId}`,
      cookies,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams({ words, _csrf: token }).toString(),
    });
  const audited = () =>
    db.prepare(async (root) => {
      const { rows } = await sql<{ action: string; outcome: string; subject_id: string | null }>`
        select action, outcome, subject_id from audit_entries order by sequence
      `.execute(root);
      return rows;
    });

  beforeAll(async () => {
    db = await openTestDatabase('embedded');
    const world = await makeWorld(db);
    actor = await world.user(await world.agency('Council'));
    served = await create([letter, front]);
  });
  afterAll(async () => {
    await served.server.close();
    await db.close();
  });

  it('lists each route with its access and audit subject', () => {
    expect(served.declared).toContainEqual({
      method: 'GET',
      url: '/letters/:letterId',
      access: ['practitioner'],
      subject: 'letter',
    });
  });

  it.each([
    ['no access', { access: undefined }, 'declares no access'],
    ['nobody who may ask', { access: [] }, 'declares no access'],
    ['no audit subject', { audit: undefined }, 'declares no audit subject'],
    ['an empty audit subject', { audit: { subject: '', of: () => [] } }, 'declares no audit subject'],
  ])('refuses to start with a page that declares %s', async (_what, lack, message) => {
    await expect(create([{ ...letter, ...lack } as unknown as Page])).rejects.toThrow(message);
  });

  it('refuses a route that was registered past the pages', async () => {
    const other = await create([]);
    expect(() => other.server.get('/back-door', async () => 'open')).toThrow('declares no access');
  });

  it('writes the look before it sends the page, for HEAD as for GET', async () => {
    const before = (await audited()).length;
    expect((await get(`/letters/${caseId}`)).statusCode).toBe(200);
    expect(
      (await served.server.inject({ method: 'HEAD', url: `/letters/${caseId}`, cookies })).statusCode,
    ).toBe(200);
    const entries = (await audited()).slice(before);
    expect(entries).toEqual([
      { action: 'read', outcome: 'allowed', subject_id: caseId },
      { action: 'read', outcome: 'allowed', subject_id: caseId },
    ]);
  });

  it('answers a hidden, an absent and a malformed address alike, and notes the refusal', async () => {
    const absent = newId();
    const bodies = await Promise.all([`/letters/${absent}`, '/letters/not-an-id'].map(get));
    for (const answer of bodies) expect(answer.statusCode).toBe(404);
    expect(bodies[0]?.body).toBe(bodies[1]?.body);
    expect(await audited()).toContainEqual({ action: 'read', outcome: 'denied', subject_id: absent });
  });

  it('explains a refusal to a role without signing it out', async () => {
    const other = await create([letter], { ...actor, roles: ['analyst'] });
    const answer = await other.server.inject({ url: `/letters/${caseId}`, cookies });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('ask your administrator');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('sends a visitor who is not signed in to sign in', async () => {
    const other = await create([letter], null);
    const answer = await other.server.inject({ url: `/letters/${caseId}`, cookies });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in']);
  });

  it('leads on after a form was accepted, with its sentence', async () => {
    const answer = await post('hello');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/letters/${caseId}?message=sent`]);
    expect((await get(`/letters/${caseId}?message=sent`)).body).toContain('on its way');
    expect((await get(`/letters/${caseId}?message=<script>`)).body).not.toContain('&lt;script');
  });

  it.each([
    ['', 422, 'Write something'],
    ['bad', 422, 'Say it kindly'],
    ['stale', 409, 'Somebody else wrote first'],
    ['overtaken', 409, 'Somebody else changed this in the meantime'],
    ['too large', 422, 'Something here cannot be kept as it was typed'],
    ['too late', 422, 'Something here cannot be kept as it was typed'],
    ['NUL', 422, 'Something here cannot be kept as it was typed'],
    ['NUL in answers', 422, 'Something here cannot be kept as it was typed'],
  ])('gives back what was typed (%j) with what is wrong', async (words, status, message) => {
    const answer = await post(words);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain(message);
    expect(answer.body).toContain(`<textarea name="words">${words}</textarea>`);
    expect(answer.body).toContain('<title>Error: ');
  });

  it('says whom to ask, or nothing at all', async () => {
    const told = await post('forbidden');
    expect([told.statusCode, told.body.includes('Ask the postmaster.')]).toEqual([403, true]);
    expect((await post('hidden')).statusCode).toBe(404);
  });

  it('refuses a form without the token, with a wrong one, or sent from elsewhere', async () => {
    const before = (await audited()).filter((entry) => entry.action === 'write').length;
    for (const answer of [
      await post('hello', {}, ''),
      await post('hello', {}, 'b'.repeat(32)),
      await post('hello', { 'sec-fetch-site': 'cross-site' }),
      await post('hello', { 'sec-fetch-site': 'same-site' }),
    ]) {
      expect(answer.statusCode).toBe(403);
    }
    expect((await audited()).filter((entry) => entry.action === 'write')).toHaveLength(before);
  });

  it('gives back what was written when the session ended in the meantime, and nothing else', async () => {
    const other = await create([letter], null);
    const send = (words: string) =>
      other.server.inject({
        method: 'POST',
        url: `/letters/${caseId}`,
        cookies,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ words, _csrf: CSRF, password: 'kettle orchard' }).toString(),
      });
    const answer = await send('A long <b>note</b>\nof two lines');
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('A long &lt;b&gt;note&lt;/b&gt;\nof two lines');
    expect(answer.body).not.toContain('kettle');
    expect((await send('')).headers.location).toBe('/sign-in');
  });

  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, CSRF],
    ['from a neighbouring site', { 'sec-fetch-site': 'same-site' }, CSRF],
    ['typed into the address bar, as it were', { 'sec-fetch-site': 'none' }, 'b'.repeat(32)],
    ['from nobody knows where', {}, ''],
    ['from nobody knows where, with no token of ours', {}, 'Call 01632 960 999'],
  ])('says nothing of what was sent %s', async (_where, headers, token) => {
    const answer = await post('Call 01632 960 999 to keep your account', headers, token);
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('This form was too old');
    expect(answer.body).not.toContain('960 999');
    expect(answer.body).not.toContain('What you wrote');
  });

  it.each([
    ['says so', { 'sec-fetch-site': 'same-origin' }, ''],
    ['does not say, and the token is like ours', {}, 'b'.repeat(32)],
  ])('gives back what was written on a page of ours: the browser %s', async (_how, headers, token) => {
    expect((await post('A long note', headers, token)).body).toContain('What you wrote');
  });

  it('takes forms and nothing else', async () => {
    for (const [type, payload] of [
      ['application/json', '{"words":1}'],
      ['text/plain', 'words=hello'],
    ] as const) {
      const answer = await served.server.inject({
        method: 'POST',
        url: `/letters/${caseId}`,
        cookies,
        headers: { 'content-type': type },
        payload,
      });
      expect([answer.statusCode, answer.body.includes('We could not read what was sent')]).toEqual([
        415,
        true,
      ]);
    }
  });

  it('notes the identifiers that a refused form carried, and nothing else of it', async () => {
    const [one, other] = [newId(), newId()];
    const details = () =>
      db.prepare(async (root) => {
        const { rows } = await sql<{ content: string; action: string; outcome: string }>`
          select d.content, e.action, e.outcome
          from audit_details d join audit_entries e using (sequence) order by sequence
        `.execute(root);
        return rows;
      });
    const before = (await details()).length;
    for (const words of ['forbidden', 'hidden']) {
      await served.server.inject({
        method: 'POST',
        url: `/letters/${caseId}`,
        cookies,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: `words=${words}&_csrf=${CSRF}&readers=${one}&readers=${other}&readers=${one}&note=Quillfeather`,
      });
    }
    const told = { content: `${one} ${other}`, action: 'change', outcome: 'denied' };
    expect((await details()).slice(before)).toEqual([told, told]);
    await post('hidden');
    expect(await details()).toHaveLength(before + 2);
  });

  it('fails a form that changes something and records nothing', async () => {
    expect((await post('silent')).statusCode).toBe(500);
  });

  it('keeps what went wrong to itself', async () => {
    const answer = await post('broken');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('Quillfeather');
  });

  it('lets no page be kept, framed or given scripts of its own', async () => {
    const { headers } = await get(`/letters/${caseId}`);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });
});
