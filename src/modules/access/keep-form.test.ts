import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { SentForm } from '../../web/server-parts.ts';
import { claimForm, keepWhereFormLed } from './index.ts';

const now = new Date('2026-03-10T09:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

describe.each(engines)('a form that is sent twice (%s)', (engine) => {
  let db: TestDatabase;
  let worker: Actor;
  let colleague: Actor;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
    const world = await makeWorld(db);
    const council = await world.agency('Council');
    worker = await world.user(council);
    colleague = await world.user(council);
  });
  afterAll(() => db.close());

  const form = (once: string, note = 'Called round.'): SentForm => ({
    path: '/notes',
    typed: { note, once },
  });
  /** Handles a form as a page does, and says whether it did anything and where it leads. */
  const send = (sent: SentForm, actor = worker, at = now) =>
    db.database.as(actor).write(async (tx) => {
      const earlier = await claimForm(tx, actor, sent, at);
      if (earlier) return { done: false, to: earlier.ledTo };
      await keepWhereFormLed(tx, sent, '/case?message=saved');
      return { done: true, to: '/case?message=saved' };
    });

  it('does its work once, and leads to the same place again', async () => {
    expect(await send(form('a'))).toEqual({ done: true, to: '/case?message=saved' });
    expect(await send(form('a'))).toEqual({ done: false, to: '/case?message=saved' });
  });

  it('does its work once when both come at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => send(form('b'))));
    expect(all.filter(({ done }) => done)).toHaveLength(1);
    expect(new Set(all.map(({ to }) => to))).toEqual(new Set(['/case?message=saved']));
  });

  it('is another form when something else was typed, or the page was opened anew', async () => {
    await send(form('c'));
    expect((await send(form('c', 'Called round again.'))).done).toBe(true);
    expect((await send(form('d'))).done).toBe(true);
  });

  it('may be sent again when it came to nothing', async () => {
    const failed = db.database.as(worker).write(async (tx) => {
      await claimForm(tx, worker, form('e'), now);
      throw new Error('refused');
    });
    await expect(failed).rejects.toThrow('refused');
    expect((await send(form('e'))).done).toBe(true);
  });

  it('tells nobody else where it led', async () => {
    await send(form('f'));
    expect(await send(form('f'), colleague)).toEqual({ done: false, to: null });
  });

  it('is forgotten after a day', async () => {
    await send(form('g'));
    expect((await send(form('g'), worker, later(23))).done).toBe(false);
    expect((await send(form('g'), worker, later(25))).done).toBe(true);
  });
});
