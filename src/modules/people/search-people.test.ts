import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, openTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeWorld } from '../../../test/support/world.ts';
import type { Actor } from '../../kernel/actor.ts';
import { addPerson } from './add-person.ts';
import { findLikelyPeople, searchPeople } from './search-people.ts';
import { parseSearch } from './search-terms.ts';

describe.each(engines)('searching (%s)', (engine) => {
  let db: TestDatabase;
  let worker: Actor;
  beforeAll(async () => {
    db = await openTestDatabase(engine);
    const world = await makeWorld(db);
    worker = await world.user(await world.agency('Council'));
    for (const [givenNames, familyName, bornOn, line, postcode] of PEOPLE) {
      await db.database.as(worker).write((tx) =>
        addPerson(tx, worker, {
          givenNames,
          familyName,
          bornOn,
          address: { line, postcode },
          phone: '01632 960123',
          excludedUserIds: [],
          exclusionReason: '',
          now: new Date(),
        }),
      );
    }
  });
  afterAll(() => db.close());

  const find = async (text: string): Promise<string[]> => {
    const found = await db.database.as(worker).read((tx) => searchPeople(tx, parseSearch(text), 20));
    return found.map((person) => person.name);
  };

  it('ranks a name as typed before another form, a beginning and a sound', async () => {
    expect(await find('smith')).toEqual(['John Smith', 'Robert Smith', 'Ann Smithson', 'Jon Smyth']);
  });

  it.each([
    ['smith 12/03/2001 ZZ1', ['John Smith']],
    ['john smith', ['John Smith', 'Jon Smyth']],
    ['smyth', ['Jon Smyth', 'John Smith', 'Robert Smith']],
    ['bob smith', ['Robert Smith']],
    ['smith 2001', ['John Smith', 'Jon Smyth']],
    ['smith 1980', ['Robert Smith']],
    ['zz1 1ab', ['Robert Smith']],
    ['zz10', ['Jon Smyth']],
    ['obrien', ['Siobhán O’Brien-Lee']],
    ["o'brien-lee", ['Siobhán O’Brien-Lee']],
    ['siobhan brien', []],
  ])('finds by %s', async (text, names) => {
    expect(await find(text)).toEqual(names);
  });

  it('finds by telephone number', async () => {
    expect(await find('+44 1632 960 123')).toHaveLength(PEOPLE.length);
  });

  it('finds who may be the same person', async () => {
    const likely = await db.database
      .as(worker)
      .read((tx) =>
        findLikelyPeople(tx, { givenNames: 'Bobby', familyName: 'Smyth', bornOn: null, postcode: '' }),
      );
    expect(likely.map((person) => person.name)).toEqual(['Robert Smith']);
  });
});

const PEOPLE = [
  ['John', 'Smith', '2001-03-12', '1 Marram Street', 'ZZ1 1AA'],
  ['Robert', 'Smith', '1980-01-01', '2 Marram Street', 'ZZ1 1AB'],
  ['Ann', 'Smithson', '1970-01-01', '3 Marram Street', 'ZZ2 1AA'],
  ['Jon', 'Smyth', '2001-03-13', '4 Marram Street', 'ZZ10 1AA'],
  ['Siobhán', 'O’Brien-Lee', null, '5 Marram Street', ''],
] as const;
