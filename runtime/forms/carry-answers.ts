import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { isObject } from '#runtime/forms/frame.ts'
import type { Field, Section } from '#schemas/generated/procedure.ts'

/**
 * Answers given to one version of a form as another version reads them: each is found by the stable id of its question,
 * whatever its key is now and whichever group it stands in; papers are questions like others. What is gone, or of another
 * kind, has no answer there. What was given is not touched: it is shown under the version it was given under.
 */
export function carryAnswers(answers: Answers, from: readonly Section[], to: readonly Section[]): Answers {
  const sources = new Map(fieldsOf(from).flatMap((field) => placed(field, [])).map((source) => [source.field.id, source]))
  return carryFields(fieldsOf(to), { answers, sources, rows: new Map() })
}

/** Where a question stood: the fields around it, outermost first, itself last. */
type Source = { field: Field; path: readonly Field[] }
/** What is read from; `rows` are the rows being walked, by the id of their repeat group. */
type Carried = { answers: Answers; sources: ReadonlyMap<string, Source>; rows: ReadonlyMap<string, AnswerValue> }

const fieldsOf = (sections: readonly Section[]): Field[] => sections.flatMap(({ fields }) => fields)

function placed(field: Field, around: readonly Field[]): Source[] {
  const path = [...around, field]
  return [{ field, path }, ...('fields' in field ? field.fields.flatMap((inner) => placed(inner, path)) : [])]
}

function carryFields(fields: readonly Field[], carried: Carried): Answers {
  const pairs = fields.flatMap((field) => {
    const value = carryField(field, carried)
    return value === undefined ? [] : [[field.key, value] as const]
  })
  return Object.fromEntries(pairs)
}

function carryField(field: Field, carried: Carried): AnswerValue | undefined {
  const source = carried.sources.get(field.id)
  const value = source?.field.kind === field.kind ? valueOf(source, carried) : undefined
  if (field.kind === 'repeat') return carryRows(field, value, carried)
  if (!('fields' in field)) return value
  const inner = carryFields(field.fields, carried)
  return value === undefined && Object.keys(inner).length === 0 ? undefined : inner
}

/** Row by row; questions that stood outside stand in each row now, or in a first one where there was none. */
function carryRows(field: Extract<Field, { kind: 'repeat' }>, value: AnswerValue | undefined, carried: Carried): AnswerValue | undefined {
  if (Array.isArray(value)) return value.map((row) => carryFields(field.fields, { ...carried, rows: new Map(carried.rows).set(field.id, row) }))
  const first = carryFields(field.fields, carried)
  return Object.keys(first).length > 0 ? [first] : undefined
}

/** The answer where it was given: in the row that is being walked, else in the first row that has one. */
function valueOf({ path }: Source, { answers, rows }: Carried): AnswerValue | undefined {
  const innermost = path.findLastIndex(({ id }, index) => index < path.length - 1 && rows.has(id))
  const row = innermost === -1 ? answers : rows.get(path[innermost]?.id ?? '')
  return readDown(row, path.slice(innermost + 1))
}

function readDown(value: AnswerValue | undefined, path: readonly Field[]): AnswerValue | undefined {
  const [field, ...rest] = path
  if (!field || value === undefined) return value
  if (Array.isArray(value)) return value.map((row) => readDown(row, path)).find((found) => found !== undefined)
  return isObject(value) && Object.hasOwn(value, field.key) ? readDown(value[field.key], rest) : undefined
}
