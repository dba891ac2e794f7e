import type { Sex } from './names.ts';

/** Somebody with a fixed part in the walk-through. */
export interface Cast {
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: Sex;
  /** A date for those whose date of birth is typed in the walk-through; otherwise an age. */
  readonly born: string | number;
}

/** A household with a fixed part in the walk-through. */
export interface CastHome {
  readonly key: 'garrity' | 'dunmore';
  readonly number: number;
  readonly cast: readonly Cast[];
}

/** The street they live in is the first of the worst ones. Nobody here exists. */
export const STORY_HOMES: readonly CastHome[] = [
  {
    key: 'garrity',
    number: 14,
    cast: [
      { givenNames: 'Donna Marie', familyName: 'Garrity', sex: 'female', born: '1984-03-12' },
      { givenNames: 'Kyle', familyName: 'Garrity', sex: 'male', born: 17 },
      { givenNames: 'Jake', familyName: 'Garrity', sex: 'male', born: 14 },
      { givenNames: 'Ellie-Mae', familyName: 'Garrity', sex: 'female', born: 8 },
    ],
  },
  {
    key: 'dunmore',
    number: 16,
    cast: [
      { givenNames: 'Shirley', familyName: 'Dunmore', sex: 'female', born: '1957-09-30' },
      { givenNames: 'Neil', familyName: 'Dunmore', sex: 'male', born: 36 },
    ],
  },
];
