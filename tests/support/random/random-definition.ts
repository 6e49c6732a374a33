import type { Field, FormRule, Option, ProcedureDefinition, Section } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../form-fixture.ts'
import type { Random } from './random.ts'
import { randomCondition, randomDay, randomNumber, type Readable } from './random-rule.ts'

/** What a field may read: rows by depth, and all that stands before it in the form. */
type Scope = { before: Readable[]; rows: Readable[][]; depth: number; name: string; around: string }

/** A sound definition with pages, groups, rows inside rows, conditions, limits, computed values and rules. */
export function randomDefinition(random: Random): ProcedureDefinition {
  const before: Readable[] = []
  const sections = Array.from({ length: 1 + random.pick(3) }, (_, index): Section => {
    const visibleWhen = index > 0 && random.chance(40) ? { visibleWhen: randomCondition(random, before) } : {}
    const fields = randomFields(random, { before, rows: [], depth: 0, name: `p${index}`, around: '' })
    return { id: `s_${index}`, key: `trang_${index}`, title: { vi: `Trang ${index}`, en: `Page ${index}` }, ...visibleWhen, fields }
  })
  return definitionWith({ sections, rules: randomRules(random, before), lists: [list], registers: [] })
}

const list = { id: 'l_ds', key: 'ds', title: { vi: 'Danh sách', en: 'List' }, csv: 'code,name,parent\nb1,B một,\nc1,C một,b1\nc2,C hai,b1\nb2,B hai,\nc3,C ba,b2\n' }

function randomFields(random: Random, scope: Scope): Field[] {
  const fields: Field[] = []
  for (let index = 0; index < 1 + random.pick(scope.depth === 0 ? 5 : 3); index++) {
    const one = randomField(random, `${scope.name}_${index}`, scope)
    fields.push(one)
    remember(one, scope)
    if (one.kind === 'list-choice' && random.chance(60)) {
      const below = { ...field({ kind: 'list-choice', key: `${one.key}_duoi`, list: 'ds', within: one.key }), ...conditionsOf(random, readableIn(scope)) }
      fields.push(below)
      remember(below, scope)
    }
  }
  return fields
}

/** A field stands in sight of those after it: by `row` in its row, by its key in the answers. */
function remember(one: Field, { before, rows, around }: Scope): void {
  if (one.kind === 'guidance') return
  const [row] = rows
  if (row) row.push({ field: one, path: `row.${around}${one.key}` })
  else before.push({ field: one, path: `${around}${one.key}` })
}

const rowNames = ['row', 'outer_row', 'outermost_row']

function readableIn({ before, rows }: Scope): Readable[] {
  return [...before, ...rows.flatMap((row, level) => row.map((one) => ({ ...one, path: one.path.replace(/^row/, rowNames[level] ?? 'row') })))]
}

function conditionsOf(random: Random, readable: readonly Readable[]) {
  return {
    ...(random.chance(35) && { visibleWhen: randomCondition(random, readable) }),
    ...(random.chance(30) ? { required: true } : random.chance(25) && { requiredWhen: randomCondition(random, readable) }),
  }
}

function randomField(random: Random, key: string, scope: Scope): Field {
  const readable = readableIn(scope)
  const nested = scope.depth < 3 && random.chance(scope.depth === 0 ? 30 : 25)
  const own = nested ? randomHolder(random, { key, readable }, scope) : (randomWorkedOut(random, key, readable) ?? randomLeaf(random, key, readable))
  const isAnswered = own.kind !== 'computed' && own.kind !== 'age' && own.kind !== 'constant' && own.kind !== 'guidance'
  const { visibleWhen, ...demands }: { visibleWhen?: string } = conditionsOf(random, readable)
  return { ...own, ...(visibleWhen !== undefined && { visibleWhen }), ...(isAnswered && demands) }
}

function randomHolder(random: Random, { key, readable }: { key: string; readable: readonly Readable[] }, scope: Scope): Field {
  if (random.chance(45)) return field({ kind: 'group', key, fields: randomFields(random, { ...scope, depth: scope.depth + 1, name: `${key}g`, around: `${scope.around}${key}.` }) })
  const fields = randomFields(random, { ...scope, depth: scope.depth + 1, name: `${key}r`, around: '', rows: [[], ...scope.rows] })
  const limit = random.chance(30) && { atMost: randomNumber(random, readable) }
  return field({ kind: 'repeat', key, maxItems: 3, ...(random.chance(30) && { minItems: 1 + random.pick(2) }), ...limit, fields })
}

function randomWorkedOut(random: Random, key: string, readable: readonly Readable[]): Field | undefined {
  if (!random.chance(15)) return undefined
  const dates = readable.filter((one) => one.field.kind === 'date')
  if (dates.length > 0 && random.chance(30)) return field({ kind: 'age', key, of: random.oneOf(dates).path })
  if (random.chance(15)) return field({ kind: 'constant', key, value: random.oneOf<string | number | boolean>(['hằng số', 7, true]) })
  return random.oneOf([
    () => field({ kind: 'computed', key, type: 'integer', expression: randomNumber(random, readable) }),
    () => field({ kind: 'computed', key, type: 'yes-no', expression: randomCondition(random, readable) }),
    () => field({ kind: 'computed', key, type: 'date', expression: randomDay(random, readable) }),
    () => field({ kind: 'computed', key, type: 'text', expression: `${randomCondition(random, readable)} ? "có" : "không"` }),
  ])()
}

function randomOptions(random: Random, readable: readonly Readable[]): Option[] {
  return ['a', 'b', 'c'].map((value, index) => ({ value, label: { vi: `Lựa chọn ${value}`, en: `Option ${value}` }, ...(index > 0 && random.chance(20) && { when: randomCondition(random, readable) }) }))
}

function randomLeaf(random: Random, key: string, readable: readonly Readable[]): Field {
  const limits = random.chance(30) ? { atMost: randomNumber(random, readable) } : {}
  const banks = { options: [{ value: 'vcb', label: { vi: 'VCB', en: 'VCB' } }] }
  const makers: Array<() => Field> = [
    () => field({ kind: 'text', key, maxLength: 30, ...(random.chance(20) && { minLength: 3 }), ...(random.chance(20) && { upperCase: true }) }),
    () => field({ kind: 'text', key, maxLength: 10, pattern: { regex: '^[A-Z]{2}\\d{2}$', message: { vi: 'Hai chữ, hai số', en: 'Two letters, two digits' }, sample: 'AB12' } }),
    () => field({ kind: 'long-text', key, maxLength: 60 }),
    () => field({ kind: random.oneOf(['email', 'phone', 'url', 'time', 'month', 'date-time'] as const), key }),
    () => field({ kind: 'integer', key, minimum: random.pick(3) - 1, maximum: 50, ...limits }),
    () => field({ kind: 'money', key, ...limits }),
    () => field({ kind: random.oneOf(['decimal', 'percentage'] as const), key, places: 2, ...limits }),
    () => field({ kind: 'date', key, ...(random.chance(30) && { notAfter: randomDay(random, readable) }) }),
    () => field({ kind: 'yes-no', key }),
    () => field({ kind: 'declaration', key, statement: { vi: 'Tôi cam kết', en: 'I declare' } }),
    () => field({ kind: 'single-choice', key, options: randomOptions(random, readable) }),
    () => field({ kind: 'multiple-choice', key, options: randomOptions(random, readable), ...(random.chance(30) && { minItems: 2 }) }),
    () => field({ kind: 'list-choice', key, list: 'ds', ...(random.chance(50) && { level: 1 }) }),
    () => field({ kind: 'file', key, accept: ['pdf'], maxSizeMb: 2, maxFiles: 2 }),
    () => field({ kind: 'image', key, maxSizeMb: 2, maxFiles: 1 }),
    () => field({ kind: 'signature', key, statement: { vi: 'Tôi ký', en: 'I sign' } }),
    () => field({ kind: 'address', key }),
    () => field({ kind: 'identity-number', key, documents: ['citizen-id'] }),
    () => field({ kind: 'enterprise-number', key }),
    () => field({ kind: 'period', key }),
    () => field({ kind: 'duration', key, units: ['years', 'months'] }),
    () => field({ kind: 'matrix', key, options: [...banks.options, { value: 'kem', label: { vi: 'Kém', en: 'Poor' } }], rows: [{ key: 'gia', label: { vi: 'Giá', en: 'Price' } }] }),
    () => field({ kind: 'bank-account', key, ...banks }),
    () => field({ kind: 'geo-point', key, address: true }),
    () => field({ kind: 'guidance', key, blocks: [{ kind: 'paragraph', text: { vi: 'Đọc kỹ', en: 'Read' } }] }),
  ]
  return random.oneOf(makers)()
}

function randomRules(random: Random, before: readonly Readable[]): Array<Omit<FormRule, 'id'>> {
  return Array.from({ length: random.pick(3) }, (_, index) => ({
    key: `quy_tac_${index}`,
    assert: randomCondition(random, before),
    message: { vi: `Không đúng quy tắc ${index}`, en: `Rule ${index} is broken` },
    severity: random.oneOf(['error', 'warning'] as const),
  }))
}
