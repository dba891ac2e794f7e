import { z } from 'zod';
import { button, type Html } from '../../../web/govuk/index.ts';
import { page, seeOther } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { endShare, listShares } from '../../access/index.ts';
import { type Action, listActionsOfRecord } from '../../actions/index.ts';
import { caseTask } from './case-screen.tsx';
import { disclosedCase, loadCaseFor } from './load-case.ts';

/** Taking a share back. */
export const endSharePage = page({
  url: '/cases/:caseId/sharing/:shareId/end',
  access: 'signed-in',
  load: async (tx, _actor, { params }, now) => {
    const shown = await loadCaseFor('end-share', tx, params.caseId, now);
    const shares = shown ? await listShares(tx, shown.case.id) : [];
    const share = shares.find(({ id, endedAt }) => id === params.shareId && !endedAt);
    if (!shown || !share) return null;
    const actions = (await listActionsOfRecord(tx, shown.case.id)).filter(({ finishedAt }) => !finishedAt);
    return { ...shown, share, actions };
  },
  audit: { subject: 'case', of: (shown) => [disclosedCase(shown)] },
  form: {
    schema: z.object({}),
    submit: async (tx, actor, _typed, { loaded }) => {
      const { case: found, share, now } = loaded;
      await endShare(tx, actor, { recordId: found.id, shareId: share.id, now });
      return seeOther(`/cases/${found.id}/sharing`, 'share-ended');
    },
  },
  view: ({ loaded, form, frame }) => {
    const { share, readers } = loaded;
    const whom = share.userName ?? share.agencyName;
    const losing = readers.filter(
      ({ shareIds, through }) =>
        shareIds.every((id) => id === share.id) && through.every((why) => why === 'share'),
    );
    const theirs = loaded.actions.filter(({ ownerUserId }) =>
      losing.some(({ userId }) => userId === ownerUserId),
    );
    const others = readers.filter(
      ({ shareIds, through }) =>
        shareIds.includes(share.id) && (shareIds.length > 1 || through.some((why) => why !== 'share')),
    );
    return caseTask(loaded, {
      title: `Stop sharing with ${whom}`,
      form,
      back: { text: 'Sharing', path: '/sharing' },
      body: (
        <>
          <p class="govuk-body">
            From the next click, {share.userName ?? `people at ${share.agencyName}`} can no longer see this
            case, nor what its other agencies know about the people in it. The notes and actions they added
            stay.
          </p>
          {others.length > 0 && (
            <p class="govuk-body">
              These can still see it for another reason: {others.map(({ name }) => name).join(', ')}.
            </p>
          )}
          <LeftBehind actions={theirs} />
          <PostForm frame={frame}>
            {button({ text: 'Stop sharing', classes: 'govuk-button--warning', preventDoubleClick: true })}
          </PostForm>
        </>
      ),
    });
  },
});

/** What would be left with people who cannot see the case any more. */
function LeftBehind({ actions }: { actions: readonly Action[] }): Html | null {
  if (actions.length === 0) return null;
  return (
    <>
      <p class="govuk-body">
        {actions.length === 1 ? 'This open action is' : 'These open actions are'} theirs, and they will not
        see {actions.length === 1 ? 'it' : 'them'} any more. Give {actions.length === 1 ? 'it' : 'them'} to
        somebody else first:
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {actions.map(({ id, title, ownerName }) => (
          <li>
            <a class="govuk-link" href={`/actions/${id}/change`}>
              {title}
            </a>
            , {ownerName}
          </li>
        ))}
      </ul>
    </>
  );
}
