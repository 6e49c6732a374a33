import { textOf } from '#app/form-text.ts'
import type { Assignment } from '#runtime/access/actor.ts'

export const mostAssignments = 50
export const assignmentNames = { role: (index: number) => `role:${index}`, unit: (index: number) => `unit:${index}` } as const

/** Rows as posted, blank ones included, after the "add" or "remove" button that may have been pressed. */
export function readAssignments(form: FormData): Assignment[] {
  const rows: Assignment[] = []
  while (rows.length < mostAssignments && form.has(assignmentNames.role(rows.length))) {
    rows.push({ role: textOf(form, assignmentNames.role(rows.length)), unit: textOf(form, assignmentNames.unit(rows.length)) })
  }
  const [verb, index] = textOf(form, '_do').split(':')
  if (verb === 'add' && rows.length < mostAssignments) return [...rows, { role: '', unit: '' }]
  return verb === 'remove' ? rows.filter((_, at) => at !== Number(index)) : rows
}

const isBlank = ({ role, unit }: Assignment): boolean => role === '' && unit === ''
export const isHalf = (row: Assignment): boolean => !isBlank(row) && (row.role === '' || row.unit === '')

/** What would be saved: blank rows left out, each pair once. */
export function toAssignments(rows: readonly Assignment[]): Assignment[] {
  return [...new Map(rows.filter((row) => !isBlank(row)).map((row) => [`${row.role}@${row.unit}`, row])).values()]
}
