import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'

type Dated = { effectiveFrom?: string; effectiveUntil?: string }
type DatedList = { title: Text; place: string; cases: readonly Dated[] }

/** A row or limit that ends before it begins; and a table or clock with nothing in force after some day. */
export const effectiveDates: Check = (definition) => datedLists(definition).flatMap((list) => [...reversed(list), ...ended(list)])

function datedLists({ tables = [], clocks = [] }: ProcedureDefinition): DatedList[] {
  return [
    ...tables.map(({ title, rows }, index) => ({ title, place: toPointer('tables', index, 'rows'), cases: rows })),
    ...clocks.map(({ title, limits }, index) => ({ title, place: toPointer('clocks', index, 'limits'), cases: limits })),
  ]
}

function reversed({ title, place, cases }: DatedList): Finding[] {
  return cases.flatMap(({ effectiveFrom, effectiveUntil }, index) => {
    if (effectiveFrom === undefined || effectiveUntil === undefined || effectiveFrom <= effectiveUntil) return []
    const said = quoted(title)
    return toFinding('effective-dates', 'error', {
      place: `${place}/${index}`,
      text: { vi: `${said.vi}, dòng ${index + 1}: ngày hết hiệu lực trước ngày có hiệu lực, nên dòng không bao giờ áp dụng.`, en: `${said.en}, row ${index + 1} ends before it begins, so it never applies.` },
      fix: [{ op: 'set', pointer: `${place}/${index}/effectiveFrom`, value: effectiveUntil }, { op: 'set', pointer: `${place}/${index}/effectiveUntil`, value: effectiveFrom }],
    })
  })
}

function ended({ title, place, cases }: DatedList): Finding[] {
  const ends = cases.flatMap(({ effectiveUntil }) => effectiveUntil ?? [])
  const last = ends.toSorted().at(-1)
  if (last === undefined || ends.length < cases.length) return []
  const said = quoted(title)
  return [toFinding('effective-dates', 'warning', { place, text: { vi: `Sau ngày ${last}, ${said.vi} không còn dòng nào có hiệu lực. Hãy thêm dòng mới.`, en: `After ${last} no row of ${said.en} is in force. Add one.` }, witness: { kind: 'text', text: last } })]
}
