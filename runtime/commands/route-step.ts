import type { Holder, HolderRoute, Step } from '#schemas/generated/procedure.ts'
import { holds, type Asking, type Facts } from '#runtime/commands/facts.ts'
import type { HeldBy } from '#runtime/dossier/dossier.ts'
import type { Why } from '#runtime/dossier/event.ts'
import { defaultUnit } from '#runtime/procedure/holders.ts'
import { readPath } from '#runtime/procedure/field-index.ts'
import { getPart, type LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'
import { decideTable } from '#runtime/tables/load-table.ts'

type Routing = { by: HeldBy | undefined; why: Why[] }

/** Who has the dossier at a step, and which rule said so. Nobody has it at an automatic or final step. */
export function routeStep(step: Step, facts: Facts, course: Asking): Routing {
  if (step.kind === 'applicant') return { by: { applicant: true }, why: [] }
  if (!step.holder || step.kind === 'final') return { by: undefined, why: [] }

  const { definition } = course.context.procedure
  const { role, unit, why } = chooseHolder(step.holder, facts, course)
  return { by: { role: role ?? step.holder.role, unit: unit ?? step.holder.unit ?? defaultUnit(definition) }, why }
}

/** The names and values a rule looked at, so that people can open why it held. */
function whyOf(rule: string, isTrue: boolean, { values }: Facts, procedure: LoadedProcedure): Why {
  const inputs = procedure.reads(rule).map((name) => ({ name, value: readPath(values, name) ?? null }))
  return { rule, holds: isTrue, inputs }
}

function chooseHolder(holder: Holder, facts: Facts, course: Asking): { role?: string; unit?: string; why: Why[] } {
  if (holder.table !== undefined) return byTable(holder.table, facts, course)
  const { procedure } = course.context
  const why: Why[] = []
  for (const route of holder.routes ?? []) {
    const isTaken = holds(route.when, `route to ${nameOf(route)}`, facts, course)
    why.push(whyOf(route.when, isTaken, facts, procedure))
    if (isTaken) return { ...route, why }
  }
  return { why }
}

function byTable(key: string, { values, context }: Facts, course: Asking): { unit?: string; why: Why[] } {
  const result = decideTable(getPart(course.context.procedure.tables, key), values, context)
  if (!result.ok) {
    course.failures.push({ place: `table ${key}`, rule: key, reason: 'failed' })
    return { why: [{ rule: key, holds: false, inputs: [] }] }
  }
  return { unit: String(result.output), why: [{ rule: key, holds: true, inputs: result.inputs }] }
}

function nameOf({ role, unit }: HolderRoute): string {
  return [role, unit].filter((part) => part !== undefined).join(' in ')
}
