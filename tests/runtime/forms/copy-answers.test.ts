import { describe, expect, test } from 'vitest'
import { copyableAnswers } from '#runtime/forms/copy-answers.ts'
import { marksBetween, standingMarks } from '#runtime/forms/prefill-marks.ts'
import type { Field, Section } from '#schemas/generated/procedure.ts'

const label = { vi: 'Câu hỏi' }
const text = (id: string, key = id): Field => ({ kind: 'text', id, key, label, maxLength: 50 })
const file = (id: string): Field => ({ kind: 'file', id, key: id, label: { vi: `Tệp ${id}` }, accept: ['pdf'], maxSizeMb: 1, maxFiles: 1 })
const declaration = (id: string): Field => ({ kind: 'declaration', id, key: id, label: { vi: 'Cam kết' }, statement: label }) as unknown as Field
const group = (id: string, ...fields: Field[]): Field => ({ kind: 'group', id, key: id, label, fields: [fields[0] ?? text('x'), ...fields.slice(1)] })
const repeat = (id: string, ...fields: Field[]): Field => ({ kind: 'repeat', id, key: id, label, maxItems: 5, itemLabel: label, fields: [fields[0] ?? text('x'), ...fields.slice(1)] }) as unknown as Field
const form = (...fields: Field[]): { sections: Section[] } => ({ sections: [{ id: 's', key: 's', title: label, fields: [fields[0] ?? text('x'), ...fields.slice(1)] }] })
const paper = { file: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }

describe('copying', () => {
  test('files, declarations and questions of another id or kind are left', () => {
    const target = form(file('f'), declaration('d'), text('same-key-other-id', 'k'), text('n'))
    const source = form(file('f'), declaration('d'), text('other', 'k'), { ...text('n'), kind: 'integer' } as unknown as Field)
    const { taken, left } = copyableAnswers(target, source, { f: [paper], d: true, k: 'x', n: 3 })
    expect(taken).toEqual([])
    expect(left.map((field) => field.label.vi)).toEqual(['Tệp f', 'Cam kết'])
  })

  test('a question of another key is the same when it has the same id', () => {
    const { taken } = copyableAnswers(form(text('id', 'new_key')), form(text('id', 'old_key')), { old_key: 'ĐỨC' })
    expect(taken.map(({ field, value }) => [field.key, value])).toEqual([['new_key', 'ĐỨC']])
  })

  test('groups and rows come without their files', () => {
    const inner = [text('a'), file('f')]
    const { taken, left } = copyableAnswers(form(group('g', ...inner), repeat('r', ...inner)), form(group('g', ...inner), repeat('r', ...inner)), {
      g: { a: 'x', f: [paper] },
      r: [{ a: '1', f: [paper] }, { f: [paper] }],
    })
    expect(taken.map(({ value }) => value)).toEqual([{ a: 'x' }, [{ a: '1' }, {}]])
    expect(left.map(({ key }) => key)).toEqual(['f'])
  })
})

describe('marks', () => {
  const prefilled = (field: Field): Field => ({ ...field, prefill: { from: 'account' } })
  const one = form(prefilled(text('a')), text('b'), group('g', prefilled(text('c'))))

  test('stand on what was filled in, not on what was typed', () => {
    const marks = marksBetween(one, { b: 'typed' }, { a: 'x', b: 'typed', g: { c: 'y' } })
    expect(Object.keys(marks)).toEqual(['/a', '/g/c'])
  })

  test('go when the answer is changed, and come back with it', () => {
    const marks = marksBetween(one, {}, { a: 'x' })
    expect(standingMarks(marks, { a: 'z' })).toEqual({})
    expect(standingMarks(marks, {})).toEqual({})
    expect(Object.keys(standingMarks(marks, { a: 'x' }))).toEqual(['/a'])
  })

  test('a source of its own marks every answer that came with it', () => {
    expect(marksBetween(one, { b: 'old' }, { b: 'new' }, { from: 'dossier', of: 'H60' })).toEqual({ '/b': { from: 'dossier', of: 'H60', value: 'new' } })
  })
})
