import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/db/open.ts';
import { fixedClock } from '../src/kernel/clock.ts';
import { isDemo, listDemoUsers } from '../src/modules/access/index.ts';
import { verifyAudit } from '../src/modules/audit/index.ts';
import { keysOf } from '../src/modules/people/index.ts';
import { bootApp, type TestApp } from '../test/support/app.ts';
import { engines, openTestDatabase, type TestDatabase } from '../test/support/database.ts';
import { makeWorld } from '../test/support/world.ts';
import { demoAccounts } from './demo-accounts.ts';
import { fillDemo } from './fill-demo.ts';
import { demoGeography, loadDemoGeography } from './geography.ts';
import { randomFrom } from './random.ts';

const TODAY = '2026-06-15';
const clock = fixedClock(`${TODAY}T09:00:00Z`);

/** The database as its owner, who fills it: tests are given it as the login role. */
function ownedBy(db: TestDatabase): Database {
  return { ...db.database, administer: db.prepare };
}

describe.each(engines)('the filled demo (%s)', (engine) => {
  let db: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    db = await openTestDatabase(engine, clock);
    await fillDemo(ownedBy(db), { today: TODAY });
    app = await bootApp(db, { clock, demo: true });
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  /** What a query finds, past row-level security, on the demo's last day. */
  const find = (query: string): Promise<unknown[]> =>
    db.prepare((root) =>
      root.transaction().execute(async (tx) => {
        await sql`select set_config('app.now', ${clock.now().toISOString()}, true)`.execute(tx);
        return (await sql.raw(query).execute(tx)).rows;
      }),
    );

  it('is a demo, says so, and is put into an empty database only', async () => {
    expect(await db.database.asNobody().read(isDemo)).toBe(true);
    await expect(fillDemo(ownedBy(db), { today: TODAY })).rejects.toThrow('not empty');
  });

  it('has an audit trail that proves', async () => {
    const { entries, faults } = await verifyAudit(ownedBy(db));
    expect(entries).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  });

  it('recommends accounts that are there', async () => {
    const accounts = await demoAccounts(db.database);
    expect(accounts.length).toBeGreaterThanOrEqual(10);
    expect(accounts[0]?.name).toBe('Megan Calvert');
  });

  it('gives no fact about a person to an agency that holds no source record', async () => {
    for (const table of [
      'person_aliases',
      'person_addresses',
      'person_phones',
      'person_identifiers',
      'person_keys',
      'household_members',
    ])
      expect(
        await find(`
          select f.person_id from ${table} f
          where not exists (
            select 1 from source_records s where s.person_id = f.person_id and s.agency_id = f.agency_id
          )
        `),
        table,
      ).toEqual([]);
    expect(
      await find(`
        select r.id from person_relationships r
        where not exists (select 1 from source_records s where s.person_id = r.person_id and s.agency_id = r.agency_id)
          or not exists (select 1 from source_records s where s.person_id = r.other_person_id and s.agency_id = r.agency_id)
      `),
    ).toEqual([]);
  });

  it('makes no household and no key of a protected address', async () => {
    expect(await find('select id from person_addresses where protected')).not.toEqual([]);
    expect(
      await find(`
        select a.id from person_addresses a
        where a.protected
          and (
            exists (select 1 from households h where h.place_key = a.place_key)
            or exists (
              select 1 from person_keys k where k.person_id = a.person_id and k.kind = 'postcode' and k.key = a.postcode
            )
          )
      `),
    ).toEqual([]);
    const place = '(select a.line from person_addresses a where a.protected)';
    for (const text of [
      'select body from case_notes where body like',
      'select line from report_places where line like',
    ])
      expect(await find(`${text} any (array(select line || '%' from ${place} as protected))`)).toEqual([]);
  });

  it('finds everybody by the keys that the program would have made', async () => {
    const facts = (await find(`
      select
        s.person_id, s.agency_id, s.given_names, s.family_name, s.born_on::text as born_on,
        array(select k.kind || ' ' || k.key from person_keys k where k.person_id = s.person_id and k.agency_id = s.agency_id) as keys,
        (select coalesce(json_agg(json_build_object('givenNames', a.given_names, 'familyName', a.family_name)), '[]') from person_aliases a where a.person_id = s.person_id and a.agency_id = s.agency_id) as aliases,
        (select coalesce(json_agg(json_build_object('postcode', a.postcode, 'protected', a.protected)), '[]') from person_addresses a where a.person_id = s.person_id and a.agency_id = s.agency_id) as addresses,
        (select coalesce(json_agg(p.number), '[]') from person_phones p where p.person_id = s.person_id and p.agency_id = s.agency_id) as phones,
        (select coalesce(json_agg(json_build_object('kind', i.kind, 'value', i.value)), '[]') from person_identifiers i where i.person_id = s.person_id and i.agency_id = s.agency_id) as identifiers
      from source_records s
      where s.id::text like '%a'
    `)) as Facts[];
    expect(facts.length).toBeGreaterThan(150);
    for (const row of facts) {
      const expected = keysOf({
        names: [{ givenNames: row.given_names, familyName: row.family_name }, ...row.aliases],
        born: [row.born_on],
        addresses: row.addresses,
        phones: row.phones,
        identifiers: row.identifiers,
      });
      expect(row.keys.sort()).toEqual(expected.map(({ kind, key }) => `${kind} ${key}`).sort());
    }
  });

  it('gives every open case a review, and every open action an owner who may add to the case', async () => {
    expect(await find(`select record_id from cases where status = 'open' and review_on is null`)).toEqual([]);
    expect(
      await find(`
        select a.title, u.name from actions a
        join users u on u.id = a.owner_user_id
        where a.finished_at is null
          and not exists (
            select 1 from private.sight s where s.user_id = a.owner_user_id and s.record_id = a.record_id and s.level >= 3
          )
      `),
    ).toEqual([]);
    expect(
      await find(
        `select a.id from actions a join cases c using (record_id) where c.status = 'closed' and a.finished_at is null`,
      ),
    ).toEqual([]);
  });

  it('shares only with agencies that had signed, and by whoever led the case', async () => {
    expect(
      await find(`
        select s.id from shares s
        join records r on r.id = s.record_id
        where not exists (
          select 1 from agreements a
          join agreement_signatories g on g.agreement_id = a.id
          where a.purpose = r.purpose and g.agency_id = s.agency_id
            and (s.created_at at time zone 'Europe/London')::date between a.starts_on and a.ends_on
            and g.signed_on <= (s.created_at at time zone 'Europe/London')::date
        )
          or s.created_at < r.created_at
          or (select u.agency_id from users u where u.id = s.created_by) <> r.lead_agency_id
          or s.agency_id = r.lead_agency_id
      `),
    ).toEqual([]);
  });

  it('keeps out of a case whoever is kept out, in everything', async () => {
    expect(
      await find(`
        select x.id from exclusions x
        where x.record_id is not null
          and (
            exists (select 1 from records r where r.id = x.record_id and x.user_id in (r.lead_user_id, r.created_by))
            or exists (select 1 from actions a where a.record_id = x.record_id and x.user_id in (a.owner_user_id, a.created_by))
            or exists (select 1 from case_notes n where n.record_id = x.record_id and n.author_id = x.user_id)
            or exists (select 1 from reports p where p.record_id = x.record_id and p.triaged_by = x.user_id)
            or exists (
              select 1 from case_note_readers d join case_notes n on n.id = d.note_id
              where n.record_id = x.record_id and d.user_id = x.user_id
            )
          )
      `),
    ).toEqual([]);
    expect(
      await find(`
        select x.id from exclusions x
        join parties p on p.person_id = x.person_id
        join records r on r.id = p.record_id
        where r.lead_user_id = x.user_id
      `),
    ).toEqual([]);
  });

  it('names in reports and cases only people whom the agency holds', async () => {
    expect(
      await find(`
        select r.id from report_people p
        join reports r on r.id = p.report_id
        where not exists (
          select 1 from source_records s
          where s.person_id = p.person_id and s.agency_id = r.agency_id and s.recorded_at <= r.received_at
        )
      `),
    ).toEqual([]);
    expect(
      await find(`
        select p.id from parties p
        where not exists (
          select 1 from source_records s where s.person_id = p.person_id and s.agency_id = p.added_by_agency_id
            and s.recorded_at <= p.added_at
        )
      `),
    ).toEqual([]);
  });

  it('puts a report on a case by somebody who worked it, after it came in', async () => {
    expect(await find(`select id from reports where status = 'on-case'`)).not.toEqual([]);
    expect(
      await find(`
        select p.id from reports p
        join records r on r.id = p.record_id
        join users u on u.id = p.triaged_by
        left join report_imports i on i.id = p.import_id
        where p.triaged_at < p.received_at
          or p.triaged_at < i.imported_at
          or p.triaged_at < r.created_at
          or u.agency_id <> p.agency_id
          or (
            u.agency_id <> r.lead_agency_id
            and not exists (
              select 1 from shares s
              where s.record_id = r.id and s.agency_id = u.agency_id and s.level = 'contribute' and s.created_at < p.triaged_at
            )
          )
      `),
    ).toEqual([]);
    expect(
      await find(
        `select id from reports where occurred_on > (received_at at time zone 'Europe/London')::date`,
      ),
    ).toEqual([]);
  });

  it('writes notes while the case is open, by agencies that were in it', async () => {
    expect(
      await find(`
        select n.body from case_notes n
        join records r on r.id = n.record_id
        join cases c on c.record_id = r.id
        join users u on u.id = n.author_id
        where n.written_at < r.created_at
          or u.agency_id <> n.agency_id
          or (n.written_at at time zone 'Europe/London')::date > c.closed_on
          or (
            n.agency_id <> r.lead_agency_id
            and not exists (select 1 from user_roles o where o.user_id = u.id and o.purpose = r.purpose)
            and not exists (
              select 1 from shares s
              where s.record_id = r.id and s.agency_id = n.agency_id and s.level = 'contribute' and s.created_at <= n.written_at
            )
          )
      `),
    ).toEqual([]);
    expect(
      await find(`
        select n.id from case_notes n join case_notes w on w.id = n.corrects_id
        where w.author_id <> n.author_id or w.written_at >= n.written_at
      `),
    ).toEqual([]);
  });

  it('lets everybody sign in from the list, and shows them a page', async () => {
    const users = await db.database.asNobody().read(listDemoUsers);
    expect(users).toHaveLength(43);
    const list = await app.server.inject('/demo');
    const cookies = Object.fromEntries(list.cookies.map(({ name, value }) => [name, value]));
    const token = /name="_csrf" value="([^"]+)"/.exec(list.body)?.[1] ?? '';
    for (const user of users) {
      const signedIn = await app.server.inject({
        method: 'POST',
        url: '/demo',
        cookies,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ userId: user.id, _csrf: token }).toString(),
      });
      expect(signedIn.statusCode, user.name).toBe(303);
      const session = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]));
      expect((await app.server.inject({ url: '/', cookies: session })).statusCode, user.name).toBe(200);
    }
  }, 90_000);

  it('shows nobody anything of another partnership', async () => {
    const users = await db.prepare((root) =>
      root.selectFrom('users').selectAll().where('name', 'in', ['Tessa Fairlie', 'Hazel Corrigan']).execute(),
    );
    for (const user of users) {
      const identity = { userId: user.id, agencyId: user.agency_id, partnershipId: user.partnership_id };
      const seen = await db.database
        .as(identity)
        .read(async (tx) => [
          ...(await tx.selectFrom('people').select('partnership_id').distinct().execute()),
          ...(await tx.selectFrom('cases').select('partnership_id').distinct().execute()),
          ...(await tx.selectFrom('reports').select('partnership_id').distinct().execute()),
        ]);
      expect(seen.length).toBe(3);
      expect(new Set(seen.map((row) => row.partnership_id))).toEqual(new Set([user.partnership_id]));
    }
  });

  it('has a geography as the import of it would have left it', async () => {
    const [filled] = await geographyOf(find, 'Safer Hartlepool Partnership');
    const world = await makeWorld(db);
    const actor = await world.user(await world.agency('Council'), ['administrator']);
    await db.database
      .as(actor)
      .write((tx) => loadDemoGeography(tx, actor, demoGeography(randomFrom('tall ships/geography'))));
    const [imported] = await geographyOf(find, actor.partnershipName);
    expect(filled).toEqual(imported);
  });
});

interface Facts {
  readonly given_names: string;
  readonly family_name: string;
  readonly born_on: string | null;
  readonly keys: string[];
  readonly aliases: { givenNames: string; familyName: string }[];
  readonly addresses: { postcode: string; protected: boolean }[];
  readonly phones: string[];
  readonly identifiers: { kind: 'local'; value: string }[];
}

function geographyOf(find: (query: string) => Promise<unknown[]>, partnership: string): Promise<unknown[]> {
  const of = `(select p.id from partnerships p where p.name = '${partnership}')`;
  return find(`
    select
      (select json_agg(json_build_array(kind, vintage, code, name, latitude, longitude, boundary) order by kind, code) from areas where partnership_id = ${of}) as areas,
      (select json_agg(json_build_array(postcode_key, postcode, latitude, longitude) order by postcode_key) from postcodes where partnership_id = ${of}) as postcodes,
      (select json_agg(json_build_array(postcode_key, kind, vintage, code, metres_outside) order by postcode_key, kind) from postcode_areas where partnership_id = ${of}) as placed
  `);
}
