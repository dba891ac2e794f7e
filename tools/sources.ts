import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { MODULE_ORDER } from './module-order.ts';

/** The repository's own folder. */
export const ROOT = resolve(import.meta.dirname, '..');

/** The policy files of the modules, in module order: later ones build on the rules of earlier ones. */
export function policyFiles(): string[] {
  return MODULE_ORDER.flat()
    .map((module) => resolve(ROOT, `src/modules/${module}/policies.sql`))
    .filter((file) => existsSync(file));
}
