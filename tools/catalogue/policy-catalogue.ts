import type { Catalogue, Grant, Policy, Relation, Rule, RuleView } from './read-catalogue.ts';

/** What the catalogue lacks: a sentence for each policy and rule without a comment. */
export function unexplained({ policies, rules, ruleViews }: Catalogue): string[] {
  return [
    ...ruleViews.filter(({ comment }) => !comment).map(({ name }) => `view private.${name} has no comment`),
    ...policies
      .filter(({ comment }) => !comment)
      .map(({ table, name }) => `policy ${name} on ${table} has no comment`),
    ...rules.filter(({ comment }) => !comment).map(({ name }) => `function private.${name} has no comment`),
  ];
}

/** The policy catalogue as Markdown: who may do what with each table, and the rules those policies stand on. */
export function policyCatalogue(catalogue: Catalogue): string {
  const tables = catalogue.relations.filter(({ kind }) => kind === 'table');
  return [
    '# Policy catalogue',
    'Who may see and change which rows. These are the policies that the database enforces, read back from it by `npm run generate`; do not edit. A request runs as `commonweal_app`. What no policy allows is refused; a row that no policy shows does not exist for the reader.',
    '## Rules',
    'Functions of the schema `private`, which the policies call. None can be changed by a request.',
    ...catalogue.rules.map(rule),
    '## Views that the rules stand on',
    'What several rules ask alike. No request reads these: they say what holds for every user.',
    ...catalogue.ruleViews.map(ruleView),
    '## Tables',
    ...tables.map((table) => section(table, catalogue)),
    '',
  ].join('\n\n');
}

function rule({ name, arguments: given, result, definer, volatility, comment }: Rule): string {
  const manner = definer ? `${volatility}, reads as the owner` : volatility;
  return `### private.${name}\n\n${comment ?? ''}\n\n\`${name}(${given}) returns ${result}\` (${manner})`;
}

function ruleView({ name, comment }: RuleView): string {
  return `### private.${name}\n\n${comment ?? ''}`;
}

function section({ name }: Relation, { policies, grants }: Catalogue): string {
  const granted = grants.filter(({ table }) => table === name);
  const own = policies.filter(({ table, roles }) => table === name && !isOwnerOnly(roles));
  return [
    `### ${name}`,
    granted.length > 0
      ? granted.map(grant).join('\n')
      : 'No request reads or writes this table: only rules and migrations do.',
    ...own.map(policy),
  ].join('\n\n');
}

function grant({ role, verb, columns }: Grant): string {
  return columns ? `- \`${role}\` may ${verb}: ${columns.join(', ')}` : `- \`${role}\` may ${verb}`;
}

function policy({ name, command, roles, visible, check, permissive, comment }: Policy): string {
  const manner = permissive ? '' : ', restricts';
  return [
    `**${name}** (${command}, ${roles.join(', ')}${manner}). ${comment ?? ''}`,
    ...(visible ? [`Rows:\n\n\`\`\`sql\n${visible}\n\`\`\``] : []),
    ...(check ? [`New rows:\n\n\`\`\`sql\n${check}\n\`\`\``] : []),
  ].join('\n\n');
}

/** The policy that lets the owner in is the same on every table, and no request takes that role. */
function isOwnerOnly(roles: readonly string[]): boolean {
  return roles.length === 1 && roles[0] === 'commonweal_owner';
}
