import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { referencesIn, type ReferenceKind } from '#builder/walk/references.ts'
import type { ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

type Named = { key: string; title?: Text; purpose?: string }

/** A clock, table, letter, list … that nothing uses: mostly the trace of a part that was forgotten or taken out. */
export const unusedPart: Check = (definition, { rules }) => {
  const used = new Set(referencesIn(definition).map(({ kind, key }) => `${kind} ${key}`))
  const texts = rules.map(({ text }) => text).filter((text) => text.includes('lookup'))
  return partsOf(definition).flatMap(([kind, name, parts]) =>
    parts.flatMap((part, index): Finding[] => {
      if (used.has(`${kind} ${part.key}`) || isSentOnExtension(part) || (kind === 'table' && texts.some((text) => text.includes(part.key)))) return []
      const said = shorten(part.title?.vi ?? part.key)
      const place = toPointer(name, index)
      return [toFinding('unused-part', 'warning', { place, text: { vi: `“${said}” không được dùng ở đâu. Hãy dùng, hoặc bỏ đi.`, en: `“${shorten(part.title?.en ?? part.title?.vi ?? part.key)}” is used nowhere. Use it, or take it out.` }, fix: [{ op: 'remove', pointer: place }] })]
    }),
  )
}

/** The letter that goes out when a deadline is extended. */
function isSentOnExtension({ purpose }: Named): boolean {
  return purpose === 'apology'
}

function partsOf({ tables = [], series = [], letters = [], notices = [], optionLists = [], registers = [], roles = [] }: ProcedureDefinition): Array<[ReferenceKind, string, readonly Named[]]> {
  return [
    ['table', 'tables', tables],
    ['series', 'series', series],
    ['letter', 'letters', letters],
    ['notice', 'notices', notices],
    ['options', 'optionLists', optionLists],
    ['register', 'registers', registers],
    ['role', 'roles', roles],
  ]
}
