/** What a user comes to do. */
export type Role =
  | 'practitioner'
  | 'supervisor'
  | 'co-ordinator'
  | 'analyst'
  | 'elected-member'
  | 'democratic-services'
  | 'information-governance'
  | 'administrator';

/** The roles that work on cases, and so may see what their agency holds about people. */
export const CASEWORK_ROLES: readonly Role[] = ['practitioner', 'supervisor', 'co-ordinator'];

/** The signed-in user, as the database knew them when this request began. */
export interface Actor {
  readonly userId: string;
  readonly agencyId: string;
  readonly partnershipId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly agencyName: string;
  readonly partnershipName: string;
  readonly brandColour: string;
  readonly roles: readonly Role[];
  /** The purposes the user is co-ordinator of. */
  readonly coordinates: readonly string[];
}

/** Whether the user has any of the roles. */
export function hasRole(actor: Actor, roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
