/** Where the time comes from: the only thing besides the outside network that tests replace. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at the given instant until it is told otherwise. */
export function fixedClock(start: string): Clock & { set(instant: string): void } {
  let instant = new Date(start);
  return {
    now: () => instant,
    set: (next) => {
      instant = new Date(next);
    },
  };
}
