import { expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { checkDraft } from '#builder/checks/check-draft.ts'
import { isList, isObject, textOf, toJson, type Json } from '#builder/draft/json.ts'
import type { Path } from '#builder/draft/identity.ts'
import { placeOf, valueAt } from '#builder/draft/place.ts'
import { toCanonicalJson } from '#builder/publish/canonical.ts'
import { RuleMemory } from '#builder/walk/rule-memory.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { definitionIn } from '../../support/simulated.ts'

/** Every thing with a key gets another, every question and page is copied: no error is left behind, and undo is exact. */
test.each(['gallery', 'postal-licence-grant', 'postal-licence-renew'])('%s: a command at every place', { timeout: 240_000 }, (name) => {
  const start = definitionIn(`schemas/procedures/${name}.json`)
  const [bytes, memory] = [toCanonicalJson(start), new RuleMemory()]
  const errorsOf = (draft: ProcedureDefinition) => checkDraft(draft, {}, memory).filter(({ severity }) => severity === 'error').map(({ code, place, text }) => `${code} ${place} ${text.vi}`)
  expect(errorsOf(start)).toEqual([])

  const left = commandsAtEveryPlace(toJson(start)).flatMap((command) => {
    const outcome = applyCommands(start, [command])
    if (!outcome.ok) return [`${JSON.stringify(command)}: ${outcome.refusal.code}`]
    const back = applyCommands(outcome.draft, [outcome.inverse])
    const isExact = back.ok && toCanonicalJson(back.draft) === bytes
    return [...(isExact ? [] : [`${JSON.stringify(command)} does not come back`]), ...errorsOf(outcome.draft).map((error) => `${JSON.stringify(command)}: ${error}`)]
  })
  expect(left).toEqual([])
})

/** A shared option that is copied, and all that only the way through the steps makes whole, is not among them. */
function commandsAtEveryPlace(root: Json): DraftCommand[] {
  return itemsIn(root, []).flatMap((path): DraftCommand[] => {
    const [item, at, list] = [valueAt(root, path), placeOf(root, path), path.at(-2)]
    const isOption = list === 'options' && textOf(item, 'value') !== undefined
    return [
      ...(textOf(item, 'key') === undefined ? [] : [{ kind: 'rename-key' as const, at, key: 'khoa_moi' }]),
      ...(isOption ? [{ kind: 'rename-key' as const, at, key: 'gia_tri_moi' }] : []),
      ...(path.includes('sections') && (list === 'fields' || list === 'sections') ? [{ kind: 'duplicate' as const, at, id: 'copied' }] : []),
    ]
  })
}

function itemsIn(value: Json | undefined, path: Path): Path[] {
  if (isList(value)) return value.flatMap((item, index) => [[...path, index], ...itemsIn(item, [...path, index])])
  return isObject(value) ? Object.entries(value).flatMap(([name, member]) => itemsIn(member, [...path, name])) : []
}
