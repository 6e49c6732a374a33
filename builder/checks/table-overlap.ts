import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { answersWitness } from '#builder/checks/verdict-of-rule.ts'
import { casesIn, daysOf, inForceOn, type Case } from '#builder/walk/cases.ts'
import type { Survey } from '#builder/walk/survey.ts'
import type { Solution } from '#builder/solve/solution.ts'

const mostRows = 40

/** Two rows with conditions that both fit one case and say different things: the order decides, which is easily missed. */
export const tableOverlap: Check = (definition, survey) =>
  casesIn(definition).flatMap(({ of, title, cases }) => {
    if (of !== 'table' || cases.length > mostRows) return []
    return cases.flatMap((row, index): Finding[] => {
      for (const [above, other] of cases.slice(0, index).entries()) {
        const both = other.output === row.output || row.all.length === 0 || other.all.length === 0 ? undefined : findBoth(survey, row, other)
        if (!both) continue
        const said = quoted(title)
        return [toFinding('table-overlap', 'notice', { place: row.place, text: { vi: `${said.vi}: dòng ${above + 1} và dòng ${index + 1} cùng khớp trường hợp trong ví dụ; dòng trên được dùng. Hãy kiểm tra có đúng ý không.`, en: `${said.en}: rows ${above + 1} and ${index + 1} both fit the case in the example; the upper one is taken. See whether that is meant.` }, witness: answersWitness(both, true) })]
      }
      return []
    })
  })

function findBoth(survey: Survey, row: Case, other: Case): Solution | undefined {
  for (const day of daysOf([row, other])) {
    if (inForceOn([row, other], day).length < 2) continue
    const found = survey.solve({ kind: 'dossier' }, [{ all: [...row.all, ...other.all], holds: true }], { on: [day] })
    if (found.found === 'answers') return found
  }
  return undefined
}
