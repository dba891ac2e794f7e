import { FaultyFile, type ImportFile } from '../../kernel/import-file.ts';
import { columnsOf, type ReportMapping } from './report-mapping.ts';

/** The shapes of export that are known without a mapping of the operator's own, each by the name it is asked for with. */
export const REPORT_FORMATS: Readonly<Record<string, ReportMapping>> = {
  /** A police command and control system: a log for each call, codes from the National Standard for Incident Recording. */
  'command-and-control': {
    name: 'Police command and control',
    key: 'Log No',
    occurred: { date: 'Incident Date', time: 'Incident Time' },
    received: { date: 'Call Received' },
    category: {
      column: 'Closing Code',
      values: { 'ASB-P': 'personal', 'ASB-N': 'nuisance', 'ASB-E': 'environmental' },
    },
    hateStrand: {
      column: 'Hate Qualifier',
      values: {
        '': 'none',
        DIS: 'disability',
        RAC: 'race',
        REL: 'religion',
        SEX: 'sexual-orientation',
        TRA: 'transgender',
        OTH: 'other',
      },
    },
    place: { line: ['Premises', 'Street'], postcode: 'Post Code' },
    description: ['Opening Text', 'Result Text'],
    harm: [],
    alsoTold: ['Other Agencies'],
    closed: { column: 'Disposal', values: ['NFA', 'ADVICE', 'DUPLICATE'], advice: 'Result Text' },
    people: [
      { roles: ['reporter'], name: { full: 'Caller Name' }, phone: 'Caller Tel' },
      {
        roles: ['alleged-perpetrator'],
        name: { given: 'Nominal Forenames', family: 'Nominal Surname' },
        born: 'Nominal DOB',
      },
    ],
  },
  /** A landlord's tenancy system: the tenant complains, of something at or about their home. */
  housing: {
    name: 'Housing tenancy system',
    key: 'Complaint Ref',
    occurred: { date: 'Date of Incident' },
    received: { date: 'Date Logged' },
    category: {
      column: 'Complaint Type',
      values: {
        'Harassment / intimidation': 'personal',
        'Neighbour dispute': 'personal',
        Noise: 'nuisance',
        'Pets and animals': 'nuisance',
        'Youths / rowdy behaviour': 'nuisance',
        'Garden / rubbish': 'environmental',
        Vandalism: 'environmental',
      },
    },
    place: { line: ['Tenant Address'], postcode: 'Tenant Postcode' },
    description: ['Details'],
    harm: ['Effect on Household'],
    alsoTold: ['Referred To'],
    closed: { column: 'Status', values: ['Closed'], advice: 'Outcome' },
    people: [
      {
        roles: ['reporter', 'victim'],
        name: { given: 'Tenant First Name', family: 'Tenant Last Name' },
        born: 'Tenant DOB',
        phone: 'Tenant Phone',
        home: 'place',
      },
      {
        roles: ['alleged-perpetrator'],
        name: { given: 'Subject First Name', family: 'Subject Last Name' },
        born: 'Subject DOB',
        home: { line: ['Subject Address'], postcode: 'Subject Postcode' },
      },
    ],
  },
  /** A council's noise and nuisance team: a spreadsheet of service requests, the complainant in one column. */
  'noise-team': {
    name: 'Council noise and nuisance team',
    key: 'SR Number',
    occurred: { date: 'Noise Occurred' },
    received: { date: 'Request Received' },
    category: {
      column: 'Request Category',
      values: {
        'Barking dog': 'nuisance',
        'Domestic noise': 'nuisance',
        'Fly tipping': 'environmental',
        'Licensed premises': 'nuisance',
        'Loud music': 'nuisance',
        'Smoke / bonfire': 'environmental',
      },
    },
    place: { line: ['Source Address'], postcode: 'Source Postcode' },
    description: ['Complaint'],
    harm: ['Impact'],
    alsoTold: [],
    people: [
      {
        roles: ['reporter'],
        name: { full: 'Complainant' },
        home: { line: ['Complainant Address'], postcode: 'Complainant Postcode' },
      },
    ],
  },
};

/**
 * The one format whose columns a file has.
 * @throws FaultyFile when no format fits, naming what the nearest lacks.
 */
export function recogniseFormat(file: ImportFile, headings: readonly string[]): ReportMapping {
  const formats = Object.entries(REPORT_FORMATS).map(([name, format]) => ({
    name,
    format,
    missing: columnsOf(format).filter((column) => !headings.includes(column)),
  }));
  const [nearest] = formats.sort((one, other) => one.missing.length - other.missing.length);
  if (nearest?.missing.length === 0) return nearest.format;
  const message = `no known format has these headings: ${headings.join(', ')}. The nearest is ${nearest?.name}, which also needs ${nearest?.missing.join(', ')}. Say which format it is, or give a mapping`;
  throw new FaultyFile([{ file: file.name, row: 1, column: null, message }]);
}
