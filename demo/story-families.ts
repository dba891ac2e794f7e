import type { AgencyKey } from './agencies.ts';
import type { Sex } from './names.ts';

/** Somebody with a fixed part in the walk-through. */
export interface Cast {
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: Sex;
  /** A date for those whose date of birth is typed in the walk-through; otherwise an age. */
  readonly born: string | number;
  /** Who has known them for years; the reports add to it. Not the fire service: it learns only that there is something. */
  readonly heldBy: readonly AgencyKey[];
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
      {
        givenNames: 'Donna Marie',
        familyName: 'Garrity',
        sex: 'female',
        born: '1984-03-12',
        heldBy: ['police', 'council', 'housing'],
      },
      {
        givenNames: 'Kyle',
        familyName: 'Garrity',
        sex: 'male',
        born: 17,
        heldBy: ['police', 'housing', 'education'],
      },
      {
        givenNames: 'Jake',
        familyName: 'Garrity',
        sex: 'male',
        born: 14,
        heldBy: ['police', 'council', 'housing', 'education'],
      },
      {
        givenNames: 'Ellie-Mae',
        familyName: 'Garrity',
        sex: 'female',
        born: 8,
        heldBy: ['housing', 'education', 'health'],
      },
    ],
  },
  {
    key: 'dunmore',
    number: 16,
    cast: [
      {
        givenNames: 'Shirley',
        familyName: 'Dunmore',
        sex: 'female',
        born: '1957-09-30',
        heldBy: ['council', 'housing', 'health'],
      },
      { givenNames: 'Neil', familyName: 'Dunmore', sex: 'male', born: 36, heldBy: ['council', 'housing'] },
    ],
  },
];
