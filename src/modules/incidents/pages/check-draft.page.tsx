import { z } from 'zod';
import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { invalid } from '../../../kernel/domain-error.ts';
import { londonDate } from '../../../kernel/london-date.ts';
import { ids, optional } from '../../../web/fields.ts';
import { button } from '../../../web/govuk/index.ts';
import { page, seeOther } from '../../../web/page.ts';
import { Errors, PostForm } from '../../../web/post-form.tsx';
import { listColleagues } from '../../access/index.ts';
import { nameOf } from '../answers.ts';
import type { IncidentsContributions } from '../contributions.ts';
import { findDraft } from '../draft-queries.ts';
import { findSuggestions, type NamedSuggestion } from '../find-suggestions.ts';
import { finishDraft, type Identification } from '../finish-draft.ts';
import { loadOutcomes } from '../load-outcomes.ts';
import { AnswersGiven } from './answers-given.tsx';
import { IdentifyPeople, KeepAway, ProtectHome } from './identify-people.tsx';
import { LikelyReports, SHOWN } from './likely-reports.tsx';
import { PlaceWarning } from './place-warning.tsx';
import { Pointers } from './pointers.tsx';

/** What is known already, and what was told: checked before it is saved as a report. Nothing here blocks. */
export function checkDraftPage({ nameRecords, nameOfType }: IncidentsContributions) {
  return page({
    url: '/reports/drafts/:draftId',
    access: CASEWORK_ROLES,
    load: async (tx, actor, { params }, now) => {
      const draft = await findDraft(tx, params.draftId ?? '');
      if (!draft) return null;
      const suggestions = await findSuggestions(tx, draft.answers, londonDate(now));
      const outcomes = await loadOutcomes(tx, actor, suggestions.reports.slice(0, SHOWN), nameRecords);
      const colleagues = await listColleagues(tx);
      return {
        draft,
        suggestions,
        outcomes,
        colleagues: colleagues.filter(({ id }) => id !== actor.userId),
        now,
      };
    },
    audit: {
      subject: 'draft: the earlier reports, people and pointers suggested',
      of: ({ draft, suggestions: { people, reports }, outcomes }) => [
        { kind: 'draft', id: draft.id },
        ...reports.slice(0, SHOWN).map(({ id }) => ({ kind: 'report', id })),
        ...people.flatMap(({ likely }) => likely.map(({ id }) => ({ kind: 'person', id }))),
        ...people.flatMap(({ pointers }) =>
          pointers.flatMap(({ recordIds }) => recordIds.map((id) => ({ kind: 'pointer', id }))),
        ),
        ...outcomes.disclosed,
      ],
    },
    form: {
      schema: z.object({
        person1: optional(40),
        person2: optional(40),
        person3: optional(40),
        person4: optional(40),
        protection: z.enum(['open', 'protected']).default('open'),
        excluded: ids,
        exclusionReason: optional(500),
      }),
      submit: async (tx, actor, typed, { loaded: { draft, suggestions, now } }) => {
        const chosen = [typed.person1, typed.person2, typed.person3, typed.person4];
        const reportId = await finishDraft(tx, actor, {
          draftId: draft.id,
          identifications: suggestions.people.map((suggestion, at) => identified(suggestion, at, chosen[at])),
          excludedUserIds: typed.excluded,
          exclusionReason: typed.exclusionReason,
          protectHome: typed.protection === 'protected',
          now,
        });
        return seeOther(`/reports/${reportId}`, 'taken');
      },
    },
    view: ({ loaded: { draft, suggestions, outcomes, colleagues }, form, frame }) => {
      const names = suggestions.people.flatMap(({ likely }) =>
        likely.map(({ id, name }): [string, string] => [id, name]),
      );
      return {
        title: 'Check the report',
        breadcrumbs: [
          { text: 'Reports', href: '/reports' },
          { text: 'Take a report', href: '/reports/take' },
          { text: 'Check' },
        ],
        body: (
          <>
            <Errors form={form} />
            <h1 class="govuk-heading-l">Check the report</h1>
            <p class="govuk-body">
              It is not saved yet. What is known already stands first, for you to ask about.
            </p>
            {suggestions.placeProtected && <PlaceWarning />}
            <Pointers people={suggestions.people} nameOfType={nameOfType} />
            <LikelyReports
              caption="Earlier reports"
              reports={suggestions.reports}
              outcomes={outcomes}
              names={new Map(names)}
              today={frame.today}
            />
            <div class="govuk-grid-row">
              <div class="govuk-grid-column-two-thirds">
                <PostForm frame={frame}>
                  <IdentifyPeople people={suggestions.people} form={form} today={frame.today} />
                  {draft.answers.people.some(({ livesThere }) => livesThere) && (
                    <ProtectHome placeProtected={suggestions.placeProtected} form={form} />
                  )}
                  <AnswersGiven draft={draft} today={frame.today} />
                  {suggestions.people.length > 0 && <KeepAway colleagues={colleagues} form={form} />}
                  {button({ text: 'Save the report', preventDoubleClick: true })}
                </PostForm>
                <p class="govuk-body">
                  <a class="govuk-link" href={`/reports/drafts/${draft.id}/delete`}>
                    Delete what you typed
                  </a>
                </p>
              </div>
            </div>
          </>
        ),
      };
    },
  });
}

/** Who somebody named is, of those suggested and no others. */
function identified({ named, likely }: NamedSuggestion, at: number, chosen = ''): Identification {
  if (chosen === 'new' || chosen === 'skip') return chosen;
  if (likely.some(({ id }) => id === chosen)) return { personId: chosen };
  throw invalid(`person${at + 1}`, `Choose who ${nameOf(named)} is, or leave them out`);
}
