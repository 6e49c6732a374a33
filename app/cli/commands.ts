import type { CliCommand } from '#app/cli/command-line.ts'

/** One line per command; each is loaded when it is called, so that a small one starts fast. */
export const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  check: async () => (await import('#app/cli/check.ts')).check,
  compile: async () => (await import('#app/cli/compile.ts')).compileCommand,
  validate: async () => (await import('#app/cli/validate.ts')).validate,
  'import-schema': async () => (await import('#app/cli/import-schema.ts')).importSchemaCommand,
  'import-list': async () => (await import('#app/cli/import-list.ts')).importListCommand,
  simulate: async () => (await import('#app/cli/simulate.ts')).simulate,
  publish: async () => (await import('#app/cli/publish.server.ts')).publish,
  export: async () => (await import('#app/cli/export.server.ts')).exportDefinition,
  'create-admin': async () => (await import('#app/cli/create-account.server.ts')).createAdmin,
  'create-user': async () => (await import('#app/cli/create-account.server.ts')).createUser,
  'create-token': async () => (await import('#app/cli/create-token.server.ts')).createToken,
  'migrate-db': async () => (await import('#app/cli/migrate-db.server.ts')).migrateDb,
  'verify-log': async () => (await import('#app/cli/verify-log.server.ts')).verifyLog,
}

export const usage = `motcua <command> [--json]

  check DEF                              findings of a definition
  compile DEF [--out FOLDER]             schemas, validators and types of its forms
  validate DEF --answers FILE [--form ID]  judge answers
  import-schema FILE [--out DEF] [--ui FILE] [--at POINTER]  a definition of a foreign JSON Schema
  import-list CSV --into DEF --key KEY [--title T] [--out FILE]  a long list of choices
  simulate DEF [--scenario FILE] [--generate FILE]  play sample dossiers; 1 when one differs or a move is not reached
  publish DEF [--note TEXT]              make it the current version
  export KEY|HASH [--out FILE]           canonical JSON of a published version
  create-admin --email E --name N        an administrator, with a one-time link
  create-user --email E --name N [--role R@UNIT …]  an officer, or without a role an applicant
  create-token --email E --name N --scopes a,b [--procedures k,l] [--days N]
  migrate-db                             bring the database up to date
  verify-log [DOSSIER-CODE]              prove the chain of events

DEF is a JSON file, or - for the standard input. Exit code 1: findings or refused; 2: wrong use.
`
