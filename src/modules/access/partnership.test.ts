import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootApp } from '../../../test/support/app.ts';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { createPartnership, parsePartnershipFile, setPassword } from './index.ts';

const file = () => ({
  name: 'Safer Anywhere Partnership',
  agencies: [
    {
      name: 'Borough Council',
      kind: 'council',
      contact: '01632 960001',
      teams: [{ name: 'ASB', contact: '01632 960002' }],
    },
    { name: 'Police', kind: 'police', contact: '01632 960003' },
  ],
  users: [
    {
      name: 'Ada',
      jobTitle: 'Officer',
      email: 'ada@example.test',
      agency: 'Borough Council',
      team: 'ASB',
      roles: ['practitioner'],
    },
    {
      name: 'Ben',
      jobTitle: 'Chair',
      email: 'ben@example.test',
      agency: 'Police',
      coordinates: ['hate-crime'],
    },
  ],
  agreements: [
    {
      title: 'ASB',
      purpose: 'anti-social-behaviour',
      lawfulBasis: 'Public task',
      startsOn: '2026-01-01',
      reviewOn: '2026-06-01',
      endsOn: '2026-12-31',
      signatories: [{ agency: 'Police', signedOn: '2026-01-01' }],
    },
  ],
});

describe('a partnership file', () => {
  it('is read whole', () => {
    expect(parsePartnershipFile(file()).users).toHaveLength(2);
  });

  it('is refused with every fault named', () => {
    const bad = file();
    const [ada, ben] = bad.users;
    if (ada) ada.agency = 'Nobody';
    if (ben) ben.email = 'ADA@example.test';
    const [agreement] = bad.agreements;
    if (agreement) agreement.endsOn = '2026-03-01';
    expect(() => parsePartnershipFile(bad)).toThrow(
      /users\.0\.agency: there is no agency named "Nobody"[\s\S]*users\.1\.email: another user[\s\S]*agreements\.0: the start/,
    );
    expect(() => parsePartnershipFile({ ...file(), agencies: [] })).toThrow('agencies');
    expect(() => parsePartnershipFile({ ...file(), colour: 'red' })).toThrow('colour');
  });
});

describe.each(engines)('a new partnership (%s)', (engine) => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
    await db.prepare((root) =>
      root.transaction().execute((tx) => createPartnership(tx, parsePartnershipFile(file()))),
    );
  });
  afterAll(() => db.close());

  const set = (email: string, password: string) =>
    db.prepare((root) =>
      root.transaction().execute((tx) => setPassword(tx, { email, password, now: new Date() })),
    );

  it('is created once', async () => {
    const again = db.prepare((root) =>
      root.transaction().execute((tx) => createPartnership(tx, parsePartnershipFile(file()))),
    );
    await expect(again).rejects.toThrow('There is a partnership named');
  });

  it('never shares a database with the demo', async () => {
    const demo = await openTestDatabase(engine);
    await demo.prepare((root) => root.insertInto('deployment').values({ demo: true }).execute());
    const attempt = demo.prepare((root) =>
      root.transaction().execute((tx) => createPartnership(tx, parsePartnershipFile(file()))),
    );
    await expect(attempt).rejects.toThrow('holds the demo');
    await demo.close();
  });

  it.each([
    ['short', 'too short', '12 characters or more'],
    ['among the most used', 'qwertyuiop123', 'one of the most used'],
    ['made of the address', 'ada and the rest', 'Do not use your email'],
    ['one letter over and over', 'aaaaaaaaaaaaaaa', 'more than a few different'],
  ])('refuses a password that is %s', async (_what, password, message) => {
    await expect(set('ada@example.test', password)).rejects.toThrow(message);
  });

  it('says when nobody has the address', async () => {
    await expect(set('eve@example.test', 'three random words')).rejects.toThrow(
      'Nobody has the email address',
    );
  });

  it('lets its users sign in by password, whatever the case of the address, and nobody else', async () => {
    await set('ada@example.test', 'kettle orchard violin');
    const app = await bootApp(db);
    const attempt = async (email: string, password: string) => {
      const page = await app.server.inject('/sign-in');
      const cookie = page.cookies.find(({ name }) => name === 'commonweal-form');
      return app.server.inject({
        method: 'POST',
        url: '/sign-in',
        cookies: { 'commonweal-form': cookie?.value ?? '' },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ email, password, _csrf: cookie?.value ?? '' }).toString(),
      });
    };
    const accepted = await attempt('Ada@Example.Test', 'kettle orchard violin');
    expect([accepted.statusCode, accepted.headers.location]).toEqual([303, '/']);
    const wrong = await attempt('ada@example.test', 'kettle orchard viola');
    const unknown = await attempt('eve@example.test', 'kettle orchard viola');
    const withoutPassword = await attempt('ben@example.test', 'kettle orchard viola');
    for (const refused of [wrong, unknown, withoutPassword]) {
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toContain('One of them is not right');
      expect(refused.cookies.some(({ name }) => name === 'commonweal-session')).toBe(false);
    }
    await app.close();
  });
});
