import { expect, test } from 'vitest'
import { witnessText } from '#builder/checks/witness-text.ts'
import type { Witness } from '#builder/checks/finding.ts'

test.each<[string, Witness, string, string]>([
  ['a way', { kind: 'path', steps: [{ step: 'intake' }, { step: 'appraisal', by: 'accept' }] }, 'Ví dụ: intake → appraisal (accept)', 'Example: intake → appraisal (accept)'],
  ['answers', { kind: 'answers', answers: { pham_vi: 'noi_tinh', 'doi_tac.quoc_gia': ['LA'], cam_ket: true } }, 'Ví dụ: pham_vi = "noi_tinh", doi_tac.quoc_gia = ["LA"], cam_ket = true', 'Example: pham_vi = "noi_tinh", doi_tac.quoc_gia = ["LA"], cam_ket = true'],
  ['answers on a day', { kind: 'answers', answers: { so: 1 }, today: '2026-06-15' }, 'Ví dụ: so = 1, ngày 15/06/2026', 'Example: so = 1, on 15/06/2026'],
  ['no answers', { kind: 'answers', answers: {} }, 'Ví dụ: chưa trả lời gì', 'Example: nothing answered'],
  ['a text', { kind: 'text', text: 'aaaa!' }, 'Ví dụ: “aaaa!”', 'Example: “aaaa!”'],
])('%s is said in both languages', (_what, witness, vi, en) => {
  expect(witnessText(witness)).toEqual({ vi, en })
})

test('a long example is cut', () => {
  const { vi } = witnessText({ kind: 'answers', answers: { mo_ta: 'x'.repeat(1000) } })
  expect(vi).toMatch(/^Ví dụ: mo_ta = "x+…$/)
  expect(vi.length).toBeLessThan(320)
})
