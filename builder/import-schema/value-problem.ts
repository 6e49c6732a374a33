import type { ReasonCode } from '#builder/import-schema/report.ts'

/** Why a value cannot stand in a definition: definitions refuse what different readers read differently. */
export function valueProblem(value: unknown): ReasonCode | undefined {
  return problemIn(value, 0)
}

export function nameProblem(name: string): ReasonCode | undefined {
  if (name === '__proto__') return 'forbidden-name'
  return name.length > longestName ? 'long-name' : textProblem(name)
}

/** A member of a document, in a definition. */
const longestName = 500
/** Levels of a literal; the schema around it is deep enough. */
const deepest = 8
const mostItems = 2000

function problemIn(value: unknown, depth: number): ReasonCode | undefined {
  if (typeof value === 'string') return textProblem(value)
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'inexact-number' : undefined
  if (typeof value !== 'object' || value === null) return undefined
  if (depth >= deepest) return 'too-deep'
  if (Array.isArray(value) && value.length > mostItems) return 'too-many-values'
  const names = Array.isArray(value) ? [] : Object.keys(value)
  return [...names.map(nameProblem), ...Object.values(value).map((member) => problemIn(member, depth + 1))].find((found) => found !== undefined)
}

function textProblem(text: string): ReasonCode | undefined {
  return text.includes('\0') || !text.isWellFormed() ? 'bad-text' : undefined
}
