import { decode, encode } from '#db/codecs.ts'
import { inTurn } from '#db/stores/in-turn.ts'
import type { Database } from '#db/database.ts'
import type { Instant, StudioDraftId, VersionHash } from '#runtime/ids.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'

/** Whose scenarios: those of a draft change with it, those of a version stay as they were when it was published. */
export type ScenarioOwner = StudioDraftId | VersionHash
export type SavedScenario = { scenario: Scenario; savedAt: Instant; savedBy: string }

export type ScenarioStore = ReturnType<typeof scenarioStore>

export function scenarioStore(database: Pick<Database, 'kysely' | 'dialect'>) {
  const { kysely } = database
  const changing = (owner: ScenarioOwner): string => `scenarios of ${owner}`

  return {
    list: async (owner: ScenarioOwner): Promise<SavedScenario[]> => {
      const rows = await kysely.selectFrom('scenarios').select(['content', 'saved_at', 'saved_by']).where('owner', '=', owner).orderBy('position').orderBy('key').execute()
      return rows.map((row) => ({ scenario: decode(row.content), savedAt: row.saved_at, savedBy: row.saved_by }))
    },
    /** Adds scenarios after those that are there; answers those left out because their key is taken. */
    add: async (owner: ScenarioOwner, saved: readonly SavedScenario[]): Promise<SavedScenario[]> => {
      if (saved.length === 0) return []
      return inTurn(database, changing(owner), async (transaction) => {
        const stored = await transaction.selectFrom('scenarios').select(['key', 'position']).where('owner', '=', owner).orderBy('position').execute()
        const taken = new Set(stored.map(({ key }) => key))
        const first = (stored.at(-1)?.position ?? 0) + 1
        const added = saved.filter(({ scenario }) => !taken.has(scenario.key))
        const rows = added.map((one, index) => ({ ...toContent(one), owner, key: one.scenario.key, position: first + index }))
        if (rows.length > 0) await transaction.insertInto('scenarios').values(rows).execute()
        return saved.filter((one) => !added.includes(one))
      })
    },
    /** Makes the scenarios of one owner those of the other too; what that had before is gone. */
    copy: async (from: ScenarioOwner, to: ScenarioOwner): Promise<void> => {
      await inTurn(database, changing(to), async (transaction) => {
        const rows = await transaction.selectFrom('scenarios').selectAll().where('owner', '=', from).execute()
        await transaction.deleteFrom('scenarios').where('owner', '=', to).execute()
        if (rows.length > 0) await transaction.insertInto('scenarios').values(rows.map((row) => ({ ...row, owner: to }))).execute()
      })
    },
    /** Replaces what is kept under the key, where something is. */
    replace: async (owner: ScenarioOwner, saved: SavedScenario): Promise<void> => {
      await kysely.updateTable('scenarios').set(toContent(saved)).where('owner', '=', owner).where('key', '=', saved.scenario.key).execute()
    },
    remove: async (owner: ScenarioOwner, keys: readonly string[]): Promise<void> => {
      await kysely.deleteFrom('scenarios').where('owner', '=', owner).where('key', 'in', keys).execute()
    },
  }
}

function toContent({ scenario, savedAt, savedBy }: SavedScenario): { content: string; saved_at: string; saved_by: string } {
  return { content: encode(scenario), saved_at: savedAt, saved_by: savedBy }
}
