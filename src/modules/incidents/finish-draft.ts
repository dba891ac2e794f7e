import { asReader, type WriteTx } from '../../db/as.ts';
import type { Actor } from '../../kernel/actor.ts';
import { invalid, notFound } from '../../kernel/domain-error.ts';
import { addPerson, addSourceRecord, addToHousehold, findHolding } from '../people/index.ts';
import type { Answers, NamedPerson } from './answers.ts';
import { deleteDraft } from './delete-draft.ts';
import { findDraft } from './draft-queries.ts';
import { type PersonInReport, takeReport } from './take-report.ts';

/** Who somebody named in a report is: somebody new, nobody to keep, or a person the user may see. */
export type Identification = 'new' | 'skip' | { readonly personId: string };

/** A checked draft. */
export interface DraftToFinish {
  readonly draftId: string;
  /** One for each person named in the answers, in their order. */
  readonly identifications: readonly Identification[];
  /** Users kept away by name from whoever is added, and so from this report. */
  readonly excludedUserIds: readonly string[];
  readonly exclusionReason: string;
  /** Whether the address of those who are added and live where it happened is protected. */
  readonly protectHome: boolean;
  readonly now: Date;
}

/**
 * Makes a report of a draft, received when the draft was begun, and adds the people in it who are new.
 * @returns the report's identifier.
 * @throws DomainError not-found when the draft is not the user's or has become a report already; invalid when users
 * are kept away without a reason, or though nobody is added, or an address is to be protected though none is.
 */
export async function finishDraft(tx: WriteTx, actor: Actor, input: DraftToFinish): Promise<string> {
  const draft = await findDraft(asReader(tx), input.draftId);
  if (!draft) throw notFound();
  refuseWithoutEffect(input, draft.answers);
  await deleteDraft(tx, input.draftId);
  const people: PersonInReport[] = [];
  for (const [at, named] of draft.answers.people.entries()) {
    const personId = await identify(
      tx,
      actor,
      input,
      draft.answers,
      named,
      input.identifications[at] ?? 'skip',
    );
    if (personId !== null) people.push(...named.roles.map((role) => ({ personId, role })));
  }
  return takeReport(tx, actor, { ...draft.answers, people, receivedAt: draft.begunAt });
}

/** What protects somebody new and finds nobody new to protect is told, or the worker believes that it was done. */
function refuseWithoutEffect(input: DraftToFinish, { people }: Answers): void {
  const isNew = (_named: NamedPerson, at: number) => input.identifications[at] === 'new';
  if (input.excludedUserIds.length > 0 && !people.some(isNew)) {
    throw invalid(
      'excluded',
      'Colleagues can be kept away only from somebody who is added with this report. Nobody is added.',
    );
  }
  if (input.protectHome && !people.filter(isNew).some(({ livesThere }) => livesThere)) {
    throw invalid(
      'protection',
      'Nobody who lives there is added with this report, so no address is protected. Protect it on the page of the person.',
    );
  }
}

/** The person that somebody named is; null when they are left out. */
async function identify(
  tx: WriteTx,
  actor: Actor,
  input: DraftToFinish,
  answers: Answers,
  named: NamedPerson,
  identification: Identification,
): Promise<string | null> {
  const { now, excludedUserIds, exclusionReason, protectHome } = input;
  const { givenNames, familyName, bornOn } = named;
  if (identification === 'skip') return null;
  if (identification !== 'new') {
    const { personId } = identification;
    // An agency that takes a report about somebody holds them, also once the case they are seen through is closed to it.
    if (!(await findHolding(asReader(tx), actor, personId))) {
      await addSourceRecord(tx, actor, { personId, givenNames, familyName, bornOn, now });
    }
    return personId;
  }
  const home = { line: answers.placeLine, postcode: answers.postcode };
  const personId = await addPerson(tx, actor, {
    givenNames,
    familyName,
    bornOn,
    phone: named.phone || undefined,
    address: named.livesThere ? { ...home, protected: protectHome } : undefined,
    excludedUserIds,
    exclusionReason,
    now,
  });
  // A household would tell other agencies where they are.
  if (named.livesThere && !protectHome) {
    await addToHousehold(tx, actor, { ...home, personId, fromOn: null, now });
  }
  return personId;
}
