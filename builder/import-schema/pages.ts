import { toPublicKey } from '#builder/import-schema/names.ts'
import type { Field, Section, Text } from '#schemas/generated/procedure.ts'

/** Fields and conditions that are pleasant on one page; a group is never divided. */
const most = { fields: 50, conditions: 30 }

/** Pages in the order of the fields: a large group has its own, smaller things share one. */
export function toSections(fields: readonly Field[], title: Text): Section[] {
  const pages: Field[][] = []
  for (const field of fields) {
    const last = pages.at(-1)
    if (last && fitsOn(last, field)) last.push(field)
    else pages.push([field])
  }
  const keys = new Set<string>()
  return pages.map((page, index) => {
    const [first] = page
    const label = page.length === 1 && first ? first.label : pages.length === 1 ? title : numbered(title, index + 1)
    return { id: `s_page_${index + 1}`, key: freeKey(toPublicKey(label.en ?? label.vi), keys), title: label, fields: page }
  })
}

function fitsOn(page: readonly Field[], field: Field): boolean {
  const isOwn = sizeOf(field) > 12
  const together = [...page, field]
  return !isOwn && !(page.length === 1 && page.some((one) => sizeOf(one) > 12)) && sum(together, sizeOf) <= most.fields && sum(together, conditionsOf) <= most.conditions
}

function sizeOf(field: Field): number {
  return 1 + ('fields' in field ? sum(field.fields, sizeOf) : 0)
}

function conditionsOf(field: Field): number {
  return (field.visibleWhen === undefined ? 0 : 1) + ('fields' in field ? sum(field.fields, conditionsOf) : 0)
}

function sum(fields: readonly Field[], size: (field: Field) => number): number {
  return fields.reduce((total, field) => total + size(field), 0)
}

function numbered(title: Text, number: number): Text {
  const cut = (text: string) => text.slice(0, 3900)
  return { vi: `${cut(title.vi)} (${number})`, en: `${cut(title.en ?? title.vi)} (${number})` }
}

function freeKey(key: string, used: Set<string>): string {
  let free = key
  for (let count = 2; used.has(free); count++) free = `${key}-${count}`
  used.add(free)
  return free
}
