import { commandAndControl } from './exports/command-and-control.ts';
import { hostile } from './exports/hostile.ts';
import { housing } from './exports/housing.ts';
import { noiseTeam } from './exports/noise-team.ts';
import { drawScene } from './exports/scene.ts';
import { randomFrom } from './random.ts';

/** A sample export: a file of demo/exports. */
export interface SampleExport {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The sample exports to try `commonweal import reports` on: three shapes that agree on who lives where, so that the same
 * household comes from three agencies, and one that is hostile. `npm run generate` writes them.
 */
export function sampleExports(): readonly SampleExport[] {
  const scene = drawScene(randomFrom('exports'));
  return [
    // A byte order mark, as Excel writes "CSV UTF-8".
    {
      name: 'command-and-control.csv',
      bytes: utf8(`\uFEFF${commandAndControl(randomFrom('police'), scene)}`),
    },
    { name: 'housing.csv', bytes: windows1252(housing(randomFrom('housing'), scene)) },
    { name: 'noise-team.csv', bytes: utf8(noiseTeam(randomFrom('noise'), scene)) },
    { name: 'noise-team-hostile.csv', bytes: utf8(hostile(randomFrom('hostile'), scene)) },
  ];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The typographic characters of our texts that Windows-1252 has where Latin-1 has none. */
const TYPOGRAPHIC: Readonly<Record<string, number>> = { '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94 };

/** @throws RangeError for a character that Windows-1252 has not. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = TYPOGRAPHIC[letter] ?? letter.charCodeAt(0);
    if (code > 0xff) throw new RangeError(`Windows-1252 has no ${letter}`);
    return code;
  });
}
