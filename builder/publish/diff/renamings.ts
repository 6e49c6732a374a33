import { applyCommands } from '#builder/commands/apply-commands.ts'
import { idsOf } from '#builder/draft/identity.ts'
import { textOf, toJson } from '#builder/draft/json.ts'
import { valueAt } from '#builder/draft/place.ts'
import type { Edit } from '#schemas/generated/draft-change.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** One key that was exchanged for another, and the definition before and after everything that names it followed. */
export type Renaming = { edit: Edit; before: ProcedureDefinition; after: ProcedureDefinition }

/** The renamings after which the parts of a definition are called as another calls them: what then differs is more than a name. */
export function renamings(from: ProcedureDefinition, to: ProcedureDefinition): Renaming[] {
  const wanted = toJson(to)
  const keys = new Map([...idsOf(wanted).paths].map(([id, path]) => [id, textOf(valueAt(wanted, path), 'key')]))
  const done: Renaming[] = []
  let before = from
  for (const [id, path] of idsOf(toJson(from)).paths) {
    const key = keys.get(id)
    if (path.length === 0 || key === undefined || key === textOf(valueAt(toJson(from), path), 'key')) continue
    const outcome = applyCommands(before, [{ kind: 'rename-key', at: `#${id}`, key }])
    if (!outcome.ok) continue
    done.push({ edit: { do: 'set', at: `#${id}/key`, value: key }, before, after: outcome.draft })
    before = outcome.draft
  }
  return done
}
