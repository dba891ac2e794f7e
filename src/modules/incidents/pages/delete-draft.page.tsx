import { z } from 'zod';
import { CASEWORK_ROLES } from '../../../kernel/actor.ts';
import { londonDate, londonTime, spoken } from '../../../kernel/london-date.ts';
import { button } from '../../../web/govuk/index.ts';
import { page, seeOther } from '../../../web/page.ts';
import { Errors, PostForm } from '../../../web/post-form.tsx';
import { deleteDraft } from '../delete-draft.ts';
import { findDraft } from '../draft-queries.ts';

/** Asks once more before a draft is deleted: nothing brings it back. */
export const deleteDraftPage = page({
  url: '/reports/drafts/:draftId/delete',
  access: CASEWORK_ROLES,
  load: (tx, _actor, { params }) => findDraft(tx, params.draftId ?? ''),
  audit: { subject: 'draft', of: ({ id }) => [{ kind: 'draft', id }] },
  form: {
    schema: z.object({}),
    submit: async (tx, _actor, _typed, { loaded }) => {
      await deleteDraft(tx, loaded.id);
      return seeOther('/reports/take', 'deleted');
    },
  },
  view: ({ loaded: { id, begunAt }, form, frame }) => ({
    title: 'Delete what you typed',
    breadcrumbs: [
      { text: 'Reports', href: '/reports' },
      { text: 'Check the report', href: `/reports/drafts/${id}` },
      { text: 'Delete' },
    ],
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Errors form={form} />
          <h1 class="govuk-heading-l">Delete what you typed</h1>
          <p class="govuk-body">
            The report you began {spoken(londonDate(begunAt), frame.today)} at {londonTime(begunAt)} is not
            saved yet. Once deleted it is gone, and nobody can bring it back.
          </p>
          <PostForm frame={frame}>
            {button({ text: 'Delete it', classes: 'govuk-button--warning', preventDoubleClick: true })}
          </PostForm>
          <p class="govuk-body">
            <a class="govuk-link" href={`/reports/drafts/${id}`}>
              Keep it
            </a>
          </p>
        </div>
      </div>
    ),
  }),
});
