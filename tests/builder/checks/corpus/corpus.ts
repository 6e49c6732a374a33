import { readFileSync } from 'node:fs'
import type { CheckContext } from '#builder/walk/survey.ts'
import type { Effect, Field, ProcedureDefinition, Step, Transition } from '#schemas/generated/procedure.ts'

/** What is done to a sound definition. */
export type Change = (definition: ProcedureDefinition) => void

/** A finding with definitions that have the fault, and some that look like it and have not. */
export type FaultCase = {
  code: string
  faults: Array<[name: string, change: Change]>
  innocent: Array<[name: string, change: Change]>
  context?: CheckContext
}

/** A small procedure without any fault: a stall permit. */
export const permit = (): ProcedureDefinition => JSON.parse(readFileSync('tests/fixtures/procedures/permit.json', 'utf8'))

export function changed(change: Change): ProcedureDefinition {
  const definition = permit()
  change(definition)
  return definition
}

export const words = (vi: string, en = vi) => ({ vi, en })

type Loose<Part> = Part extends { id: string } ? Omit<Part, 'id' | 'label'> & { id?: string; label?: { vi: string; en?: string } } : Part

/** A field with identity and label made up from its key. */
export const field = (part: Loose<Field>): Field => ({ id: `fd_${part.key}`, label: words(`Ô ${part.key}`, `Field ${part.key}`), ...part })
export const text = (key: string, more: Partial<Extract<Field, { kind: 'text' }>> = {}): Field => field({ kind: 'text', key, maxLength: 10, ...more })

export const fields = (d: ProcedureDefinition): Field[] => at(d.form.sections, 0).fields
export const fieldOf = (d: ProcedureDefinition, key: string): Field => found(fields(d).find((one) => one.key === key))
export const step = (d: ProcedureDefinition, key: string): Step => found(d.steps.find((one) => one.key === key))
export const move = (d: ProcedureDefinition, key: string): Transition => found(d.transitions.find((one) => one.key === key))

/** Puts members over those of a part. */
export const set = <Part extends object>(part: Part, members: { [name: string]: unknown }): Part => Object.assign(part, members)
export const addMove = (d: ProcedureDefinition, key: string, like: string, members: { [name: string]: unknown }): Transition => {
  const added = set(structuredClone(move(d, like)), { id: `tr_new_${key}`, key, title: words(`Thao tác ${key}`, `Move ${key}`), ...members })
  d.transitions.push(added)
  return added
}
export const addStep = (d: ProcedureDefinition, key: string, kind: Step['kind'], members: { [name: string]: unknown } = {}): Step => {
  const added = set<Step>({ id: `st_new_${key}`, key, kind, title: words(`Bước ${key}`, `Step ${key}`), status: 4 }, members)
  d.steps.push(added)
  return added
}
export const effects = (d: ProcedureDefinition, key: string): Effect[] => move(d, key).effects

export function at<T>(list: readonly T[] | undefined, index: number): T {
  return found(list?.[index])
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not in the fixture')
  return value
}
