import type { Effect, Field, ProcedureDefinition, Step, Transition } from '#schemas/generated/procedure.ts'

/** A fault put into a definition, in place; false when there is nothing to put it into. */
export type Operator = (definition: ProcedureDefinition, pick: Pick) => boolean
export type Pick = <Item>(items: readonly Item[]) => Item | undefined

const fieldsIn = (d: ProcedureDefinition): Field[] => {
  const all = (fields: readonly Field[]): Field[] => fields.flatMap((field) => ('fields' in field ? [field, ...all(field.fields)] : [field]))
  return d.form.sections.flatMap(({ fields }) => all(fields))
}
const effectsIn = (d: ProcedureDefinition) => d.transitions.flatMap(({ effects }) => effects.map((effect) => ({ effect, effects })))
const optionsIn = (d: ProcedureDefinition) => [...(d.optionLists ?? []).map(({ options }) => options), ...fieldsIn(d).flatMap((field) => ('options' in field && field.options ? [field.options] : []))]

/** Every place that holds a rule: the object and the member. */
function rulesIn(d: ProcedureDefinition): Array<{ holder: Record<string, unknown>; member: string; text: string }> {
  const found: Array<{ holder: Record<string, unknown>; member: string; text: string }> = []
  const members = new Set(['visibleWhen', 'requiredWhen', 'when', 'assert', 'expression', 'notBefore', 'notAfter'])
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) return value.forEach(visit)
    const holder = value as Record<string, unknown>
    for (const [member, part] of Object.entries(holder)) {
      if (members.has(member) && typeof part === 'string') found.push({ holder, member, text: part })
      else visit(part)
    }
  }
  visit(d)
  return found
}

const conditionsIn = (d: ProcedureDefinition) => rulesIn(d).filter(({ member }) => !['expression', 'notBefore', 'notAfter'].includes(member))

function change<Item>(item: Item | undefined, how: (item: Item) => void): boolean {
  if (item === undefined) return false
  how(item)
  return true
}

function removeFrom<Item>(list: Item[] | undefined, pick: Pick, isWanted: (item: Item) => boolean = () => true): boolean {
  const item = pick((list ?? []).filter(isWanted))
  return change(item, (one) => void list?.splice(list.indexOf(one), 1))
}

const effectOf = (d: ProcedureDefinition, pick: Pick, ...kinds: Array<Effect['kind']>) => pick(effectsIn(d).filter(({ effect }) => kinds.includes(effect.kind)))
const set = (part: object, members: object): void => void Object.assign(part, members)

/** Mistakes of authors, by name. */
export const operators: Readonly<Record<string, Operator>> = {
  'drop a step': (d, pick) => removeFrom(d.steps, pick),
  'drop a transition': (d, pick) => removeFrom(d.transitions, pick, ({ command }) => command !== 'file'),
  'drop a question others read': (d, pick) => {
    const text = JSON.stringify([rulesIn(d).map((rule) => rule.text), d.letters, d.notices, d.transitions])
    const section = pick(d.form.sections.filter(({ fields }) => fields.some(({ key }) => text.includes(key))))
    return removeFrom(section?.fields, pick, ({ key }) => new RegExp(`\\b${key}\\b`).test(text))
  },
  'rename a key, not its uses': (d, pick) => {
    const text = JSON.stringify([rulesIn(d).map((rule) => rule.text), d.letters, d.notices])
    return change(pick(fieldsIn(d).filter(({ key }) => new RegExp(`\\b${key}\\b`).test(text))), (field) => set(field, { key: `${field.key}_moi` }))
  },
  'rename an option, not its uses': (d, pick) => {
    const text = rulesIn(d).map((rule) => rule.text).join(' ')
    return change(pick(optionsIn(d).flat().filter(({ value }) => text.includes(`'${value}'`) || text.includes(`"${value}"`))), (option) => set(option, { value: `${option.value}_x` }))
  },
  'take an option twice': (d, pick) => change(pick(optionsIn(d)), (options) => void options.push(...options.slice(0, 1))),
  'misspell a name in a rule': (d, pick) => change(pick(rulesIn(d).filter(({ text }) => /[a-z]{3}_[a-z]{2}/.test(text))), ({ holder, member, text }) => set(holder, { [member]: text.replace(/([a-z]{3})_([a-z]{2})/, '$1x_$2') })),
  'misspell an option in a rule': (d, pick) => change(pick(rulesIn(d).filter(({ text }) => /["'][a-z_]{4,}["']/.test(text))), ({ holder, member, text }) => set(holder, { [member]: text.replace(/(["'])([a-z_]{3})[a-z_]+\1/, '$1$2$1') })),
  'break the syntax of a rule': (d, pick) => change(pick(rulesIn(d)), ({ holder, member, text }) => set(holder, { [member]: `${text} &&` })),
  'contradict a condition': (d, pick) => change(pick(conditionsIn(d)), ({ holder, member, text }) => set(holder, { [member]: `(${text}) && !(${text})` })),
  'make a condition a tautology': (d, pick) => change(pick(conditionsIn(d).filter(({ text }) => text.length < 900)), ({ holder, member, text }) => set(holder, { [member]: `(${text}) || !(${text})` })),
  'compare the other way': (d, pick) => change(pick(rulesIn(d).filter(({ text }) => /[<>]=?/.test(text))), ({ holder, member, text }) => set(holder, { [member]: text.replace(/[<>]/, (sign) => (sign === '<' ? '>' : '<')) })),
  'negate a condition': (d, pick) => change(pick(conditionsIn(d)), ({ holder, member, text }) => set(holder, { [member]: `!(${text})` })),
  'swap least and greatest': (d, pick) => change(pick(fieldsIn(d).filter((field): field is Extract<Field, { kind: 'integer' }> => 'minimum' in field && 'maximum' in field && field.minimum !== field.maximum)), (field) => set(field, { minimum: field.maximum, maximum: field.minimum })),
  'shorten a field below its pattern': (d, pick) => change(pick(fieldsIn(d).filter((field) => field.kind === 'text' && field.pattern)), (field) => set(field, { maxLength: 1 })),
  'forget the greatest number of rows': (d, pick) => change(pick(fieldsIn(d).filter(({ kind }) => kind === 'repeat')), (field) => Reflect.deleteProperty(field, 'maxItems')),
  'free a declaration': (d, pick) => change(pick(fieldsIn(d).filter(({ kind }) => kind === 'declaration')), (field) => Reflect.deleteProperty(field, 'required')),
  'hide a question by itself': (d, pick) => change(pick(fieldsIn(d).filter(({ visibleWhen }) => visibleWhen === undefined)), (field) => set(field, { visibleWhen: `has(${field.key})` })),
  'drop a clock': (d, pick) => removeFrom(d.clocks, pick),
  'never start a clock': (d, pick) => change(effectOf(d, pick, 'start-clock'), ({ effect }) => d.transitions.forEach((move) => (move.effects = move.effects.filter((other) => !(other.kind === 'start-clock' && effect.kind === 'start-clock' && other.clock === effect.clock))))),
  'never stop a clock': (d, pick) => change(effectOf(d, pick, 'stop-clock'), ({ effect }) => d.transitions.forEach((move) => (move.effects = move.effects.filter((other) => !(other.kind === 'stop-clock' && effect.kind === 'stop-clock' && other.clock === effect.clock))))),
  'forget to resume a clock': (d, pick) => change(effectOf(d, pick, 'resume-clock'), ({ effect, effects }) => void effects.splice(effects.indexOf(effect), 1)),
  'a limit of zero': (d, pick) => change(pick((d.clocks ?? []).flatMap(({ limits }) => limits.filter(({ unit }) => unit !== 'same-day'))), (limit) => set(limit, { value: 0 })),
  'a condition on the last limit': (d, pick) => change(pick(d.clocks ?? []), ({ limits }) => change(limits.at(-1), (limit) => set(limit, { when: "channel == 'post'" }))),
  'drop a table': (d, pick) => removeFrom(d.tables, pick),
  'drop the row in force': (d, pick) => change(pick((d.tables ?? []).filter(({ rows }) => rows.length > 1)), ({ rows }) => void rows.splice(rows.findIndex(({ effectiveUntil }) => effectiveUntil === undefined), 1)),
  'a row that takes all, first': (d, pick) => change(pick((d.tables ?? []).filter(({ rows }) => rows.length > 0)), ({ rows, inputs }) => rows.unshift({ id: 'rw_all_x', cells: inputs.map(() => null), output: rows[0]?.output ?? 0 })),
  'dates the wrong way round': (d, pick) => change(pick((d.tables ?? []).flatMap(({ rows }) => rows.filter(({ effectiveFrom, effectiveUntil }) => effectiveFrom && effectiveUntil))), (row) => set(row, { effectiveFrom: row.effectiveUntil, effectiveUntil: row.effectiveFrom })),
  'a fee in words': (d, pick) => change(pick((d.tables ?? []).flatMap(({ rows }) => rows)), (row) => set(row, { output: 'năm trăm nghìn' })),
  'lead to a step that is not there': (d, pick) => change(pick(d.transitions), (move) => set(move, { to: `${move.to}-x` })),
  'lead back to the same step': (d, pick) => change(pick(d.transitions.filter(({ command, from, to }) => command !== 'file' && from.length === 1 && from[0] !== to)), (move) => set(move, { to: move.from[0] })),
  'lead to another step': (d, pick) => change(pick(d.transitions.filter(({ command }) => command !== 'file')), (move: Transition) => change(pick(d.steps.filter(({ key }) => key !== move.to && !move.from.includes(key))), (step: Step) => set(move, { to: step.key }))),
  'give a move to the wrong side': (d, pick) => change(pick(d.transitions.filter(({ command }) => command !== 'file')), (move) => set(move, { by: move.by === 'holder' ? 'applicant' : 'holder' })),
  'leave a step without holder': (d, pick) => change(pick(d.steps.filter(({ holder }) => holder)), (step) => Reflect.deleteProperty(step, 'holder')),
  'a role nobody declared': (d, pick) => change(pick(d.steps.filter(({ holder }) => holder)), (step) => set(step.holder ?? {}, { role: 'khong-co' })),
  'an end without outcome': (d, pick) => change(pick(d.steps.filter(({ kind }) => kind === 'final')), (step) => Reflect.deleteProperty(step, 'outcome')),
  'the wrong status': (d, pick) => change(pick(d.steps.filter(({ kind }) => kind === 'final')), (step) => set(step, { status: 4 })),
  'refuse without reason': (d, pick) => change(pick(d.transitions.filter(({ command }) => command === 'reject' || command === 'refuse-intake')), (move) => (Reflect.deleteProperty(move, 'grounds'), Reflect.deleteProperty(move, 'comment'))),
  'supplements without end': (d, pick) => change(pick(d.transitions.filter(({ most }) => most !== undefined)), (move) => Reflect.deleteProperty(move, 'most')),
  'a time-out without clock': (d, pick) => change(pick(d.transitions.filter(({ command }) => command === 'timeout')), (move) => Reflect.deleteProperty(move, 'after')),
  'effects the other way round': (d, pick) => change(pick(d.transitions.filter(({ effects }) => effects.length > 2)), (move) => (move.effects = move.effects.toReversed())),
  'an effect twice': (d, pick) => change(pick(effectsIn(d)), ({ effect, effects }) => void effects.push(structuredClone(effect))),
  'drop an effect': (d, pick) => change(pick(effectsIn(d)), ({ effect, effects }) => void effects.splice(effects.indexOf(effect), 1)),
  'drop a letter': (d, pick) => removeFrom(d.letters, pick),
  'drop a notice': (d, pick) => removeFrom(d.notices, pick),
  'drop a number series': (d, pick) => removeFrom(d.series, pick),
  'a series without number': (d, pick) => change(pick(d.series ?? []), (series) => set(series, { pattern: series.pattern.replace(/\{n[^}]*\}/, '') })),
  'misspell a tag': (d, pick) => change(pick((d.notices ?? []).filter(({ body }) => body.vi.includes('{{'))), ({ body }) => set(body, { vi: body.vi.replace(/\{\{(\w+)/, '{{$1x') })),
  'misspell a register column': (d, pick) => change(effectOf(d, pick, 'write-register'), ({ effect }) => effect.kind === 'write-register' && (effect.values = Object.fromEntries(Object.entries(effect.values).map(([key, value], index) => [index === 0 ? `${key}x` : key, value])))),
  'drop a register': (d, pick) => removeFrom(d.registers, pick),
  'a key twice': (d, pick) => change(pick(d.steps), (step) => set(step, { key: d.steps.find((other) => other !== step)?.key ?? step.key })),
  'prefill from a column that is not there': (d, pick) => change(pick(fieldsIn(d).filter(({ prefill }) => prefill?.from === 'register')), (field) => set(field.prefill ?? {}, { path: 'khong_co' })),
  'a default that is no option': (d, pick) => change(pick(fieldsIn(d).filter(({ kind }) => kind === 'single-choice')), (field) => set(field, { default: 'khong_co' })),
}
