import { sql } from 'kysely';
import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { forbidden, invalid, notFound } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { inWords, type LondonDate, londonDate } from '../../kernel/london-date.ts';
import { recordAudit } from '../audit/index.ts';
import { allows } from './level.ts';
import { purposeInWords } from './purpose.ts';
import { findLevel, findRecord } from './record-queries.ts';

/** A disclosure of a record to an agency, or to one user of it. */
export interface ShareToGive {
  readonly recordId: string;
  readonly agencyId: string;
  /** A named user of that agency; null for all its caseworkers. */
  readonly userId: string | null;
  readonly level: 'view' | 'contribute';
  readonly reason: string;
  readonly lawfulBasis: string;
  readonly startsOn: LondonDate;
  readonly endsOn: LondonDate;
  readonly now: Date;
}

/**
 * Shares a record under an agreement. Each share is a disclosure with a purpose, a lawful basis and a recipient
 * (UK GDPR article 5; Crime and Disorder Act 1998, section 115, leaves control with the owner).
 * @throws DomainError forbidden when the user does not manage the record; invalid when the agency has not signed a
 * current agreement for the purpose, the user is kept out of the record, the dates are wrong, or they have the same
 * share already for some of those days.
 */
export async function shareRecord(tx: WriteTx, actor: Actor, input: ShareToGive): Promise<void> {
  const record = await findRecord(asReader(tx), input.recordId);
  if (!record) throw notFound();
  if (!allows(await findLevel(asReader(tx), input.recordId), 'manage')) {
    throw forbidden(
      `Only those who manage it can share it. Ask ${record.leadUserName}, ${record.leadAgencyName}.`,
    );
  }
  await checkRecipient(tx, input, record.purpose);
  if (input.endsOn < input.startsOn)
    throw invalid('endsOn', 'The last day must be on or after the first day');
  if (input.endsOn < londonDate(input.now)) throw invalid('endsOn', 'The last day must be today or later');
  await checkNotShared(tx, input);
  await tx
    .insertInto('shares')
    .values({
      id: newId(),
      partnership_id: actor.partnershipId,
      record_id: input.recordId,
      agency_id: input.agencyId,
      user_id: input.userId,
      level: input.level,
      reason: input.reason,
      lawful_basis: input.lawfulBasis,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      created_at: input.now,
      created_by: actor.userId,
    })
    .execute();
  recordAudit(tx, {
    action: 'share',
    subjectKind: record.kind,
    subjectId: input.recordId,
    purpose: record.purpose,
    outcome: 'allowed',
    details: JSON.stringify({
      agency: input.agencyId,
      user: input.userId,
      level: input.level,
      reason: input.reason,
      basis: input.lawfulBasis,
    }),
  });
}

async function checkRecipient(tx: WriteTx, input: ShareToGive, purpose: string): Promise<void> {
  const { rows } = await sql<{ signed: boolean; works: boolean; kept_out: boolean }>`
    select
      private.may_receive(${input.recordId}::uuid, ${input.agencyId}::uuid) as signed,
      ${input.userId}::uuid is null or private.does_casework(${input.userId}::uuid, ${input.agencyId}::uuid) as works,
      exists (
        select 1 from exclusions where record_id = ${input.recordId}::uuid and user_id = ${input.userId}::uuid
      ) as kept_out
  `.execute(tx);
  const answer = rows[0];
  if (!answer?.signed) {
    throw invalid(
      'agencyId',
      `This agency has not signed a current agreement for ${purposeInWords(purpose)}, so it cannot be given this. Ask your information governance officer.`,
    );
  }
  if (!answer.works) throw invalid('userId', 'Choose somebody who does casework for that agency');
  if (answer.kept_out) throw invalid('userId', 'This person is kept out of the case by name');
}

/** Sharing twice, such as by pressing the button twice, gives nothing more; and taking one back would take nothing back. */
async function checkNotShared(tx: WriteTx, input: ShareToGive): Promise<void> {
  // Two requests at once: the second waits until the first has committed, and then sees its share.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`share ${input.recordId}`}, 0))`.execute(tx);
  const same = await tx
    .selectFrom('shares')
    .select('ends_on')
    .where('record_id', '=', input.recordId)
    .where('agency_id', '=', input.agencyId)
    .where('user_id', 'is not distinct from', input.userId)
    .where('level', '=', input.level)
    .where('ended_at', 'is', null)
    .where('starts_on', '<=', input.endsOn)
    .where('ends_on', '>=', input.startsOn)
    .where('ends_on', '>=', londonDate(input.now))
    .orderBy('ends_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!same) return;
  throw invalid(
    'startsOn',
    `They have this share already, until ${inWords(same.ends_on)}. Let the new one begin after that, or end the old one first.`,
  );
}
