/**
 * The modules, low to high. A module imports lower ones only; modules that stand on one line are siblings and never
 * import one another. The dependency rules, the order of the policies and ARCHITECTURE.md all follow this list.
 */
export const MODULE_ORDER: readonly (readonly string[])[] = [
  ['audit'],
  ['access'],
  ['geography'],
  ['people', 'actions', 'documents'],
  ['incidents', 'linkage'],
  ['cases'],
  ['families', 'organised-crime', 'case-reviews', 'meetings', 'plans', 'schemes'],
  ['performance', 'feeds', 'public-site'],
];

/** The modules on lines above the given module's: those it may import. */
export function lowerThan(module: string): string[] {
  const level = MODULE_ORDER.findIndex((names) => names.includes(module));
  return MODULE_ORDER.slice(0, Math.max(level, 0)).flat();
}
