import { expect, test } from 'vitest'
import { toReading } from '#app/components/desk/reading.ts'
import type { DossierView } from '#app/services/dossiers.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { Field } from '#schemas/generated/procedure.ts'
import { definitionWith, field, loadedForm } from '../../../support/form-fixture.ts'

/** A dossier filed on one form and supplemented on another. */
async function view(before: { fields: Field[]; answers: Answers }, after: { fields: Field[]; answers: Answers }): Promise<DossierView> {
  const [filed, now] = await Promise.all([before, after].map(({ fields }) => loadedForm(definitionWith({ fields }))))
  const dossier = { filedAt: '2026-01-05T02:00:00.000Z', answers: { at: '2026-02-05T02:00:00.000Z' }, supplements: [] }
  return { dossier, answers: after.answers, form: now, earlierAnswers: [{ at: dossier.filedAt, answers: before.answers, form: filed }], officerAnswers: [] } as unknown as DossierView
}
const named = (key: string, label: string): Field => ({ ...field({ kind: 'text', key, maxLength: 50 }), id: 'f_name', label: { vi: label } })

test('a question with another key and label is the same question: only another answer is a change, with what it was called', async () => {
  const before = { fields: [named('ten', 'Tên')], answers: { ten: 'Lan' } }
  expect(toReading(await view(before, { fields: [named('ho_ten', 'Họ và tên')], answers: { ho_ten: 'Lan' } }), 'vi').changes).toEqual([])
  expect(toReading(await view(before, { fields: [named('ho_ten', 'Họ và tên')], answers: { ho_ten: 'Nguyễn Lan' } }), 'vi').changes).toMatchObject([{ label: 'Họ và tên', labelBefore: 'Tên', before: 'Lan', after: 'Nguyễn Lan' }])
})

test('rows are told apart by their number, with the same label no other is named', async () => {
  const rows = field({ kind: 'repeat', key: 'hang', maxItems: 3, fields: [field({ kind: 'text', key: 'x', maxLength: 9 })] })
  const changes = toReading(await view({ fields: [rows], answers: { hang: [{ x: 'a' }, { x: 'b' }] } }, { fields: [{ ...rows, key: 'dong' }], answers: { dong: [{ x: 'a' }, { x: 'c' }] } }), 'vi').changes
  expect(changes.map(({ before, after, labelBefore }) => [before, after, labelBefore])).toEqual([['b', 'c', undefined]])
})
