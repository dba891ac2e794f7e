import type { Role } from '../kernel/actor.ts';
import type { Page } from './page.ts';

/** An entry in the main navigation, for those whose roles include it. */
export interface NavigationItem {
  readonly text: string;
  readonly href: string;
  readonly roles: readonly Role[] | 'everybody';
  /** Position from the left. */
  readonly order: number;
}

/** What every module gives to the composition root. What else it contributes, the module it contributes to defines. */
export interface Module {
  readonly name: string;
  /** The tables the module owns: no other module writes them. */
  readonly tables: readonly string[];
  readonly pages: readonly Page[];
  readonly navigation?: readonly NavigationItem[];
}
