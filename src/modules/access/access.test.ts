import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp, type TestApp } from '../../../test/support/app.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld } from '../../../test/support/world.ts';

describe.each(engines)('signing in (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
    app = await bootApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  it('shows the sign-in page to anybody and sends others there', async () => {
    const page = await app.server.inject('/sign-in');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Email address');
    const out = await app.server.inject('/sign-out');
    expect(out.statusCode).toBe(303);
    expect(out.headers.location).toBe('/sign-in');
  });

  it('ends the session on the server when the user signs out', async () => {
    const world = await makeWorld(db);
    const client = await app.signedIn(await world.user(await world.agency('Council')));
    expect((await client.get('/sign-out')).statusCode).toBe(200);
    const out = await client.post('/sign-out', {});
    expect(out.headers.location).toBe('/sign-in?message=signed-out');
    expect((await client.get('/sign-out')).headers.location).toBe('/sign-in');
  });
});
