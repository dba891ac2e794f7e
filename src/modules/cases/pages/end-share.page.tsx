import { z } from 'zod';
import { button } from '../../../web/govuk/index.ts';
import { page, seeOther } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { endShare, listShares } from '../../access/index.ts';
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
    return shown && share ? { ...shown, share } : null;
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
          <PostForm frame={frame}>
            {button({ text: 'Stop sharing', classes: 'govuk-button--warning', preventDoubleClick: true })}
          </PostForm>
        </>
      ),
    });
  },
});
