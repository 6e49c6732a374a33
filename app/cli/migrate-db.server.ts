import type { CliCommand } from '#app/cli/command-line.ts'
import { withRuntime } from '#app/cli/with-runtime.server.ts'

/** `migrate-db`: opening the database brings it up to date; several nodes may do so at once. */
export const migrateDb: CliCommand = () =>
  withRuntime(async ({ core }) => {
    await core.database.ready()
    return { ok: true, value: { dialect: core.database.dialect }, lines: [`${core.database.dialect}: up to date`] }
  })
