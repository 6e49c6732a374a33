import type { Field } from '#schemas/generated/procedure.ts'
import type { Random } from './random.ts'

/** A field a rule may read, and the path it is read by. */
export type Readable = { field: Field; path: string }

/** A sound condition over fields, plain or past what a JSON Schema can say. */
export function randomCondition(random: Random, readable: readonly Readable[], depth = 2): string {
  const turn = random.pick(10)
  if (depth > 0 && turn < 4) {
    const left = randomCondition(random, readable, depth - 1)
    if (turn === 0) return `!(${left})`
    return `(${left}) ${turn === 1 ? '&&' : '||'} (${randomCondition(random, readable, depth - 1)})`
  }
  return readable.length === 0 ? random.oneOf(['channel == "online"', 'has(account.kind)', 'year(today) > 2000']) : simple(random, random.oneOf(readable))
}

function simple(random: Random, { field, path }: Readable): string {
  const number = String(random.pick(4))
  const always = [`has(${path})`, `!has(${path})`, ...(path.includes('(') ? [] : [`applies(${path})`])]
  switch (field.kind) {
    case 'yes-no':
      return random.oneOf([...always, path, `!${path}`, `${path} == true`, `${path} != true`])
    case 'single-choice':
      return random.oneOf([...always, `${path} == "a"`, `${path} != "b"`, `${path} in ["a", "c"]`, `has(${path}) && size(${path}) == 1`])
    case 'multiple-choice':
      return random.oneOf([...always, `"a" in ${path}`, `!("b" in ${path})`, `size(${path}) > 1`, `${path}.exists(x, x == "c")`, `${path}.all(x, x != "a")`])
    case 'integer':
    case 'money':
      return random.oneOf([...always, `has(${path}) && ${path} > ${number}`, `${path} == ${number}`, `${path} in [1, 2]`, `${path} != ${number}`])
    case 'decimal':
    case 'percentage':
      return random.oneOf([...always, `has(${path}) && ${path} >= ${number}.5`, `has(${path}) && round(${path}) == ${number}`])
    case 'date':
      return random.oneOf([...always, `has(${path}) && ${path} < today`, `has(${path}) && ageAt(${path}, today) >= ${number}`, `has(${path}) && month(${path}) > 6`])
    case 'text':
    case 'email':
    case 'long-text':
      return random.oneOf([...always, `${path} == "x"`, `has(${path}) && ${path}.startsWith("B")`, `has(${path}) && size(${path}) > 3`])
    case 'repeat':
      return random.oneOf([...always, `size(${path}) > ${number}`, ...ofRows(field.fields, path)])
    default:
      return random.oneOf(always)
  }
}

function ofRows(fields: readonly Field[], path: string): string[] {
  return fields.flatMap(({ kind, key }): string[] => {
    if (kind === 'integer' || kind === 'money') return [`sum(${path}.${key}) > 3`, `${path}.exists(r, has(r.${key}) && r.${key} > 1)`]
    if (kind === 'yes-no') return [`${path}.all(r, r.${key})`, `${path}.exists_one(r, r.${key})`]
    return kind === 'guidance' ? [] : [`${path}.all(r, has(r.${key}))`]
  })
}

/** A rule that gives a number, or nothing while what it reads is missing. */
export function randomNumber(random: Random, readable: readonly Readable[]): string {
  const rows = readable.flatMap(({ field, path }) => (field.kind === 'repeat' ? [`size(${path})`, ...field.fields.flatMap((inner) => (inner.kind === 'integer' ? [`sum(${path}.${inner.key})`] : []))] : []))
  const own = readable.flatMap(({ field, path }) => (field.kind === 'integer' || field.kind === 'money' ? [`(has(${path}) ? ${path} * 2 : 1)`, `(has(${path}) ? max(${path}, 3) : 0)`] : []))
  const parts = [...rows, ...own, String(random.pick(5))]
  return random.chance(40) ? `${random.oneOf(parts)} + ${random.oneOf(parts)}` : random.oneOf(parts)
}

/** A rule that gives a day. */
export function randomDay(random: Random, readable: readonly Readable[]): string {
  const dates = readable.flatMap(({ field, path }) => (field.kind === 'date' ? [`(has(${path}) ? addDays(${path}, 1) : today)`] : []))
  return random.oneOf([...dates, 'today', 'addMonths(today, -3)'])
}
