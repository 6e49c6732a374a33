import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { checkDefinition } from '#builder/checks/check-definition.ts'
import { compile } from '#builder/publish/compile.ts'
import { exportDefinition, importDefinition } from '#builder/publish/export.ts'
import { tagsOf } from '#runtime/letters/fill-tags.ts'
import { loadProcedure } from '#runtime/procedure/loaded-procedure.ts'
import { createAjv } from '#schemas/ajv.ts'
import type { Field, ProcedureDefinition } from '#schemas/generated/procedure.ts'
import schema from '#schemas/procedure.schema.json' with { type: 'json' }
import library from '#schemas/library/organisation.json' with { type: 'json' }
import { postalKeys, postalNumbers, postalProcedure } from '../support/postal-samples.ts'

const validate = createAjv({ strict: false }).compile(schema)
const procedures = new Map(await Promise.all(postalNumbers.map(async (number) => [number, await postalProcedure(number)] as const)))
const get = (number: (typeof postalNumbers)[number]): ProcedureDefinition => {
  const found = procedures.get(number)
  if (!found) throw new Error(number)
  return found
}

describe.each(postalNumbers)('%s', (number) => {
  const definition = get(number)

  test('follows the schema of procedures', () => {
    expect(validate(definition) ? [] : validate.errors?.slice(0, 3)).toEqual([])
  })

  test('is stored as it is exported, byte by byte', async () => {
    const stored = await readFile(new URL(`../../schemas/procedures/${postalKeys[number]}.json`, import.meta.url), 'utf8')
    const imported = importDefinition(stored)
    expect(imported.ok && exportDefinition(imported.definition)).toBe(stored)
  })

  test('passes every check; only what this release does not execute is noted', () => {
    const findings = checkDefinition(definition).map(({ code, place }) => ({ code, place: place.replace(/\d+/, '#') }))
    expect(findings).toEqual([{ code: 'not-executed-yet', place: '/retention' }])
  })

  test('compiles and loads', () => {
    const { forms, hash } = compile(definition)
    expect(Object.keys(forms)).toEqual(['application', 'appraisal'])
    expect(loadProcedure({ hash, definition }).definition.key).toBe(postalKeys[number])
  })

  test('has no identity twice', () => {
    const ids = [...JSON.stringify(definition).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('says everything in both languages', () => {
    expect(textsIn(definition).filter(({ vi, en }) => !vi?.trim() || !en?.trim())).toEqual([])
  })

  test('names in letters and notices only what they can name', () => {
    const known = new Set([...surroundings, ...definition.form.sections.flatMap(({ fields }) => fields.map(({ key }) => key))])
    const texts = textsIn([definition.letters, definition.notices]).flatMap(({ vi = '', en = '' }) => [vi, en])
    const values = (definition.letters ?? []).flatMap(({ body }) => body.flatMap((block) => (block.kind === 'lines' ? block.lines.map(({ value }) => value) : [])))
    const paths = [...texts, ...values].flatMap((text) => tagsOf(text).map(({ path }) => path))
    expect(paths.filter((path) => !known.has(path.split('.')[0] ?? ''))).toEqual([])
    expect(paths.length).toBeGreaterThan(40)
  })

  test('asks the shared block with the same fields', () => {
    const keys = new Set(library.sections.map(({ key }) => key))
    const shared = definition.form.sections.filter(({ key }) => keys.has(key))
    const isCapital = (field: { key: string }) => field.key === 'von_dieu_le'
    const needsCapital = number !== 'P5' && number !== 'P6'
    const expected = library.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => (isCapital(field) ? { ...field, required: needsCapital } : field)),
    }))
    expect(shared).toEqual(expected)
    expect(definition.optionLists).toEqual(expect.arrayContaining(library.optionLists))
    expect(definition.form.rules).toEqual(expect.arrayContaining(library.rules))
  })

  test('routes from the counter through appraisal and decision to the hand-over', () => {
    const holders = Object.fromEntries(definition.steps.flatMap(({ key, holder }) => (holder ? [[key, `${holder.role} @ ${holder.unit}`]] : [])))
    expect(holders).toEqual({
      intake: 'one-stop-officer @ one-stop-centre',
      appraisal: 'specialist @ post-telecom-division',
      'division-review': 'division-head @ post-telecom-division',
      decision: 'director @ director-board',
      issue: 'registry-clerk @ office',
      'hand-over': 'one-stop-officer @ one-stop-centre',
      'refusal-hand-over': 'one-stop-officer @ one-stop-centre',
    })
    const finals = definition.steps.flatMap(({ kind, outcome, status }) => (kind === 'final' ? [`${outcome} ${status}`] : []))
    expect(finals).toEqual(['granted 10', 'refused 10', 'not-accepted 3', 'withdrawn 7'])
  })

  test('guides before acceptance once and asks for supplements twice at most', () => {
    const most = Object.fromEntries(definition.transitions.flatMap(({ key, command, most: times }) => (command === 'request-supplement' ? [[key, times]] : [])))
    expect(most).toEqual({ 'request-completion': 1, 'request-supplement': 2 })
  })

  test('tells the officer that a supplement starts the limit anew', () => {
    const asking = definition.transitions.find(({ key }) => key === 'request-supplement')
    expect(definition.clocks?.find(({ key }) => key === 'processing')?.suspension).toBe('restart')
    expect(asking?.confirm).toMatchObject({ vi: expect.stringContaining('tính lại từ đầu'), en: expect.stringContaining('starts anew') })
  })

  test('demands a reason with a legal ground for every refusal', () => {
    const grounds = new Map(definition.grounds?.map((ground) => [ground.key, ground]))
    const refusals = definition.transitions.filter(({ command, tone }) => command === 'refuse-intake' || command === 'reject' || (command === 'propose' && tone === 'danger'))
    expect(refusals.map(({ comment, grounds: asked }) => ({ comment, required: asked?.required }))).toEqual([demanded, demanded, demanded])
    const offered = refusals.flatMap(({ grounds: asked }) => asked?.from ?? [])
    expect(offered.filter((key) => !grounds.get(key)?.legalBasis?.length)).toEqual([])
  })

  test('explains every field that people type and limits every upload', () => {
    const typed = fieldsIn(definition.form.sections.flatMap(({ fields }) => fields)).filter(({ kind }) => ['text', 'long-text', 'phone', 'email', 'date', 'money', 'enterprise-number', 'identity-number', 'register-record'].includes(kind))
    expect(typed.filter(({ example }) => !example).map(({ key }) => key)).toEqual([])
    for (const paper of definition.papers ?? []) expect(paper).toMatchObject({ accept: ['pdf', 'image'], maxSizeMb: 20, copies: 1 })
  })
})

test.each([
  ['P1', '1.003659'],
  ['P2', '1.003687'],
  ['P3', '1.003633'],
  ['P4', '1.004379'],
  ['P5', '1.004470'],
  ['P6', '1.005442'],
] as const)('%s has the national code %s', (number, code) => {
  expect(get(number)).toMatchObject({ key: postalKeys[number], nationalCode: code, localCode: `${code}.000.00.00.H60` })
})

test.each([
  ['P1', ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm']],
  ['P2', ['a', 'b']],
  ['P3', ['a', 'c', 'd', 'đ', 'đ', 'đ', 'đ', 'đ']],
  ['P4', ['a', 'b']],
  ['P5', ['a', 'b', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o']],
  ['P6', ['a', 'b']],
] as const)('%s lists its papers in the order of the law', (number, letters) => {
  expect(get(number).papers?.map(({ letter }) => letter)).toEqual(letters)
})

test('every procedure on one paper shares its register', () => {
  expect(get('P2').registers).toEqual(get('P1').registers)
  expect(get('P3').registers).toEqual(get('P1').registers)
  expect(get('P4').registers).toEqual(get('P1').registers)
  expect(get('P6').registers).toEqual(get('P5').registers)
})

test('numbers are printed as the department prints them', () => {
  expect(get('P1').series).toContainEqual(expect.objectContaining({ pattern: '{n:3}/GP-SKHCN', restart: 'never' }))
  expect(get('P5').series).toContainEqual(expect.objectContaining({ pattern: '{n:3}/XN-SKHCN', restart: 'never' }))
})

const demanded = { comment: 'required', required: true }
const surroundings = ['dossier', 'clocks', 'applicant', 'procedure', 'agency', 'officer', 'letter', 'decision', 'supplement', 'extension', 'fees', 'today', 'now', 'numbers', 'record', 'steps']

type LooseText = { vi?: string; en?: string }

function textsIn(value: unknown): LooseText[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return isText(value) ? [value] : Object.values(value).flatMap(textsIn)
}

const isText = (value: object): value is LooseText => 'vi' in value || 'en' in value

function fieldsIn(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => ('fields' in field ? [field, ...fieldsIn(field.fields)] : [field]))
}
