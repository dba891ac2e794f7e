import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../../test/support/app.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/clock.ts';
import { findSession, startSession } from './index.ts';

const MORNING = '2026-03-10T08:00:00Z';
const clock = fixedClock(MORNING);

describe.each(engines)('sessions (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  let world: World;
  let actor: Actor;
  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    app = await bootApp(db, { clock });
    world = await makeWorld(db);
    actor = await world.user(await world.agency('Council'));
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const begin = async (): Promise<string> => {
    clock.set(MORNING);
    return db.database.asNobody().write((tx) => startSession(tx, actor.userId));
  };
  const find = (token: string) => findSession(db.database, token);

  it('knows the user as they are now, and a token nobody was given not at all', async () => {
    expect((await find(await begin()))?.actor).toMatchObject({
      userId: actor.userId,
      roles: ['practitioner'],
    });
    expect(await find('made-up')).toBeNull();
  });

  it('keeps only the hash of the token', async () => {
    const token = await begin();
    const { rows } = await db.prepare((root) =>
      sql<{ kept: string }>`select string_agg(s::text, ' ') as kept from sessions s`.execute(root),
    );
    expect(rows[0]?.kept).not.toContain(token);
  });

  it('ends after half an hour without a request', async () => {
    const token = await begin();
    clock.set('2026-03-10T08:29:00Z');
    expect(await find(token)).not.toBeNull();
    clock.set('2026-03-10T08:58:00Z');
    expect(await find(token)).not.toBeNull();
    clock.set('2026-03-10T09:28:30Z');
    expect(await find(token)).toBeNull();
  });

  it('ends after twelve hours however busy', async () => {
    const token = await begin();
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      clock.set(new Date(Date.parse(MORNING) + minutes * 60_000).toISOString());
      expect(await find(token), `after ${minutes} minutes`).not.toBeNull();
    }
    clock.set('2026-03-10T20:00:01Z');
    expect(await find(token)).toBeNull();
  });

  it("gets a new token when the user's roles change, and the old one dies", async () => {
    const token = await begin();
    await db.prepare((root) =>
      root
        .insertInto('user_roles')
        .values({ user_id: actor.userId, partnership_id: actor.partnershipId, role: 'supervisor' })
        .execute(),
    );
    const page = await app.server.inject({ url: '/sign-out', cookies: { 'commonweal-session': token } });
    expect(page.statusCode).toBe(200);
    const renewed = page.cookies.find(({ name }) => name === 'commonweal-session')?.value;
    expect(renewed).toBeDefined();
    expect(renewed).not.toBe(token);
    expect(await find(token)).toBeNull();
    expect((await find(renewed ?? ''))?.actor.roles).toEqual(['practitioner', 'supervisor']);
    expect((await find(renewed ?? ''))?.renewed).toBeNull();
  });

  it('shuts a disabled user out at the next request', async () => {
    const token = await begin();
    expect(await find(token)).not.toBeNull();
    const disable = (at: Date | null) =>
      db.prepare((root) =>
        root.updateTable('users').set({ disabled_at: at }).where('id', '=', actor.userId).execute(),
      );
    await disable(clock.now());
    expect(await find(token)).toBeNull();
    const page = await app.server.inject({ url: '/sign-out', cookies: { 'commonweal-session': token } });
    expect([page.statusCode, page.headers.location]).toEqual([303, '/sign-in']);
    await disable(null);
  });

  it('notes an attempt to sign in that failed', async () => {
    const page = await app.server.inject('/sign-in');
    const token = page.cookies.find(({ name }) => name === 'commonweal-form')?.value ?? '';
    await app.server.inject({
      method: 'POST',
      url: '/sign-in',
      cookies: { 'commonweal-form': token },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        email: 'x@example.test',
        password: 'wrong wrong wrong',
        _csrf: token,
      }).toString(),
    });
    const { rows } = await db.prepare((root) =>
      sql<{ outcome: string }>`select outcome from audit_entries where subject_kind = 'sign-in'`.execute(
        root,
      ),
    );
    expect(rows).toEqual([{ outcome: 'failed' }]);
  });
});

describe.each(engines)('the demo list (%s)', (engine) => {
  it('lets nobody in where the database was not created as a demo, whatever the configuration says', async () => {
    const db = await openTestDatabase(engine, clock);
    const app = await bootApp(db, { clock, demo: true });
    const world = await makeWorld(db);
    const user = await world.user(await world.agency('Council'));
    const enter = async () => {
      const page = await app.server.inject('/demo');
      const token = page.cookies.find(({ name }) => name === 'commonweal-form')?.value ?? '';
      return app.server.inject({
        method: 'POST',
        url: '/demo',
        cookies: { 'commonweal-form': token },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ userId: user.userId, _csrf: token }).toString(),
      });
    };
    expect((await enter()).statusCode).toBe(422);
    await db.prepare((root) => root.insertInto('deployment').values({ demo: true }).execute());
    expect((await enter()).headers.location).toBe('/');
    await app.close();
    const real = await bootApp(db, { clock, demo: false });
    expect((await real.server.inject('/demo')).statusCode).toBe(404);
    await real.close();
    await db.close();
  });
});
