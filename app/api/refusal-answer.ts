import { problemAnswer } from '#app/api/problem.ts'
import type { Answer } from '#app/http/answer.server.ts'
import type { Language } from '#app/language.ts'
import { refusals as en } from '#app/messages/en/refusals.ts'
import { refusals as vi, type RefusalTexts } from '#app/messages/vi/refusals.ts'
import type { Refusal } from '#runtime/commands/command.ts'
import { toProblemPlace } from '#runtime/form-view/problem-place.ts'
import { problemText, type ProblemPlace } from '#runtime/form-view/problem-texts.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { ProblemError } from '#schemas/generated/api.ts'

const texts: Record<Language, RefusalTexts> = { vi, en }

const statuses: Partial<Record<Refusal['code'], number>> = { 'not-found': 404, 'not-permitted': 403, stale: 409, 'own-dossier': 403, 'not-holder': 403, busy: 503 }

/** A refused command as a problem: 404 and 403 where the person is the reason, 409 where time is, else 422. */
export function refusalAnswer(refusal: Refusal, language: Language, form?: RuntimeForm, within = '/answers'): Answer {
  const status = statuses[refusal.code] ?? 422
  const title = textOf(texts[language], refusal)
  const errors = refusal.code === 'answers-invalid' ? refusal.problems.map((found) => toError(found, language, form, within)) : aboutMember(refusal, title)
  return problemAnswer({ status, code: refusal.code, title, errors })
}

/** Members of a body that a refusal is about. */
const members: Partial<Record<Refusal['code'], string>> = {
  ...{ stale: 'expected', 'not-offered': 'transition', 'guard-failed': 'transition', 'taken-too-often': 'transition' },
  ...{ 'comment-required': 'comment', 'grounds-required': 'grounds', 'unknown-ground': 'grounds', 'items-required': 'items', 'channel-not-offered': 'channel' },
  ...{ 'fee-unknown': 'fee', 'already-paid': 'fee', 'wrong-amount': 'amount', 'clock-not-running': 'clock', 'extended-before': 'clock', 'not-later': 'until' },
}

function aboutMember(refusal: Refusal, message: string): ProblemError[] | undefined {
  const member = refusal.code === 'unknown-item' ? `items/${refusal.index}/at` : members[refusal.code]
  return member === undefined ? undefined : [{ pointer: `/${member}`, code: refusal.code, message }]
}

function textOf<Code extends Refusal['code']>(of: RefusalTexts, refusal: Extract<Refusal, { code: Code }> & { code: Code }): string {
  return of[refusal.code](refusal)
}

/** One thing wrong with the answers, in words. */
export function toError(found: AnswerProblem, language: Language, form: RuntimeForm | undefined, within = ''): ProblemError {
  const place = placeOf(found.pointer.split('/').filter((part) => part !== '' && !/^\d+$/.test(part)), language, form) ?? { label: found.pointer }
  return { pointer: `${within}${found.pointer}`, code: found.code, message: problemText(found, place, language) }
}

/** The innermost field on the way to a problem, with the words of its part. */
function placeOf(path: readonly string[], language: Language, form: RuntimeForm | undefined): ProblemPlace | undefined {
  const known = path.findLastIndex((_, index) => form?.fields.has(path.slice(0, index + 1).join('.')))
  const field = form?.fields.get(path.slice(0, known + 1).join('.'))
  return field && toProblemPlace(field, path.slice(known + 1), language)
}
