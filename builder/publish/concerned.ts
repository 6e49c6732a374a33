import { describeChanges, type Change } from '#builder/publish/diff/describe.ts'
import { fieldsIn } from '#builder/walk/fields.ts'
import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

type Versions = { from: ProcedureDefinition; to: ProcedureDefinition }

/** The changes between two versions that concern a dossier with given answers. */
export function changesConcerning({ from, to }: Versions): (answers: Answers) => Change[] {
  const changes = describeChanges(from, to)
  return (answers) => changes.filter((change) => isConcerned(change, answers, { from, to }))
}

/** Changes that concern some dossiers: whoever is under way, or those with certain answers. */
export function concernedChanges({ from, to }: Versions): { always: Change[]; byAnswers: Change[] } {
  const grave = describeChanges(from, to).filter((change) => change.class !== 'harmless')
  return { always: grave.filter((change) => !askedOf(change, from)), byAnswers: grave.filter((change) => askedOf(change, from)) }
}

/** Whether a change concerns a dossier with these answers. What is not known to leave it alone concerns it. */
export function isConcerned(change: Change, answers: Answers, { from, to }: Versions): boolean {
  const { id, did, member } = change
  if (change.class === 'harmless') return false
  const before = askedOf(change, from)
  if (!before) return true

  const given = valuesAt(answers, before.path)
  if (did === 'moved-away') return given.length > 0 || before.field.required === true
  if (did === 'removed' || member === 'kind') return given.length > 0
  if (member === 'required') return given.length === 0
  const field = findFiled(to, id)?.field
  const offered = field && 'options' in field ? field.options?.map(({ value }) => value) : undefined
  return !offered || given.flat().some((value) => typeof value !== 'string' || !offered.includes(value))
}

/** The question whose answer says whether a change concerns a dossier; none where every dossier is concerned. */
function askedOf({ kind, id, did, member }: Change, from: ProcedureDefinition) {
  const depends = kind === 'field' && (did === 'moved-away' || did === 'removed' || member === 'kind' || member === 'required' || member === 'options')
  return depends ? findFiled(from, id) : undefined
}

/** A question of the filing form by its stable id, with the path of its answer. */
function findFiled(definition: ProcedureDefinition, id: string | undefined) {
  const placed = fieldsIn(definition).find(({ field, form }) => field.id === id && form.id === definition.form.id)
  return placed && { field: placed.field, path: [...placed.path, placed.field.key] }
}

/** All answers under a path; rows are walked one by one. */
function valuesAt(value: AnswerValue | undefined, path: readonly string[]): AnswerValue[] {
  if (value === undefined) return []
  const [name, ...rest] = path
  if (name === undefined) return [value]
  if (Array.isArray(value)) return value.flatMap((row) => valuesAt(row, path))
  return typeof value === 'object' ? valuesAt(value[name], rest) : []
}
