import { z } from 'zod';
import { invalid } from '../../../kernel/domain-error.ts';
import type { LondonDate } from '../../../kernel/london-date.ts';
import { birthDate, choice, date, optional, required } from '../../../web/fields.ts';
import { formatPostcode } from '../../geography/index.ts';
import { faultOfPhone } from '../../people/index.ts';
import { type Answers, type NamedPerson, nameOf } from '../answers.ts';
import { CATEGORIES, HATE_STRANDS, REPORT_ROLES, type ReportRole } from '../report.ts';
import { parseTime } from '../time-of-day.ts';

/** The people a report can be taken with: the numbers that the names of their fields end in. */
export const BLOCKS = [1, 2, 3, 4] as const;

export type Block = (typeof BLOCKS)[number];

const personFields = {
  givenNames: optional(100),
  familyName: optional(100),
  bornOn: birthDate,
  phone: optional(30).refine((text) => text === '' || faultOfPhone(text) === null, {
    error: ({ input }) => faultOfPhone(String(input)) ?? '',
  }),
  livesThere: z
    .string()
    .default('')
    .transform((text) => text === 'yes'),
  roles: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) => REPORT_ROLES.filter((role) => [value].flat().includes(role))),
};

type PersonFields = typeof personFields;
type NumberedFields = { [Field in keyof PersonFields as `${Field}${Block}`]: PersonFields[Field] };

const numberedFields = Object.fromEntries(
  BLOCKS.flatMap((block) =>
    Object.entries(personFields).map(([field, schema]) => [`${field}${block}`, schema]),
  ),
) as NumberedFields;

/** What may be typed when a report is taken. */
export const answersSchema = (today: LondonDate) =>
  z
    .object({
      description: required('Enter what happened'),
      category: choice(CATEGORIES, 'Choose what kind of report it is'),
      placeLine: required('Enter where it happened, such as 14 Marram Street, or the place in words', 200),
      postcode: optional(10).refine(
        (text) => text === '' || formatPostcode(text) !== null,
        'Enter a full postcode, such as ZZ1 1AA, or leave it empty',
      ),
      occurredOn: date('Enter the day it happened', today),
      occurredTime: optional(20).refine(
        (text) => text === '' || parseTime(text) !== null,
        'Enter a time, such as 9:05pm or 21:05, or leave it empty',
      ),
      harm: optional(),
      hateStrand: z.enum(['', ...HATE_STRANDS]).default(''),
      alsoTold: optional(1000),
      ...numberedFields,
    })
    .superRefine((typed, context) => {
      for (const block of BLOCKS) {
        const person = personIn(typed, block);
        if (!isNamed(person) && !isEmpty(person)) {
          const message = 'Enter a name, or as much of it as is known, or leave this person out';
          context.addIssue({ code: 'custom', path: [`givenNames${block}`], message });
        }
        if (isNamed(person) && person.roles.length === 0) {
          const message = `Choose what part ${nameOf(person)} has in this`;
          context.addIssue({ code: 'custom', path: [`roles${block}`], message });
        }
      }
    });

export type TypedAnswers = z.infer<ReturnType<typeof answersSchema>>;

/**
 * What was typed as the answers that are kept.
 * @throws DomainError invalid when the day is in the future.
 */
export function answersOf(typed: TypedAnswers, today: LondonDate): Answers {
  if (typed.occurredOn > today) throw invalid('occurredOn', 'The day it happened must be today or earlier');
  const { description, category, placeLine, occurredOn, harm, alsoTold } = typed;
  return {
    description,
    category,
    hateStrand: typed.hateStrand === '' ? null : typed.hateStrand,
    placeLine,
    postcode: formatPostcode(typed.postcode) ?? '',
    occurredOn,
    occurredTime: parseTime(typed.occurredTime),
    harm,
    alsoTold,
    people: BLOCKS.map((block) => personIn(typed, block)).filter(isNamed),
  };
}

function personIn(typed: TypedAnswers, block: Block): NamedPerson {
  const roles: readonly ReportRole[] = typed[`roles${block}`];
  return {
    givenNames: typed[`givenNames${block}`],
    familyName: typed[`familyName${block}`],
    bornOn: typed[`bornOn${block}`],
    phone: typed[`phone${block}`],
    livesThere: typed[`livesThere${block}`],
    roles,
  };
}

function isNamed(person: NamedPerson): boolean {
  return nameOf(person) !== '';
}

function isEmpty({ bornOn, phone, livesThere, roles }: NamedPerson): boolean {
  return bornOn === null && phone === '' && !livesThere && roles.length === 0;
}
