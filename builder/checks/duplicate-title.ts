import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { Text } from '#schemas/generated/procedure.ts'

type Titled = { title: Text; among: string; place: string }

/** Two steps, or two moves out of one step for the same side, with the same title: officers cannot tell them apart. */
export const duplicateTitle: Check = ({ steps, transitions, form }) => [
  ...repeated(steps.map(({ title }, index) => ({ title, among: 'step', place: toPointer('steps', index) }))),
  ...repeated(form.sections.map(({ title }, index) => ({ title, among: 'section', place: toPointer('form', 'sections', index) }))),
  ...repeated(transitions.flatMap(({ title, from, by, command }, index) => (command === 'file' ? [] : from.map((step) => ({ title, among: `${by} ${step}`, place: toPointer('transitions', index) }))))),
]

function repeated(things: readonly Titled[]): Finding[] {
  const seen = new Set<string>()
  const said = new Set<string>()
  return things.flatMap(({ title, among, place }) => {
    const key = `${among} ${title.vi.trim().toLowerCase()}`
    const isNew = !seen.has(key) || said.has(place)
    seen.add(key)
    if (isNew) return []
    said.add(place)
    const { vi, en } = quoted(title)
    return toFinding('duplicate-title', 'warning', { place: `${place}/title`, text: { vi: `${vi} là tên của hai phần cạnh nhau. Hãy đặt tên để phân biệt.`, en: `${en} is the title of two parts side by side. Give each its own.` } })
  })
}
