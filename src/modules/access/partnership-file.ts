import { z } from 'zod';
import { PURPOSES } from './purpose.ts';

const text = z.string().trim().min(1);
const date = z.iso.date();

const schema = z.strictObject({
  name: text,
  brandColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'must be six hexadecimal digits such as #0b5f66')
    .optional(),
  agencies: z
    .array(
      z.strictObject({
        name: text,
        kind: z.enum([
          'police',
          'council',
          'housing',
          'probation',
          'fire',
          'health',
          'education',
          'voluntary',
          'other',
        ]),
        contact: text,
        teams: z.array(z.strictObject({ name: text, contact: text })).default([]),
      }),
    )
    .min(1),
  users: z
    .array(
      z.strictObject({
        name: text,
        jobTitle: text,
        email: z.email(),
        telephone: z.string().trim().default(''),
        agency: text,
        team: text.optional(),
        roles: z
          .array(
            z.enum([
              'practitioner',
              'supervisor',
              'analyst',
              'elected-member',
              'democratic-services',
              'information-governance',
              'administrator',
            ]),
          )
          .default([]),
        coordinates: z.array(z.enum(PURPOSES)).default([]),
      }),
    )
    .min(1),
  agreements: z
    .array(
      z.strictObject({
        title: text,
        purpose: z.enum(PURPOSES),
        lawfulBasis: text,
        startsOn: date,
        reviewOn: date,
        endsOn: date,
        signatories: z.array(z.strictObject({ agency: text, signedOn: date })).min(1),
      }),
    )
    .default([]),
});

/** A partnership as its operator writes it down: agencies, teams, users and agreements, by name. */
export type PartnershipFile = z.infer<typeof schema>;

/**
 * Reads the definition of a partnership.
 * @throws Error naming every fault and where it stands.
 */
export function parsePartnershipFile(given: unknown): PartnershipFile {
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new Error(
      inLines(parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`)),
    );
  }
  const faults = faultsOf(parsed.data);
  if (faults.length > 0) throw new Error(inLines(faults));
  return parsed.data;
}

function faultsOf({ agencies, users, agreements }: PartnershipFile): string[] {
  const names = new Set(agencies.map(({ name }) => name));
  const faults: string[] = [];
  if (names.size < agencies.length) faults.push('agencies: two have the same name');
  const emails = users.map(({ email }) => email.toLowerCase());
  for (const [index, user] of users.entries()) {
    const agency = agencies.find(({ name }) => name === user.agency);
    if (!agency) faults.push(`users.${index}.agency: there is no agency named "${user.agency}"`);
    else if (user.team && !agency.teams.some(({ name }) => name === user.team)) {
      faults.push(`users.${index}.team: ${agency.name} has no team named "${user.team}"`);
    }
    if (user.roles.length + user.coordinates.length === 0)
      faults.push(`users.${index}.roles: give at least one`);
    if (emails.indexOf(user.email.toLowerCase()) !== index) {
      faults.push(`users.${index}.email: another user has the same address`);
    }
  }
  for (const [index, agreement] of agreements.entries()) {
    if (!(agreement.startsOn <= agreement.reviewOn && agreement.reviewOn <= agreement.endsOn)) {
      faults.push(`agreements.${index}: the start, the review and the end must follow one another`);
    }
    for (const { agency } of agreement.signatories) {
      if (!names.has(agency))
        faults.push(`agreements.${index}.signatories: there is no agency named "${agency}"`);
    }
  }
  return faults;
}

function inLines(faults: readonly string[]): string {
  return `The partnership file cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`;
}
