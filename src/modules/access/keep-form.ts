import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { SentForm } from '../../web/server-parts.ts';

/**
 * Claims a form, so that it changes things once however often it is sent. Something typed differently is another form:
 * whoever goes back and writes a second note means it. A form being handled at the same moment is waited for.
 * @returns null for the first time; else where that led, or null there when it led nowhere that is kept.
 */
export async function claimForm(
  tx: WriteTx,
  actor: Actor,
  form: SentForm,
  now: Date,
): Promise<{ readonly ledTo: string | null } | null> {
  const key = keyOf(form);
  await sql`delete from sent_forms where sent_at < ${now}::timestamptz - interval '1 day'`.execute(tx);
  const { numInsertedOrUpdatedRows: claimed } = await tx
    .insertInto('sent_forms')
    .values({ key, partnership_id: actor.partnershipId, user_id: actor.userId, sent_at: now, led_to: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed === 1n) return null;
  const earlier = await tx
    .selectFrom('sent_forms')
    .select('led_to')
    .where('key', '=', key)
    .executeTakeFirst();
  return { ledTo: earlier?.led_to ?? null };
}

/** Keeps where a claimed form led, for when it comes again. */
export async function keepWhereFormLed(tx: WriteTx, form: SentForm, ledTo: string): Promise<void> {
  await tx.updateTable('sent_forms').set({ led_to: ledTo }).where('key', '=', keyOf(form)).execute();
}

function keyOf({ path, typed }: SentForm): Buffer {
  const fields = Object.entries(typed).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([path, fields]))
    .digest();
}
