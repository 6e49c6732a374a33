import type { WriteRegisterEffect } from '#schemas/generated/procedure.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import { recordKey } from '#runtime/commands/context.ts'
import { happen, type Course } from '#runtime/commands/course.ts'
import { factsOf, type Facts } from '#runtime/commands/facts.ts'
import { canonicalJson } from '#runtime/hash/canonical-json.ts'
import { toContentHash } from '#runtime/ids.ts'
import { applyWrite } from '#runtime/registers/apply-write.ts'
import { recordStateOn } from '#runtime/registers/record-state.ts'

/** Writes a record. Values without a result are left out; without a number, or a record to change, it is refused. */
export function writeRegister(course: Course, effect: WriteRegisterEffect): Refusal | undefined {
  const { dossier, context } = course
  const { register, act } = effect
  const { text, value } = evaluator(course, factsOf(dossier, context), register)
  const number = text(effect.number)
  if (number === undefined) return { code: 'record-unusable', register, number: '', state: 'unknown' }

  const current = context.records.get(recordKey(register, number))
  const values = Object.entries(effect.values).map(([key, rule]) => [key, value(rule)] as const)
  const record = applyWrite(current, {
    register,
    number,
    act,
    holder: dossier.applicant.accountId,
    dossierId: dossier.id,
    values: Object.fromEntries(values.filter(([, given]) => given !== undefined)),
    validFrom: text(effect.validFrom),
    validUntil: text(effect.validUntil),
  })
  if (!record || recordStateOn(current, context.today) === 'revoked') return unusable(course, register, number)

  course.records.push({ record, act, expectedRevision: record.revision - 1, dossierId: dossier.id, at: context.now })
  happen(course, { type: 'register-written', register, number, act, content: toContentHash(context.digest(canonicalJson(record))) })
  return undefined
}

function unusable({ context }: Course, register: string, number: string): Refusal {
  const state = recordStateOn(context.records.get(recordKey(register, number)), context.today)
  return { code: 'record-unusable', register, number, state: state === 'in-force' ? 'unknown' : state }
}

function evaluator(course: Course, { values, context }: Facts, register: string) {
  const value = (rule: string): unknown => {
    const result = course.context.procedure.rule(rule).evaluate(values, context)
    if (result.ok) return result.value
    if (result.reason !== 'absent') course.failures.push({ place: `register ${register}`, rule, reason: result.reason })
    return undefined
  }
  const text = (rule: string | undefined): string | undefined => {
    const found = rule === undefined ? undefined : value(rule)
    return typeof found === 'string' && found !== '' ? found : undefined
  }
  return { value, text }
}
