import { expect, test } from 'vitest'
import type { Finding } from '#builder/checks/finding.ts'
import { en } from '#builder/editor/messages/en.ts'
import { marksOf } from '#builder/editor/source/source-marks.ts'

const text = { vi: 'Thừa dấu cách', en: 'Space too many' }
const findings: Finding[] = [
  { code: 'untrimmed-text', severity: 'warning', place: '/title/vi', text, fix: [{ op: 'set', pointer: '/title/vi', value: 'x' }] },
  { code: 'other', severity: 'error', place: '/form', text },
]

test('a finding of the draft brings the button that puts it right, one without a fix does not', () => {
  const fixed: Finding[] = []
  const marks = marksOf(undefined, findings, { ...en, language: 'en', fix: (finding) => void fixed.push(finding) })
  expect(marks).toMatchObject([{ severity: 'warning', message: 'Space too many', path: ['title', 'vi'], fix: { label: en.panel.fix } }, { severity: 'error', path: ['form'] }])
  expect(marks[1]).not.toHaveProperty('fix')
  marks[0]?.fix?.act()
  expect(fixed).toEqual([findings[0]])
})

test('while another text is written nothing is put right in the draft behind it', () => {
  const marks = marksOf({ result: 'changes', commands: [], count: 1 }, findings, { ...en, language: 'en', fix: () => {} })
  expect(marks.every((mark) => mark.fix === undefined)).toBe(true)
})
