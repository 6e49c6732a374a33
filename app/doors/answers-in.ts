import type { Answers, AnswerValue } from '#runtime/forms/answers.ts'

/** Whether parsed JSON may stand as answers: any JSON but `null`, which no answer holds. Its depth was limited before. */
export function isAnswers(value: unknown): value is Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isAnswerValue)
}

function isAnswerValue(value: unknown): value is AnswerValue {
  if (Array.isArray(value)) return value.every(isAnswerValue)
  return typeof value === 'object' ? isAnswers(value) : value !== undefined
}
