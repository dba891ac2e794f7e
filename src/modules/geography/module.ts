import type { Module } from '../../web/module.ts';

/** Geography has no pages: it is loaded from the command line and answers the modules above. */
export const geographyModule: Module = {
  name: 'geography',
  tables: ['areas', 'postcodes', 'postcode_areas'],
  pages: [],
};
