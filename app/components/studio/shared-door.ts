import { fetchJson } from '#app/components/studio/fetch-json.ts'
import type { SharedDoor } from '#builder/editor/store/shared-door.ts'
import type { SharedProcedure } from '#builder/library/shared-procedure.ts'

/** An answer is good for so many milliseconds: others save blocks while a draft is open. */
const freshFor = 30_000

/** What other procedures share, asked again when the answer is old. */
export function sharedDoor(id: string): SharedDoor {
  let asked: { at: number; answer: Promise<readonly SharedProcedure[]> } | undefined
  return {
    others: () => {
      if (!asked || Date.now() - asked.at > freshFor) asked = { at: Date.now(), answer: ask(id) }
      return asked.answer
    },
  }
}

async function ask(id: string): Promise<readonly SharedProcedure[]> {
  return (await fetchJson<{ others: SharedProcedure[] }>(`/studio/drafts/${id}/shared`))?.others ?? []
}
