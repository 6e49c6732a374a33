import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { sampleLetter, sampleValues } from '#builder/letters/sample-letter.ts'
import { fillTags } from '#runtime/letters/fill-tags.ts'

const shipped = (name: string): ProcedureDraft => JSON.parse(readFileSync(`schemas/procedures/${name}.json`, 'utf8'))
const draft = shipped('postal-licence-reissue')

describe('a tag in a sample', () => {
  test.each([
    ['{{khong_co}}', '{{khong_co}}'],
    ['{{__proto__.x}}', '{{__proto__.x}}'],
    ['{{applicant.name.first}}', ''],
    ['{{dossier.filed_at | date-long}}', 'ngày 10 tháng 02 năm 2026'],
    ['{{applicant.name | upper}}', 'NGUYỄN VĂN AN'],
    ['{{applicant.name | date-time}} {{today | date-time}}', 'Nguyễn Văn An 10/02/2026'],
    ['{{fees.total | money}}', '1.500.000 đồng'],
    ['{{ten_vi}}', expect.stringMatching(/\S/)],
  ])('%s', (text, expected) => {
    expect(fillTags(text, sampleValues(draft, text))).toEqual(expected)
  })
})

test.each(['postal-licence-grant', 'postal-licence-reissue', 'postal-notice-confirm', 'gallery'])('every letter of %s has a sample without a hole, the same each time', (name) => {
  const procedure = shipped(name)
  for (const letter of procedure.letters ?? []) {
    const content = sampleLetter(procedure, letter)
    expect(content.blocks.length).toBeGreaterThan(0)
    expect(JSON.stringify(content)).not.toContain('{{')
    expect(sampleLetter(procedure, letter)).toEqual(content)
  }
})

test('unfinished letters of unfinished drafts are no crash', () => {
  const empty: ProcedureDraft = { ...draft, papers: [], grounds: [], clocks: [], registers: [], form: { ...draft.form, sections: [] } }
  const letter = { id: 'l_1', key: 'moi', title: { vi: '' }, purpose: 'result' as const, paper: 'A4' as const, body: [{ kind: 'paragraph' as const, text: { vi: '{{a.b.c}} {{' } }, { kind: 'papers' as const }, { kind: 'requests' as const }, { kind: 'grounds' as const }, { kind: 'fees' as const }, { kind: 'lines' as const, lines: [] }] }
  expect(sampleLetter(empty, letter).blocks[0]).toMatchObject({ text: '{{a.b.c}} {{' })
})
