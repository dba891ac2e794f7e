import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameWords, soundOf } from './name-words.ts';
import { otherForms } from './nicknames.ts';
import { keysOf, phoneKey } from './person-keys.ts';

describe('words of a name', () => {
  it.each([
    ['Siobhán O’Brien-Łukasz', ['siobhan', 'obrien', 'lukasz']],
    ["O'Brien", ['obrien']],
    ['O Brien', ['obrien']],
    ['Mc Donald', ['mcdonald']],
    ['Smith-Jones', ['smith', 'jones']],
    ['  MÜLLER ', ['muller']],
    ['Strauß', ['strauss']],
    ['Søren', ['soren']],
    ['D.J.', ['dj']],
    ['', []],
    ['123 -', []],
  ])('%s', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });

  it('are words of themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const words = nameWords(name);
        // One more time round may join what the first round left apart, such as an o before another word.
        expect(nameWords(nameWords(words.join(' ')).join(' '))).toEqual(nameWords(words.join(' ')));
      }),
    );
  });

  it('are the same whether accents are one character or two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameWords(name.normalize('NFD'))).toEqual(nameWords(name.normalize('NFC')));
      }),
    );
  });
});

describe('sounds', () => {
  it.each([
    ['smith', 'smyth'],
    ['stephen', 'steven'],
    ['catherine', 'kathryn'],
    ['clarke', 'clark'],
    ['reid', 'read'],
  ])('%s sounds like %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });

  it('john does not sound like ann, and a letter has no sound', () => {
    expect(soundOf('john')).not.toBe(soundOf('ann'));
    expect(soundOf('j')).toBeNull();
    expect(soundOf('иван')).toBeNull();
  });
});

describe('other forms', () => {
  it('go both ways', () => {
    expect(otherForms('bob')).toContain('robert');
    expect(otherForms('robert')).toContain('bob');
    expect(otherForms('zebedee')).toEqual([]);
  });
});

describe('keys', () => {
  it('are made of every fact, each once', () => {
    const keys = keysOf({
      names: [
        { givenNames: 'Jonathan', familyName: 'Smith-Jones' },
        { givenNames: 'Jon', familyName: 'Smith' },
      ],
      born: ['2001-03-12', null, '2001-03-12'],
      addresses: [{ postcode: 'zz11aa' }, { postcode: '' }],
      phones: ['+44 (0)1632 960 001', '01632 960001'],
      identifiers: [{ kind: 'local', value: 'H1' }],
    });
    const of = (kind: string) => keys.filter((key) => key.kind === kind).map(({ key }) => key);
    expect(of('family')).toEqual(['smith', 'jones', 'smithjones']);
    expect(of('given')).toEqual(['jonathan', 'jon']);
    expect(of('born')).toEqual(['2001-03-12']);
    expect(of('postcode')).toEqual(['ZZ1 1AA']);
    expect(of('phone')).toEqual(['01632960001']);
    expect(of('identifier')).toEqual(['local:H1']);
  });

  it('are never made of a protected address', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^ZZ[1-9] ?[1-9][A-Z]{2}$/), (postcode) => {
        expect(keysOf({ addresses: [{ postcode, protected: true }] })).toEqual([]);
        expect(keysOf({ addresses: [{ postcode, protected: false }] })).toHaveLength(1);
      }),
    );
  });
});

describe('a telephone number', () => {
  it.each(['01632 960 001', '(01632) 960001', '+441632960001', '0044 1632 960001', '+44 (0)1632 960001'])(
    '%s is one number',
    (typed) => {
      expect(phoneKey(typed)).toBe('01632960001');
    },
  );
});
