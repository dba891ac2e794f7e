import { z } from 'zod';
import { button } from '../../../web/govuk/index.ts';
import { page, seeOther } from '../../../web/page.ts';
import { PostForm } from '../../../web/post-form.tsx';
import { endParty, listParties } from '../../access/index.ts';
import { findPerson } from '../../people/index.ts';
import { nameOfRole } from '../case-type.ts';
import { caseTask } from './case-screen.tsx';
import { disclosedCase, disclosedPeople, loadCaseFor } from './load-case.ts';

/** Ending somebody's part in a case. */
export const endPartyPage = page({
  url: '/cases/:caseId/people/:partyId/end',
  access: 'signed-in',
  load: async (tx, _actor, { params }, now) => {
    const shown = await loadCaseFor('end-party', tx, params.caseId, now);
    const parties = shown ? await listParties(tx, shown.case.id) : [];
    const party = parties.find(({ id, endedAt }) => id === params.partyId && !endedAt);
    return shown && party ? { ...shown, party, person: await findPerson(tx, party.personId) } : null;
  },
  audit: {
    subject: 'case and the person',
    of: (loaded) => [disclosedCase(loaded), ...disclosedPeople(loaded, loaded.person ? [loaded.person] : [])],
  },
  form: {
    schema: z.object({}),
    submit: async (tx, actor, _typed, { loaded }) => {
      const { case: found, party, now } = loaded;
      await endParty(tx, actor, { recordId: found.id, partyId: party.id, now });
      return seeOther(`/cases/${found.id}/people`, 'party-ended');
    },
  },
  view: ({ loaded, form, frame }) => {
    const name = loaded.person?.name ?? 'This person';
    const role = nameOfRole(loaded.case.type, loaded.party.role).toLowerCase();
    return caseTask(loaded, {
      title: `End the part of ${name}`,
      form,
      back: { text: 'People', path: '/people' },
      body: (
        <>
          <p class="govuk-body">
            {name} will no longer stand among the people involved as {role}. The chronology keeps when that
            began and ended.
          </p>
          <p class="govuk-body">
            Unless they have another part in this case, whoever sees {name} only through it no longer will,
            and nobody who searches for {name} is pointed to it any more.
          </p>
          <PostForm frame={frame}>{button({ text: 'End their part', preventDoubleClick: true })}</PostForm>
        </>
      ),
    });
  },
});
