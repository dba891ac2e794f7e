/** One thing that was measured, and what it must be. */
export interface Bar {
  readonly what: string;
  readonly value: number | string | boolean;
  readonly limit: number | string | boolean;
  readonly ok: boolean;
}

/** What an assurance found. */
export interface Assurance {
  readonly name: string;
  readonly ok: boolean;
  readonly bars: readonly Bar[];
  /** Why nothing was measured, where nothing was. */
  readonly absent?: string;
}

/** How an assurance is asked for: `npm run assure -- NAME [--json] [ARGS]`. */
export interface AssuranceOptions {
  readonly json: boolean;
  readonly args: readonly string[];
}

/** A result of its bars: good when there are some and every one is met. */
export function assurance(name: string, bars: readonly Bar[]): Assurance {
  return { name, ok: bars.length > 0 && bars.every(({ ok }) => ok), bars };
}

/** A result of having measured nothing, which assures nobody of anything. */
export function notMeasured(name: string, absent: string): Assurance {
  return { name, ok: false, bars: [], absent };
}
