import type { CourseFacts } from '#builder/course/course-facts.ts'
import { courseLetters, courseSeries } from '#builder/course/course-letters.ts'
import { courseMoves, feeTitle } from '#builder/course/course-moves.ts'
import { courseNotices } from '#builder/course/course-notices.ts'
import { coursePeople } from '#builder/course/course-people.ts'
import { courseResult } from '#builder/course/course-result.ts'
import { courseClocks, courseGrounds, courseSteps } from '#builder/course/course-steps.ts'
import { toJson } from '#builder/draft/json.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { IdSource } from '#builder/draft/renew-ids.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { DecisionTable } from '#schemas/generated/procedure.ts'

/**
 * Gives a draft the usual course of a licensing procedure in place of the steps it has: counter, appraisal, signatures,
 * issue, hand-over, supplements, refusal, withdrawal, with their people, limits, letters, messages, fee and register.
 * The form stays; where a paper held is issued again, it is asked for on the first page.
 */
export function licensingCourse(draft: ProcedureDraft, facts: CourseFacts, newId: IdSource): DraftCommand[] {
  const { roles, units, holderOf } = coursePeople(facts)
  const { register, series, effects, letter, question, repoint } = courseResult(draft, facts, newId)
  const fees: DecisionTable[] = facts.fee > 0 ? [{ id: newId(), key: 'fee', title: feeTitle, output: 'money', inputs: [], rows: [{ id: newId(), cells: [], output: facts.fee }] }] : []
  const parts = {
    ...surroundings(facts),
    roles,
    units,
    clocks: courseClocks(facts, newId),
    grounds: courseGrounds(newId),
    tables: fees,
    series: [...courseSeries(newId), ...series],
    registers: [register],
    letters: [...courseLetters(facts, newId), letter],
    notices: courseNotices(newId),
    steps: courseSteps(facts, { roles, units, holderOf }, newId),
    transitions: courseMoves(facts, effects, newId),
    start: 'intake',
  }
  const [first] = draft.form.sections
  return [
    ...Object.entries(parts).flatMap(([member, value]): DraftCommand[] => (value === undefined ? [] : [{ kind: 'set', at: `/${member}`, value: toJson(value) ?? null }])),
    ...(repoint === undefined ? [] : [{ kind: 'set' as const, at: `#${repoint}/register`, value: register.key }]),
    ...(question && first ? [{ kind: 'add' as const, into: `#${first.id}/fields`, item: toJson(question) ?? null, index: 0 }] : []),
  ]
}

function surroundings({ like }: CourseFacts) {
  if (!like) return {}
  const { agency, sector, audience, dossierCode, calendar } = like
  return { agency, sector, audience, dossierCode, calendar }
}
