import type { Polygon } from 'geojson';
import type { Insertable } from 'kysely';
import type { DB } from '../src/db/schema.gen.ts';

/** The tables that the demo fills, in an order in which every row finds what it refers to. */
export const TABLES = [
  'partnerships',
  'agencies',
  'teams',
  'users',
  'user_roles',
  'agreements',
  'agreement_signatories',
  'areas',
  'postcodes',
  'postcode_areas',
  'people',
  'source_records',
  'person_aliases',
  'person_addresses',
  'protected_address_readers',
  'person_phones',
  'person_identifiers',
  'person_keys',
  'households',
  'household_members',
  'person_relationships',
  'records',
  'parties',
  'shares',
  'exclusions',
  'actions',
  'report_imports',
  'reports',
  'report_places',
  'report_people',
  'cases',
  'case_notes',
  'case_note_readers',
  'case_events',
] as const;

export type DemoTable = (typeof TABLES)[number];

/** A row as it is inserted, through JSON: what is JSON itself stays what it is, and is not text. */
export type Row<Table extends DemoTable> = Table extends 'areas'
  ? Omit<Insertable<DB['areas']>, 'boundary'> & { readonly boundary: Polygon }
  : Insertable<DB[Table]>;

/** The rows of the demo, table by table. */
export type Rows = { readonly [Table in DemoTable]: Row<Table>[] };

/** No rows yet. */
export function noRows(): Rows {
  return Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as Rows;
}

/** Something a user did, for the audit trail. */
export interface Deed {
  /** Instant as ISO text. */
  readonly at: string;
  readonly userId: string;
  readonly agencyId: string;
  readonly partnershipId: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string | null;
  readonly purpose: string | null;
  readonly details: string | null;
}

/** All that the demo puts into a database. */
export interface DemoData {
  readonly rows: Rows;
  /** In order of time. */
  readonly deeds: readonly Deed[];
}
