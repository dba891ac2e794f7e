import { z } from 'zod';
import { birthDate, ids, optional } from '../../../web/fields.ts';
import { formatPostcode } from '../../geography/index.ts';
import type { PersonToAdd } from '../add-person.ts';
import { faultOfPhone } from '../phone.ts';

/** What is asked about a person, and checked before it is kept as a draft. */
export const personAnswers = z
  .object({
    givenNames: optional(200),
    familyName: optional(200),
    bornOn: birthDate,
    sex: z.enum(['female', 'male', 'other', '']).default(''),
    phone: optional(30),
    line: optional(200),
    postcode: optional(10),
    protection: z.enum(['open', 'protected']).default('open'),
    readerIds: ids,
    excluded: ids,
    exclusionReason: optional(500),
  })
  .superRefine((answers, context) => {
    for (const [field, message] of faultsOf(answers)) {
      context.addIssue({ code: 'custom', path: [field], message });
    }
  });

export type PersonAnswers = z.infer<typeof personAnswers>;

/** The answers as they are kept in a draft: what was left empty is left out. */
export function draftOf(answers: PersonAnswers): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null && value !== ''));
}

/** The answers as the person to add, without who is kept away. */
export function personOf(
  answers: PersonAnswers,
): Omit<PersonToAdd, 'excludedUserIds' | 'exclusionReason' | 'now'> {
  const { givenNames, familyName, bornOn, phone, line, postcode, protection, readerIds } = answers;
  return {
    givenNames,
    familyName,
    bornOn,
    sex: answers.sex === '' ? null : answers.sex,
    phone: phone || undefined,
    address: line === '' ? undefined : { line, postcode, protected: protection === 'protected', readerIds },
  };
}

function faultsOf(answers: {
  givenNames: string;
  familyName: string;
  phone: string;
  line: string;
  postcode: string;
  protection: string;
  excluded: string[];
  exclusionReason: string;
}): [string, string][] {
  const { givenNames, familyName, phone, line, postcode, protection, excluded, exclusionReason } = answers;
  const phoneFault = phone === '' ? null : faultOfPhone(phone);
  const faults: [string, string | false | null][] = [
    [
      'familyName',
      givenNames === '' &&
        familyName === '' &&
        'Enter a family name, or a given name if that is all you have',
    ],
    ['phone', phoneFault],
    ['line', line === '' && postcode !== '' && 'Enter the house and street, or leave the postcode empty'],
    ['line', line === '' && protection === 'protected' && 'Enter the address that is to be protected'],
    [
      'postcode',
      postcode !== '' &&
        formatPostcode(postcode) === null &&
        'Enter a full postcode, such as ZZ1 1AA, or leave it empty',
    ],
    [
      'exclusionReason',
      excluded.length > 0 && exclusionReason === '' && 'Say why these people must not see this person',
    ],
  ];
  return faults.filter((fault): fault is [string, string] => typeof fault[1] === 'string');
}
