import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid } from '../../kernel/domain-error.ts';
import { newId, newReference } from '../../kernel/ids.ts';
import { type LondonDate, londonDate } from '../../kernel/london-date.ts';
import { recordAudit } from '../audit/index.ts';
import { formatPostcode, placeKey, placePostcode } from '../geography/index.ts';
import type { Category, HateStrand, ReportRole } from './report.ts';

/** Somebody in a report: a person the user may see, and their part in it. */
export interface PersonInReport {
  readonly personId: string;
  readonly role: ReportRole;
}

/** A report to keep, as told to a worker or as it came in a file. */
export interface ReportToTake {
  readonly category: Category;
  /** The strand, when the victim or anybody else perceives hate. */
  readonly hateStrand: HateStrand | null;
  readonly occurredOn: LondonDate;
  /** 24-hour, such as `21:05`; null when not known. */
  readonly occurredTime: string | null;
  /** House and street, or the place in words. */
  readonly placeLine: string;
  /** However typed; empty when not known. */
  readonly postcode: string;
  readonly description: string;
  /** How it affected them. */
  readonly harm: string;
  /** Who else was told. */
  readonly alsoTold: string;
  readonly people: readonly PersonInReport[];
  readonly receivedAt: Date;
  /** Given for a report out of a file, which nobody here took; a file's report is known by its key in it. */
  readonly imported?: { readonly importId: string; readonly externalKey: string };
}

/**
 * Keeps a report for the user's agency, placed in the partnership's geography, and waiting for triage.
 * @returns the report's identifier.
 * @throws DomainError invalid when the postcode is none, or it happened after it was reported; not-found (by the
 * database) when the user may not see one of the people.
 */
export async function takeReport(tx: WriteTx, actor: Actor, input: ReportToTake): Promise<string> {
  const postcode = input.postcode.trim() === '' ? '' : formatPostcode(input.postcode);
  if (postcode === null)
    throw invalid('postcode', 'Enter a full postcode, such as ZZ1 1AA, or leave it empty');
  if (input.occurredOn > londonDate(input.receivedAt)) {
    throw invalid('occurredOn', 'The day it happened must be today or earlier');
  }
  const id = newId();
  await tx
    .insertInto('reports')
    .values({
      id,
      partnership_id: actor.partnershipId,
      agency_id: actor.agencyId,
      reference: newReference(),
      category: input.category,
      hate_strand: input.hateStrand,
      occurred_on: input.occurredOn,
      occurred_at_time: input.occurredTime,
      description: input.description,
      harm: input.harm,
      also_told: input.alsoTold,
      received_at: input.receivedAt,
      taken_by: input.imported ? null : actor.userId,
      import_id: input.imported?.importId ?? null,
      external_key: input.imported?.externalKey ?? null,
    })
    .execute();
  await addPlace(tx, actor, id, { line: input.placeLine, postcode });
  await addPeople(tx, actor, id, input.people);
  recordAudit(tx, { action: 'take', subjectKind: 'report', subjectId: id, outcome: 'allowed' });
  return id;
}

async function addPlace(
  tx: WriteTx,
  actor: Actor,
  reportId: string,
  { line, postcode }: { readonly line: string; readonly postcode: string },
): Promise<void> {
  const placed = await placePostcode(asReader(tx), postcode);
  await tx
    .insertInto('report_places')
    .values({
      report_id: reportId,
      partnership_id: actor.partnershipId,
      line,
      postcode,
      place_key: placeKey(line, postcode),
      ward_code: placed?.wardCode ?? null,
      small_area_code: placed?.smallAreaCode ?? null,
    })
    .execute();
}

/** Somebody named twice in the same part is in the report once. */
async function addPeople(
  tx: WriteTx,
  actor: Actor,
  reportId: string,
  people: readonly PersonInReport[],
): Promise<void> {
  const once = new Map(people.map((person) => [`${person.personId} ${person.role}`, person]));
  if (once.size === 0) return;
  await tx
    .insertInto('report_people')
    .values(
      [...once.values()].map(({ personId, role }) => ({
        id: newId(),
        partnership_id: actor.partnershipId,
        report_id: reportId,
        person_id: personId,
        role,
      })),
    )
    .execute();
}
