import { daysBetween, inWords, type LondonDate } from '../../../kernel/london-date.ts';
import { type Html, tag } from '../../../web/govuk/index.ts';
import { StackedTable } from '../../../web/moj/index.ts';
import { disclosesNothing, page } from '../../../web/page.ts';
import { type Agency, type Agreement, listAgencies, listAgreements } from '../directory-queries.ts';
import { purposeInWords } from '../purpose.ts';

/** Who is in the partnership and whom to ask there; what the agencies have agreed to share, and until when. */
export const partnershipPage = page({
  url: '/partnership',
  access: 'signed-in',
  load: async (tx) => ({ agencies: await listAgencies(tx), agreements: await listAgreements(tx) }),
  audit: disclosesNothing,
  view: ({ loaded, frame }) => ({
    title: 'Partnership',
    body: (
      <>
        <h1 class="govuk-heading-l">{frame.actor?.partnershipName}</h1>
        <h2 class="govuk-heading-m">Agreements</h2>
        <p class="govuk-body">
          An agency can be given a case only while it has signed an agreement for the case's purpose that is
          in force. When the agreement ends, what was shared under it can no longer be seen. Your information
          governance officer keeps the agreements.
        </p>
        <Agreements agreements={loaded.agreements} today={frame.today} />
        <h2 class="govuk-heading-m">Agencies</h2>
        <Agencies agencies={loaded.agencies} />
      </>
    ),
  }),
});

function Agreements(props: { agreements: readonly Agreement[]; today: LondonDate }): Html {
  return (
    <StackedTable
      caption="Agreements"
      captionHidden
      sortedBy="Sorted by the day they end, soonest first"
      empty="No agreement has been entered yet, so nothing can be shared."
      columns={[
        { heading: 'Agreement', rowHeading: true },
        { heading: 'Purpose' },
        { heading: 'Signed by' },
        { heading: 'In force' },
        { heading: 'Standing' },
      ]}
      rows={props.agreements.map((agreement) => [
        <>
          {agreement.title}
          <span class="cw-secondary">{agreement.lawfulBasis}</span>
        </>,
        purposeInWords(agreement.purpose),
        agreement.signatories.join(', '),
        `${inWords(agreement.startsOn)} to ${inWords(agreement.endsOn)}`,
        <Standing agreement={agreement} today={props.today} />,
      ])}
    />
  );
}

const SOON_DAYS = 60;

function Standing({ agreement, today }: { agreement: Agreement; today: LondonDate }): Html {
  if (agreement.endsOn < today) return tag({ text: 'Lapsed', classes: 'govuk-tag--red' });
  if (agreement.startsOn > today) return tag({ text: 'Not yet in force', classes: 'govuk-tag--grey' });
  if (daysBetween(today, agreement.endsOn) <= SOON_DAYS) {
    return tag({ text: `Ends ${inWords(agreement.endsOn)}`, classes: 'govuk-tag--orange' });
  }
  if (agreement.reviewOn < today) return tag({ text: 'Review overdue', classes: 'govuk-tag--orange' });
  return tag({ text: 'In force', classes: 'govuk-tag--green' });
}

function Agencies({ agencies }: { agencies: readonly Agency[] }): Html {
  return (
    <StackedTable
      caption="Agencies"
      captionHidden
      sortedBy="Sorted by name"
      empty="No agency has been entered yet."
      columns={[{ heading: 'Agency', rowHeading: true }, { heading: 'Ask' }]}
      rows={agencies.map(({ name, contact }) => [name, contact])}
    />
  );
}
