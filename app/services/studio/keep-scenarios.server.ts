import type { Core } from '#app/core.server.ts'
import { freeLike } from '#builder/draft/free-key.ts'
import type { SavedScenario } from '#db/studio/scenario-store.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { AccountId, StudioDraftId } from '#runtime/ids.ts'
import type { AcceptAct, RemoveAct, RenameAct, SaveAct, Scenario } from '#schemas/generated/scenario.ts'

type Author = Extract<Actor, { accountId: AccountId }>
export type KeepingAct = SaveAct | AcceptAct | RenameAct | RemoveAct

/** More would make each publication wait for them. */
export const mostScenarios = 100

/** Plays scenarios and gives them what comes of it as their expectations; undefined where that cannot be done. */
type Record = (scenarios: readonly Scenario[]) => Promise<Scenario[] | undefined>

type Kept = 'kept' | 'too-many' | 'not-recorded'

/** Changes the scenarios of a draft. Who did it is in the audit. */
export async function keepScenarios(core: Core, { author, id, record }: { author: Author; id: StudioDraftId; record: Record }, act: KeepingAct): Promise<Kept> {
  const kept = await keep(core, { author, id, record }, act)
  const keys = act.act === 'rename' ? [act.key] : act.act === 'save' ? act.scenarios.map(({ key }) => key) : act.keys
  if (kept === 'kept') await core.audit.add({ at: core.now(), account: author.accountId, name: author.name, act: `${act.act}-scenarios`, subject: id, detail: { keys } })
  return kept
}

async function keep(core: Core, { author, id, record }: { author: Author; id: StudioDraftId; record: Record }, act: KeepingAct): Promise<Kept> {
  const { scenarios } = core
  const saved = await scenarios.list(id)
  const toSaved = (scenario: Scenario): SavedScenario => ({ scenario, savedAt: core.now(), savedBy: author.name })
  switch (act.act) {
    case 'save': {
      if (saved.length + act.scenarios.length > mostScenarios) return 'too-many'
      const recorded = await record(withFreeKeys(act.scenarios, saved))
      if (recorded) await addAll(core, id, recorded.map(toSaved))
      return recorded ? 'kept' : 'not-recorded'
    }
    case 'accept': {
      const recorded = await record(saved.flatMap(({ scenario }) => (act.keys.includes(scenario.key) ? [scenario] : [])))
      for (const scenario of recorded ?? []) await scenarios.replace(id, toSaved(scenario))
      return recorded ? 'kept' : 'not-recorded'
    }
    case 'rename': {
      const renamed = saved.find(({ scenario }) => scenario.key === act.key)
      if (renamed) await scenarios.replace(id, { ...renamed, scenario: { ...renamed.scenario, title: act.title } })
      return 'kept'
    }
    case 'remove':
      await scenarios.remove(id, act.keys)
      return 'kept'
  }
}

/** One whose key somebody else took meanwhile is added under another. */
async function addAll({ scenarios }: Core, id: StudioDraftId, added: readonly SavedScenario[]): Promise<void> {
  for (let left = await scenarios.add(id, added); left.length > 0; ) {
    const renamed = withFreeKeys(left.map(({ scenario }) => scenario), await scenarios.list(id))
    left = await scenarios.add(id, left.map((one, at) => ({ ...one, scenario: renamed[at] ?? one.scenario })))
  }
}

function withFreeKeys(scenarios: readonly Scenario[], saved: readonly SavedScenario[]): Scenario[] {
  const taken = new Set(saved.map(({ scenario }) => scenario.key))
  return scenarios.map((scenario) => {
    const key = freeLike(scenario.key, taken)
    taken.add(key)
    return { ...scenario, key }
  })
}
