import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { casesIn, daysOf, inForceOn, type Case } from '#builder/walk/cases.ts'
import type { Survey } from '#builder/walk/survey.ts'

/** A row or limit that is never taken: it holds for nothing, or those before it take every case. */
export const unreachableCase: Check = (definition, survey) => {
  const faulty = survey.rules.filter(({ problems }) => problems.length > 0).map(({ place }) => place)
  return casesIn(definition).flatMap(({ title, place, cases }) => {
    if (faulty.some((rule) => rule.startsWith(place.replace(/\/(rows|limits)$/, '')))) return []
    return cases.flatMap((one, index): Finding[] => {
      if (isTaken(survey, cases, index)) return []
      const said = quoted(title)
      return [toFinding('unreachable-case', 'error', { place: one.place, text: { vi: `${said.vi}, dòng ${index + 1} không bao giờ được dùng: không trường hợp nào khớp, hoặc các dòng trên đã nhận hết. Hãy sửa hoặc bỏ.`, en: `${said.en}, row ${index + 1} is never taken: nothing matches it, or the rows above take every case. Correct it, or take it out.` } })]
    })
  })
}

function isTaken(survey: Survey, cases: readonly Case[], index: number): boolean {
  const [own] = cases.slice(index)
  const hasDates = own?.effectiveFrom !== undefined && own.effectiveUntil !== undefined && own.effectiveFrom > own.effectiveUntil
  if (!own || hasDates) return true
  return daysOf(cases).some((day) => {
    if (inForceOn([own], day).length === 0) return false
    const earlier = inForceOn(cases.slice(0, index), day)
    return survey.solve({ kind: 'dossier' }, [{ all: own.all, holds: true }, ...earlier.map(({ all }) => ({ all, holds: false }))], { on: [day] }).found !== 'none'
  })
}
