/** What the published description of a component's options leaves out, by its path. */
export interface Override {
  /** The TypeScript type, in place of the one generated. */
  type?: string;
  /** The path of another option of the same component, whose members (all optional) this one has. */
  like?: string;
  /** A further member of the union of an array's items. */
  or?: string;
  /** The option is an array of arrays. */
  nested?: boolean;
  /** The option need not be given, although it is described as required. */
  optional?: boolean;
}

const PLURAL = 'Record<string, string>';

/** Read beside `macro-options.json` by `tools/generate-govuk.ts`. */
export const overrides: Record<string, Override> = {
  'character-count.charactersOverLimitText': { type: PLURAL },
  'character-count.charactersUnderLimitText': { type: PLURAL },
  'character-count.maxlength': { type: 'string | number', optional: true },
  'character-count.maxwords': { type: 'string | number', optional: true },
  'character-count.rows': { type: 'string | number' },
  'character-count.wordsOverLimitText': { type: PLURAL },
  'character-count.wordsUnderLimitText': { type: PLURAL },
  'checkboxes.items': { or: '{ divider: string }' },
  'checkboxes.values': { type: 'readonly string[]' },
  'date-input.day': { like: 'date-input.items' },
  'date-input.month': { like: 'date-input.items' },
  'date-input.year': { like: 'date-input.items' },
  'file-upload.multipleFilesChosenText': { type: PLURAL },
  // null leaves the licence out; nothing puts in the Open Government Licence.
  'footer.contentLicence': { type: 'Either<"text", "html"> | null' },
  'input.value': { type: 'string | number' },
  'pagination.items.number': { type: 'string | number' },
  'radios.items': { or: '{ divider: string }' },
  'radios.value': { type: 'string | null' },
  'select.value': { type: 'string | null' },
  'service-navigation.slots': {
    type: '{ start?: Html; end?: Html | { html: Html; align?: string }; navigationStart?: Html; navigationEnd?: Html }',
  },
  'table.rows': { nested: true },
  'textarea.rows': { type: 'string | number' },
};
