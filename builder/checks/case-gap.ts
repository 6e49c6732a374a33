import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { answersWitness } from '#builder/checks/verdict-of-rule.ts'
import { casesIn, daysOf, inForceOn } from '#builder/walk/cases.ts'

/** Answers for which a table has no row, or a clock no limit: the move that needs it would be refused. */
export const caseGap: Check = (definition, survey) => {
  const faulty = survey.rules.filter(({ problems }) => problems.length > 0).map(({ place }) => place)
  return casesIn(definition).flatMap(({ of, title, place, cases, mustMatch }): Finding[] => {
    if (faulty.some((rule) => rule.startsWith(place.replace(/\/(rows|limits)$/, '')))) return []
    for (const day of daysOf(cases)) {
      const open = inForceOn(cases, day)
      const found = survey.solve({ kind: 'dossier' }, open.map(({ all }) => ({ all, holds: false })), { on: [day] })
      if (found.found !== 'answers') continue
      const said = quoted(title)
      return [
        toFinding('case-gap', mustMatch ? 'error' : 'warning', {
          place,
          text:
            of === 'table'
              ? { vi: `Bảng ${said.vi} không có dòng nào cho trường hợp trong ví dụ. Hãy thêm dòng, hoặc một dòng cuối nhận mọi trường hợp.`, en: `The table ${said.en} has no row for the case in the example. Add one, or a last row that takes any case.` }
              : { vi: `Thời hạn ${said.vi} không có mức nào cho trường hợp trong ví dụ. Hãy thêm một mức không điều kiện ở cuối.`, en: `The clock ${said.en} has no limit for the case in the example. Add one without a condition at the end.` },
          witness: answersWitness(found, true),
        }),
      ]
    }
    return []
  })
}
