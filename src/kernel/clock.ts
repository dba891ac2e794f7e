/** Where the time comes from: the only thing besides the outside network that tests replace. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is told otherwise. */
export interface FixedClock extends Clock {
  set(instant: string): void;
}

/** A clock that stands still at the given instant, such as `2015-11-20T10:00:00Z`. */
export function fixedClock(start: string): FixedClock {
  let instant = new Date(start);
  return {
    now: () => instant,
    set: (next) => {
      instant = new Date(next);
    },
  };
}
