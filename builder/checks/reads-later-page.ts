import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import type { PlacedField } from '#builder/walk/fields.ts'

/** A field that depends on an answer given on a later page: whoever has passed it never sees it. */
export const readsLaterPage: Check = (_definition, { fields, rules }) => {
  const pages = new Map(fields.filter(({ path }) => path.length === 0).map((placed) => [`${placed.form.key} ${placed.field.key}`, pageOf(placed)]))
  const reads = new Map(rules.map(({ place, reads: paths }) => [place, paths]))
  return fields.flatMap((placed) => {
    const { field, place, form } = placed
    const later = reads.get(`${place}/visibleWhen`)?.find((path) => (pages.get(`${form.key} ${path.split('.')[0]}`) ?? -1) > pageOf(placed))
    if (later === undefined) return []
    const said = quoted(field.label)
    return toFinding('reads-later-page', 'warning', {
      place: `${place}/visibleWhen`,
      text: { vi: `${said.vi} chỉ hiện theo “${later}”, được hỏi ở trang sau. Hãy chuyển câu hỏi kia lên trước.`, en: `${said.en} depends on “${later}”, which is asked on a later page. Ask that first.` },
    })
  })
}

function pageOf({ place }: PlacedField): number {
  return Number(/\/sections\/(\d+)\//.exec(place)?.[1] ?? 0)
}
