import type { Atom } from '#builder/solve/atom.ts'
import { addDays, isCalendarDate } from '#runtime/rules/calendar-date.ts'
import { findField, type RuleScope, type RuleType } from '#runtime/rules/rule-type.ts'

/** Least and greatest value of a number, the options a list may hold. */
export type Bounds = { least?: number; most?: number }

/** An answer to be found: the values that are tried, `undefined` for none. `isWhole`: they stand for all values. */
export type Variable = { path: string; values: readonly unknown[]; isWhole: boolean }

type Range = { boundsOf: (path: string) => Bounds | undefined; mayLack: readonly string[]; today: string }

const otherText = 'khác'
const mostOptions = 60
const mostChosen = 6

/**
 * The answers some atoms depend on, each with values that make every comparison come out every way it can. Those that are
 * compared with each other are tried around what any of them is compared with, and around the ends of each.
 */
export function variablesOf(atoms: readonly Atom[], scope: RuleScope, { boundsOf, mayLack, today }: Range): Variable[] {
  const paths = [...new Set(atoms.flatMap(({ reads }) => reads))]
  const linked = linksOf(atoms)
  const constants = (path: string) => atoms.flatMap((atom) => atom.constants.filter((one) => one.path === path).map(({ value }) => value(today))).filter((value) => value !== undefined)
  return paths.map((path) => {
    const group = linked(path)
    const field = fieldAt(scope, path.split('.'))
    const known = group.length > 1 ? group.flatMap((one) => [...constants(one), ...Object.values(boundsOf(one) ?? {})]) : constants(path)
    const spread = Math.max(1, group.length)
    const { values, isWhole } = valuesOf(field?.type ?? { type: 'dyn' }, known, boundsOf(path) ?? {}, spread, today)
    return { path, isWhole, values: field && !field.optional && !mayLack.includes(path) ? values : [...values, undefined] }
  })
}

type Values = { values: unknown[]; isWhole: boolean }

function valuesOf(type: RuleType, constants: readonly unknown[], bounds: Bounds, spread: number, today: string): Values {
  switch (type.type) {
    case 'bool':
      return { values: [true, false], isWhole: true }
    case 'choice':
      return choices(type.values, constants)
    case 'int':
      return numbers(constants, bounds, spread, 1)
    case 'decimal':
      return numbers(constants, bounds, spread, 0.01)
    case 'date':
      return { values: dates(constants, spread, today), isWhole: true }
    case 'string':
      return { values: unique([...constants.filter((value) => typeof value === 'string' && value !== ''), ...Array.from({ length: spread }, (_, index) => `${otherText}${index === 0 ? '' : ` ${index + 1}`}`)]), isWhole: true }
    case 'list':
      return type.of.type === 'choice' ? chosen(type.of.values, constants, type.maxItems) : { values: rowsOf(type), isWhole: false }
    case 'object':
      return { values: [{}], isWhole: true }
    case 'dyn':
      return { values: unique([...constants, otherText]), isWhole: false }
  }
}

function choices(options: readonly string[], constants: readonly unknown[]): Values {
  const named = options.filter((option) => constants.includes(option))
  const others = options.filter((option) => !constants.includes(option))
  return { values: [...named, ...others.slice(0, mostOptions)], isWhole: true }
}

function numbers(constants: readonly unknown[], { least, most }: Bounds, spread: number, step: number): Values {
  const near = constants.filter((value) => typeof value === 'number').flatMap((value) => around(value, spread, step))
  const ends = [least, most].filter((value) => value !== undefined)
  const wanted = near.length + ends.length === 0 ? Array.from({ length: spread }, (_, index) => 1 + index) : [...near, ...ends]
  const allowed = unique(wanted).filter((value) => value >= (least ?? value) && value <= (most ?? value))
  return { values: allowed, isWhole: true }
}

/** Whole steps around a number, so that equal, smaller and greater are all tried. */
function around(value: number, spread: number, step: number): number[] {
  const offsets = Array.from({ length: 2 * spread + 1 }, (_, index) => index - spread)
  const base = step === 1 ? [Math.floor(value), Math.ceil(value)] : [value]
  return base.flatMap((start) => offsets.map((offset) => Math.round((start + offset * step) * 100) / 100))
}

function dates(constants: readonly unknown[], spread: number, today: string): string[] {
  const known = constants.filter((value) => typeof value === 'string').filter(isCalendarDate)
  const offsets = Array.from({ length: 2 * spread + 1 }, (_, index) => index - spread)
  return unique((known.length === 0 ? [today] : known).flatMap((date) => offsets.map((offset) => addDays(date, offset))))
}

/** Every set of the options that are named, with and without one that is not. */
function chosen(options: readonly string[], constants: readonly unknown[], maxItems: number): Values {
  const named = options.filter((option) => constants.includes(option))
  const other = options.find((option) => !constants.includes(option))
  const sets = named.slice(0, mostChosen).reduce<string[][]>((found, option) => [...found, ...found.map((set) => [...set, option])], [[]])
  const all = [...sets, ...(other === undefined ? [] : sets.map((set) => [...set, other]))]
  return { values: all.filter((set) => set.length > 0 && set.length <= maxItems), isWhole: named.length <= mostChosen }
}

/** No rows, one and two, with plain cells: enough to look for an example, never for a proof. */
function rowsOf({ of }: Extract<RuleType, { type: 'list' }>): unknown[] {
  const row = of.type === 'object' ? Object.fromEntries(Object.entries(of.fields).map(([name, { type }]) => [name, valuesOf(type, [], {}, 1, '2026-06-15').values[0]])) : otherText
  return [[row], [row, row]]
}

export function fieldAt(fields: RuleScope, [name, ...rest]: readonly string[]): RuleScope[string] | undefined {
  const field = name === undefined ? undefined : findField(fields, name)
  if (!field || rest.length === 0) return field
  const below = field.type.type === 'object' ? fieldAt(field.type.fields, rest) : undefined
  return below && { type: below.type, optional: below.optional || field.optional }
}

/** For each path, the paths it is compared with, directly or over others, itself included. */
function linksOf(atoms: readonly Atom[]): (path: string) => readonly string[] {
  const links = atoms.flatMap((atom) => atom.links)
  return (path) => {
    const group = new Set([path])
    for (const one of group) for (const [from, to] of links) if (from === one || to === one) group.add(from).add(to)
    return [...group]
  }
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
