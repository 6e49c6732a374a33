import { effectsOfKind, type LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

type Values = { [key: string]: unknown }
type Options = LoadedProcedure['fields']['options']

/** The values of a record for reading: what a column took over from a choice as it was is named as its option is. */
export function nameChoices({ definition, fields: { options } }: Pick<LoadedProcedure, 'definition' | 'fields'>, register: string, values: Values): Values {
  const writes = definition.transitions.flatMap(({ effects }) => effectsOfKind(effects, 'write-register')).filter((effect) => effect.register === register)
  const sources = writes.flatMap((effect) => Object.entries(effect.values))
  const named = (column: string, value: unknown): unknown => sources.filter(([written]) => written === column).reduce((so, [, rule]) => nameAt(rule.trim(), so, options), value)
  return Object.fromEntries(Object.entries(values).map(([column, value]) => [column, named(column, value)]))
}

function nameAt(path: string, value: unknown, options: Options): unknown {
  if (typeof value === 'string') return options.get(path)?.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => nameAt(path, item, options))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, nameAt(`${path}.${key}`, part, options)]))
}
