import { z } from 'zod';
import { ids } from '../../../web/fields.ts';
import { listColleagues } from '../../access/index.ts';
import { findOwnAddress } from '../address-queries.ts';
import { protectAddress } from '../protect-address.ts';
import { factPage } from './fact-page.tsx';
import { Readers } from './person-form.tsx';

/** Protecting an address that is held openly. */
export const protectAddressPage = factPage({
  url: '/people/:personId/address/:addressId/protect',
  title: 'Protect an address',
  load: async (tx, { personId }, { params }) => {
    const address = await findOwnAddress(tx, personId, params.addressId ?? '');
    return address && !address.protected ? { address, colleagues: await listColleagues(tx) } : null;
  },
  schema: z.object({ readerIds: ids }),
  submit: async (tx, { readerIds }, { actor, personId }, { address }) => {
    await protectAddress(tx, actor, { personId, addressId: address.id, readerIds });
    return undefined;
  },
  message: 'address-protected',
  button: 'Protect this address',
  fields: ({ form, frame, about: { actor }, more: { address, colleagues } }) => (
    <>
      <p class="govuk-body">{[address.line, address.postcode].filter(Boolean).join(', ')}</p>
      <p class="govuk-body">
        From now on only {actor.agencyName} and the people you name here see it, and everything else that{' '}
        {actor.agencyName} holds of this place, whoever lives there. Nobody finds anybody by it. It cannot be
        opened again.
      </p>
      <p class="govuk-body">
        Reports that {actor.agencyName} took there no longer show other agencies where it happened. What other
        agencies hold of the place themselves, and what was written about it in notes and descriptions, stays
        as it is. Tell them.
      </p>
      <Readers form={form} initial={{}} colleagues={colleagues} frame={frame} />
    </>
  ),
});
