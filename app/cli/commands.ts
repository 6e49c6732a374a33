import type { CliCommand } from '#app/cli/command-line.ts'

/** A command: `usage` names all arguments and options it takes, and nothing else is taken. */
export type CommandEntry = { usage: string; does: string; load: () => Promise<CliCommand> }

/** One line per command; each is loaded when it is called, so that a small one starts fast. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  check: { usage: 'DEF', does: 'findings of a definition', load: async () => (await import('#app/cli/check.ts')).check },
  compile: { usage: 'DEF [--out FOLDER]', does: 'schemas, validators and types of its forms', load: async () => (await import('#app/cli/compile.ts')).compileCommand },
  validate: { usage: 'DEF --answers FILE [--form ID] [--as answers] [--today DATE]', does: 'judge answers', load: async () => (await import('#app/cli/validate.ts')).validate },
  'import-schema': {
    usage: 'FILE [--out DEF] [--ui FILE] [--at POINTER] [--title TEXT]',
    does: 'a definition of a foreign JSON Schema',
    load: async () => (await import('#app/cli/import-schema.ts')).importSchemaCommand,
  },
  'import-list': { usage: 'CSV --into DEF --key KEY [--title T] [--out FILE]', does: 'a long list of choices', load: async () => (await import('#app/cli/import-list.ts')).importListCommand },
  simulate: {
    usage: 'DEF [--scenario FILE] [--generate FILE]',
    does: 'play sample dossiers; 1 when one differs or a move is not reached',
    load: async () => (await import('#app/cli/simulate.ts')).simulate,
  },
  publish: { usage: 'DEF [--note TEXT]', does: 'make it the current version', load: async () => (await import('#app/cli/publish.server.ts')).publish },
  export: { usage: 'KEY|HASH [--out FILE]', does: 'canonical JSON of a published version', load: async () => (await import('#app/cli/export.server.ts')).exportDefinition },
  'create-admin': { usage: '--email E --name N', does: 'an administrator, with a one-time link', load: async () => (await import('#app/cli/create-account.server.ts')).createAdmin },
  'create-user': {
    usage: '--email E --name N [--role ROLE@UNIT,…]',
    does: 'an officer, or without a role an applicant',
    load: async () => (await import('#app/cli/create-account.server.ts')).createUser,
  },
  'create-token': {
    usage: '--email E --name N --scopes A,B [--procedures K,L] [--days N]',
    does: 'a bearer token of the API, told once',
    load: async () => (await import('#app/cli/create-token.server.ts')).createToken,
  },
  'migrate-db': { usage: '', does: 'bring the database up to date', load: async () => (await import('#app/cli/migrate-db.server.ts')).migrateDb },
  'verify-log': { usage: '[CODE]', does: 'prove the chain of events', load: async () => (await import('#app/cli/verify-log.server.ts')).verifyLog },
}

export const usage = `motcua <command> [--json] [--language vi|en]

${Object.entries(commands).map(([name, entry]) => `  ${`${name} ${entry.usage}`.trim()}\n      ${entry.does}`).join('\n')}

DEF is a JSON file, or - for the standard input. Exit code 1: findings or refused; 2: wrong use.
`
