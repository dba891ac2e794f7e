import type { WriteTx } from '../../db/as.ts';
import { conflict } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { appendAudit } from '../audit/index.ts';
import type { PartnershipFile } from './partnership-file.ts';

/**
 * Creates a partnership with its agencies, teams, users and agreements. An operator's command: it runs as the owner,
 * before there is anybody who could sign in. Its users have no passwords yet.
 * @returns the partnership's identifier.
 * @throws DomainError conflict when a partnership of that name exists already, or the database is a demo.
 */
export async function createPartnership(tx: WriteTx, file: PartnershipFile): Promise<string> {
  const deployment = await tx.selectFrom('deployment').select('demo').executeTakeFirst();
  if (deployment?.demo) {
    throw conflict(
      'This database holds the demo, which anybody may sign in to. Real people belong in a database of their own: set DATA_FOLDER or DATABASE_URL.',
    );
  }
  const known = await tx
    .selectFrom('partnerships')
    .select('id')
    .where('name', '=', file.name)
    .executeTakeFirst();
  if (known) throw conflict(`There is a partnership named "${file.name}" already. Nothing was changed.`);
  // From here on this database is a real one, and the demo refuses to be filled into it.
  if (!deployment) await tx.insertInto('deployment').values({ demo: false }).execute();
  const id = newId();
  await tx
    .insertInto('partnerships')
    .values({ id, name: file.name, ...(file.brandColour && { brand_colour: file.brandColour }) })
    .execute();
  const agencies = await createAgencies(tx, id, file);
  await createUsers(tx, id, file, agencies);
  await createAgreements(tx, id, file, agencies);
  await appendAudit(tx, [
    { action: 'create', subjectKind: 'partnership', subjectId: id, outcome: 'allowed' },
  ]);
  return id;
}

interface CreatedAgency {
  readonly id: string;
  readonly teams: ReadonlyMap<string, string>;
}

async function createAgencies(
  tx: WriteTx,
  partnershipId: string,
  { agencies }: PartnershipFile,
): Promise<Map<string, CreatedAgency>> {
  const created = new Map<string, CreatedAgency>();
  for (const { name, kind, contact, teams } of agencies) {
    const id = newId();
    await tx
      .insertInto('agencies')
      .values({ id, partnership_id: partnershipId, name, kind, contact })
      .execute();
    const teamIds = new Map<string, string>();
    for (const team of teams) {
      const teamId = newId();
      await tx
        .insertInto('teams')
        .values({ id: teamId, partnership_id: partnershipId, agency_id: id, ...team })
        .execute();
      teamIds.set(team.name, teamId);
    }
    created.set(name, { id, teams: teamIds });
  }
  return created;
}

async function createUsers(
  tx: WriteTx,
  partnershipId: string,
  { users }: PartnershipFile,
  agencies: ReadonlyMap<string, CreatedAgency>,
): Promise<void> {
  for (const user of users) {
    const agency = agencies.get(user.agency);
    if (!agency) throw new Error(`No agency named ${user.agency}: the file was not checked.`);
    const id = newId();
    await tx
      .insertInto('users')
      .values({
        id,
        partnership_id: partnershipId,
        agency_id: agency.id,
        team_id: user.team ? (agency.teams.get(user.team) ?? null) : null,
        name: user.name,
        job_title: user.jobTitle,
        email: user.email,
        telephone: user.telephone,
      })
      .execute();
    const roles = [
      ...user.roles.map((role) => ({ role, purpose: '' })),
      ...user.coordinates.map((purpose) => ({ role: 'co-ordinator', purpose })),
    ];
    await tx
      .insertInto('user_roles')
      .values(roles.map((role) => ({ user_id: id, partnership_id: partnershipId, ...role })))
      .execute();
  }
}

async function createAgreements(
  tx: WriteTx,
  partnershipId: string,
  { agreements }: PartnershipFile,
  agencies: ReadonlyMap<string, CreatedAgency>,
): Promise<void> {
  for (const agreement of agreements) {
    const id = newId();
    await tx
      .insertInto('agreements')
      .values({
        id,
        partnership_id: partnershipId,
        title: agreement.title,
        purpose: agreement.purpose,
        lawful_basis: agreement.lawfulBasis,
        starts_on: agreement.startsOn,
        ends_on: agreement.endsOn,
        review_on: agreement.reviewOn,
      })
      .execute();
    for (const { agency, signedOn } of agreement.signatories) {
      await tx
        .insertInto('agreement_signatories')
        .values({
          agreement_id: id,
          partnership_id: partnershipId,
          agency_id: agencies.get(agency)?.id ?? '',
          signed_on: signedOn,
        })
        .execute();
    }
  }
}
