import { findOwnAddress } from '../address-queries.ts';
import { endAddress } from '../end-address.ts';
import { LeavingFields, leaving } from './end-fact-fields.tsx';
import { factPage } from './fact-page.tsx';

/** Saying when somebody left an address. */
export const endAddressPage = factPage({
  url: '/people/:personId/address/:addressId/end',
  title: 'Say when they left',
  load: (tx, { personId }, { params }) => findOwnAddress(tx, personId, params.addressId ?? ''),
  schema: leaving,
  submit: async (tx, { toOn }, { personId }, address) => {
    await endAddress(tx, { personId, addressId: address.id, toOn });
    return undefined;
  },
  message: 'fact-ended',
  fields: ({ form, more }) => <LeavingFields form={form} place={more} />,
});
