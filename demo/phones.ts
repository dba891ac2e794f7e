import type { Random } from './random.ts';

/** Telephone numbers, each given once. */
export interface Phones {
  next(): string;
}

/** The numbers below these belong to agencies and their users. */
const FIRST_LANDLINE = 200;
const FIRST_MOBILE = 100;
const EACH = 1_000;

/** Numbers that Ofcom keeps for drama: nobody is ever rung on one. */
export function dramaPhones(random: Random): Phones {
  const numbers = random.shuffled([
    ...Array.from({ length: EACH - FIRST_LANDLINE }, (_, at) => `01632 960${FIRST_LANDLINE + at}`),
    ...Array.from({ length: EACH - FIRST_MOBILE }, (_, at) => `07700 900${FIRST_MOBILE + at}`),
  ]);
  return {
    next: () => {
      const number = numbers.pop();
      if (number === undefined) throw new RangeError('All telephone numbers for drama are given out.');
      return number;
    },
  };
}
