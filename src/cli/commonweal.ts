#!/usr/bin/env node
import { runDemo } from './demo.ts';
import { runImport } from './import.ts';
import { runMigrate } from './migrate.ts';
import { runPrintRoles } from './print-roles.ts';
import { runRoutes } from './routes.ts';
import { runServe } from './serve.ts';
import { runSetPassword } from './set-password.ts';
import { runStart } from './start.ts';
import { runVerifyAudit } from './verify-audit.ts';

interface Command {
  readonly words: string;
  run(args: readonly string[]): Promise<void>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  start: { words: 'Try it out: migrate, fill the demo partnership on first run, and serve.', run: runStart },
  serve: { words: 'Serve.', run: runServe },
  migrate: { words: 'Bring the database up to date.', run: runMigrate },
  'print-roles': { words: 'Print the SQL that creates the three database roles.', run: runPrintRoles },
  demo: { words: 'Fill an empty database with the demo partnership.', run: runDemo },
  import: {
    words: "Load a partnership, its geography, or an agency's export of reports.",
    run: runImport,
  },
  'set-password': { words: "Set a user's password, read from standard input.", run: runSetPassword },
  'verify-audit': { words: 'Prove that the audit trail was not altered.', run: runVerifyAudit },
  routes: { words: 'List every route with its access and audit subject.', run: runRoutes },
};

function usage(): string {
  const lines = Object.entries(COMMANDS).map(([name, { words }]) => `  ${name.padEnd(14)} ${words}`);
  return `Usage: commonweal COMMAND [OPTIONS]\n\n${lines.join('\n')}\n`;
}

async function main([name, ...args]: readonly string[]): Promise<void> {
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command) {
    process.stderr.write(usage());
    process.exitCode = name === undefined || name === 'help' || name === '--help' ? 0 : 2;
    return;
  }
  try {
    await command.run(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
