import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'
import { toFileHash, type FileHash } from '#runtime/ids.ts'

/** The uploads that answers name, wherever they stand. */
export function filesIn(answers: Answers): FileHash[] {
  return Object.values(answers).flatMap(filesOf)
}

function filesOf(value: AnswerValue): FileHash[] {
  if (typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap(filesOf)
  const { file, size } = value
  return typeof file === 'string' && typeof size === 'number' ? [toFileHash(file)] : Object.values(value).flatMap(filesOf)
}
