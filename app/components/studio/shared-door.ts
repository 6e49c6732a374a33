import type { SharedDoor } from '#builder/editor/store/shared-door.ts'
import type { SharedProcedure } from '#builder/library/shared-procedure.ts'

/** What other procedures share, asked once while a draft is open. */
export function sharedDoor(id: string): SharedDoor {
  let asked: Promise<readonly SharedProcedure[]> | undefined
  return { others: () => (asked ??= ask(id)) }
}

async function ask(id: string): Promise<readonly SharedProcedure[]> {
  const response = await fetch(`/studio/drafts/${id}/shared`).catch(() => undefined)
  const body: { others: SharedProcedure[] } | undefined = response?.ok ? await response.json() : undefined
  return body?.others ?? []
}
