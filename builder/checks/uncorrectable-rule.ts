import type { Check } from '#builder/checks/check.ts'
import { toFinding } from '#builder/checks/finding.ts'
import { shorten } from '#builder/checks/quoted.ts'
import { answersWitness, conditionsAround } from '#builder/checks/verdict-of-rule.ts'
import type { ReadRule } from '#builder/walk/read-rules.ts'
import { signedParts } from '#builder/walk/signed-parts.ts'
import type { Survey } from '#builder/walk/survey.ts'
import { referencesIn } from '#runtime/rules/references.ts'
import { rangeOf } from '#runtime/rules/source-range.ts'

/**
 * A rule whose message stands at a field that no answer can put right in some case: the other answers alone break it. It
 * is looked for with every part that looks at the field coming out as the rule wishes.
 */
export const uncorrectableRule: Check = (_definition, survey) =>
  survey.forms.flatMap(({ form, place }) =>
    (form.rules ?? []).flatMap(({ at, message }, index) => {
      const rule = survey.rules.find((read) => read.place === `${place}/rules/${index}/assert`)
      if (at === undefined || !rule || rule.problems.length > 0) return []
      const atBest = withBest(rule, namesOf(survey, at))
      if (atBest === undefined) return []
      const broken = survey.solve(rule.sees, [{ all: conditionsAround(survey, rule), holds: true }, { all: [atBest], holds: false }])
      if (broken.found !== 'answers') return []
      return toFinding('uncorrectable-rule', 'warning', {
        place: rule.place,
        text: { vi: `“${shorten(message.vi)}” đặt ở “${at}”, nhưng có trường hợp sửa trường này thế nào cũng không hết lỗi (xem ví dụ). Hãy sửa điều kiện, hoặc đặt thông báo ở trường khác.`, en: `“${shorten(message.en ?? message.vi)}” stands at “${at}”, but there is a case in which no answer there puts it right (see the example). Correct the condition, or move the message.` },
        witness: answersWitness(broken, true),
      })
    }),
  )

/** The names by which rules read a field: a field that names a record gives `record` too, a field in rows `row`. */
function namesOf({ fields }: Survey, at: string): string[] {
  const end = at.split('.').at(-1) ?? at
  const isRecord = fields.some(({ field, path }) => field.kind === 'register-record' && [...path, field.key].join('.') === at)
  return [at, `row.${end}`, ...(isRecord ? ['record'] : [])]
}

/** The rule with each part that reads one of the names settled in its favour; undefined where no part reads it, or all do. */
function withBest({ text, scope }: ReadRule, names: readonly string[]): string | undefined {
  const parts = signedParts(text)
  const own = parts.filter(({ node }) => referencesIn(node, scope.scope).some((path) => names.some((name) => isAbout(path, name))))
  if (own.length === 0 || own.length === parts.length) return undefined
  return own.toReversed().reduce((best, { node, isWanted }) => {
    const { start, end } = rangeOf(text, node)
    return `${best.slice(0, start)}${isWanted}${best.slice(end)}`
  }, text)
}

function isAbout(read: readonly string[], name: string): boolean {
  const path = read.filter((part) => part !== '*').join('.')
  return path === name || path.startsWith(`${name}.`) || name.startsWith(`${path}.`)
}
