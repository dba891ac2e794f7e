import { inWords, londonDate } from '../../../kernel/london-date.ts';
import type { Html } from '../../../web/govuk/index.ts';
import { type Frame, page } from '../../../web/page.ts';
import {
  type Exclusion,
  listExclusions,
  listShares,
  purposeInWords,
  type Reader,
  type Share,
} from '../../access/index.ts';
import { mayTake } from '../case.ts';
import { HANDLING_MEANING } from '../handling-meaning.ts';
import { whyNot } from '../share-standing.ts';
import { listInWords } from '../words.ts';
import { caseTab } from './case-screen.tsx';
import { disclosedCase, loadCase, type ShownCase } from './load-case.ts';

interface Loaded extends ShownCase {
  readonly shares: readonly Share[];
  /** Empty for those who may not know. */
  readonly exclusions: readonly Exclusion[];
}

/** Who can see a case, and why, in sentences. */
export const sharingPage = page({
  url: '/cases/:caseId/sharing',
  access: 'signed-in',
  load: async (tx, _actor, { params }, now): Promise<Loaded | null> => {
    const shown = await loadCase(tx, params.caseId, now);
    if (!shown) return null;
    return {
      ...shown,
      shares: await listShares(tx, shown.case.id),
      exclusions: await listExclusions(tx, shown.case.id),
    };
  },
  audit: { subject: 'case', of: (shown) => [disclosedCase(shown)] },
  messages: {
    shared: 'Saved. They find the case under Your work, from the first day of the share.',
    'share-ended': 'Saved. It holds from their next click.',
  },
  view: ({ loaded, frame }) =>
    caseTab(loaded, 'sharing', {
      frame,
      body: (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            {mayTake('share', loaded.case) && (
              <p class="govuk-body cw-no-print">
                <a class="govuk-link" href={`/cases/${loaded.case.id}/sharing/add`}>
                  Share this case
                </a>
              </p>
            )}
            <h2 class="govuk-heading-m">Who can see this, and why</h2>
            <WhoManages shown={loaded} />
            <WorkingShares loaded={loaded} frame={frame} />
            <IdleShares loaded={loaded} frame={frame} />
            <KeptOut loaded={loaded} />
            <h2 class="govuk-heading-m">What others learn</h2>
            <p class="govuk-body">
              {HANDLING_MEANING[loaded.case.handling].name} handling, chosen when the case was opened.{' '}
              {HANDLING_MEANING[loaded.case.handling].searchers}
            </p>
          </div>
        </div>
      ),
    }),
});

function WhoManages({ shown: { case: found, readers } }: { shown: ShownCase }): Html {
  const through = (reason: Reader['through'][number]) =>
    readers.filter((reader) => reader.through.includes(reason)).map(nameWithAgency);
  const lead = through('lead');
  const supervisors = readers.filter((reader) => reader.through.includes('supervisor'));
  const coordinators = through('co-ordinator');
  return (
    <>
      <p class="govuk-body">
        {found.leadUserName} ({found.leadAgencyName}) leads this case
        {mayTake('end-share', found) && lead.length === 0
          ? ' but cannot see it now. Somebody who manages it must give the lead to another.'
          : '.'}
      </p>
      {supervisors.length > 0 && (
        <p class="govuk-body">
          {listInWords(supervisors.map(({ name }) => name))}{' '}
          {supervisors.length === 1 ? 'manages it as a supervisor' : 'manage it as supervisors'} of{' '}
          {found.leadAgencyName}.
        </p>
      )}
      {coordinators.length > 0 && (
        <p class="govuk-body">
          {listInWords(coordinators)}{' '}
          {coordinators.length === 1 ? 'manages it as co-ordinator' : 'manage it as co-ordinators'} for{' '}
          {purposeInWords(found.purpose)}.
        </p>
      )}
    </>
  );
}

function WorkingShares({ loaded, frame }: { loaded: Loaded; frame: Frame }): Html {
  const { case: found, shares } = loaded;
  const working = shares.filter((share) => whyNot(share, found.purpose, frame.today) === null);
  return (
    <>
      {working.length === 0 && (
        <p class="govuk-body">It is shared with nobody else. Those who manage it can share it.</p>
      )}
      {working.map((share) => (
        <ShareInWords share={share} loaded={loaded} />
      ))}
    </>
  );
}

function ShareInWords({ share, loaded }: { share: Share; loaded: Loaded }): Html {
  const { case: found, readers } = loaded;
  // Whoever is missing from a list of names is kept out: only those who manage the case may know of that.
  const manages = mayTake('end-share', found);
  const names = readers.filter(({ shareIds }) => shareIds.includes(share.id)).map(({ name }) => name);
  const may = share.level === 'view' ? 'may read it' : 'may read it and add notes, actions and people';
  return (
    <div class="cw-share">
      <h3 class="govuk-heading-s">{recipientOf(share)}</h3>
      <p class="govuk-body">
        {share.userName
          ? `${share.userName} ${may}`
          : `Everybody who does casework at ${share.agencyName} ${may}`}
        , from {inWords(share.startsOn)} to {inWords(share.endsOn)}. {manages && whoUses(share, names)}
      </p>
      <WhyShared share={share} />
      {mayTake('end-share', found) && (
        <p class="govuk-body cw-no-print">
          <a class="govuk-link" href={`/cases/${found.id}/sharing/${share.id}/end`}>
            End this share<span class="govuk-visually-hidden"> with {recipientOf(share)}</span>
          </a>
        </p>
      )}
    </div>
  );
}

function whoUses(share: Share, names: readonly string[]): string | null {
  if (names.length === 0) return 'Nobody can use it at the moment: they have left, or are kept out.';
  return share.userName ? null : `Now: ${listInWords(names)}.`;
}

function WhyShared({ share }: { share: Share }): Html {
  return (
    <>
      <p class="govuk-body cw-as-typed">Because: {share.reason}</p>
      <p class="govuk-body cw-secondary">
        Lawful basis: {share.lawfulBasis}. Given by {share.createdByName} on{' '}
        {inWords(londonDate(share.createdAt))}.
      </p>
    </>
  );
}

function IdleShares({ loaded, frame }: { loaded: Loaded; frame: Frame }): Html | null {
  const { case: found, shares } = loaded;
  const idle = shares.flatMap((share) => {
    const why = whyNot(share, purposeInWords(found.purpose), frame.today);
    return why ? [{ share, why }] : [];
  });
  if (idle.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Shares that let nobody in now</h2>
      {idle.map(({ share, why }) => (
        <div class="cw-share">
          <h3 class="govuk-heading-s">{recipientOf(share)}</h3>
          <p class="govuk-body">{why}</p>
          <WhyShared share={share} />
        </div>
      ))}
    </>
  );
}

function KeptOut({ loaded: { case: found, exclusions } }: { loaded: Loaded }): Html | null {
  if (!mayTake('end-share', found)) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Who is kept out</h2>
      {exclusions.length === 0 && (
        <p class="govuk-body">
          Nobody was kept out of this case by name. Whoever is kept away from a person in it cannot see it
          either.
        </p>
      )}
      {exclusions.map(({ userName, agencyName, reason }) => (
        <p class="govuk-body">
          {userName}, {agencyName}, cannot see this case, whatever else would let them in. Because: {reason}
        </p>
      ))}
    </>
  );
}

function recipientOf({ userName, agencyName }: Share): string {
  return userName ? `${userName}, ${agencyName}` : agencyName;
}

function nameWithAgency({ name, agencyName }: Reader): string {
  return `${name} (${agencyName})`;
}
