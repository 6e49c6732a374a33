import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { answersWitness } from '#builder/checks/verdict-of-rule.ts'
import { movesFrom } from '#builder/walk/graph.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import type { ReadRule } from '#builder/walk/read-rules.ts'
import { filingMoves } from '#builder/walk/ways.ts'
import type { Survey } from '#builder/walk/survey.ts'
import type { Transition } from '#schemas/generated/procedure.ts'

/** A dossier that no move takes on: every one out of its step is under a condition, and none holds. */
export const guardGap: Check = (definition, survey) => [
  ...gapAmong(survey, filingMoves(definition), '/start', { vi: 'Khi nộp', en: 'On filing' }),
  ...definition.steps.flatMap(({ key, kind, title }, index) => {
    const side = kind === 'automatic' ? 'system' : kind === 'applicant' ? 'applicant' : 'holder'
    const moves = kind === 'final' ? [] : movesFrom(definition, key).filter(({ by }) => by === side)
    const said = quoted(title)
    return gapAmong(survey, moves, toPointer('steps', index), { vi: `Ở bước ${said.vi}`, en: `At the step ${said.en}` })
  }),
]

function gapAmong(survey: Survey, moves: readonly Transition[], place: string, where: { vi: string; en: string }): Finding[] {
  const guards = moves.flatMap(({ when }) => when ?? [])
  const isSaid = moves.some(({ command, unavailable }) => command === 'file' && unavailable)
  const read = survey.rules.filter(({ text }) => guards.includes(text))
  if (moves.length === 0 || guards.length < moves.length || isSaid || !read.every(isOfAnswers)) return []
  const found = survey.solve({ kind: 'dossier' }, guards.map((text) => ({ all: [text], holds: false })))
  if (found.found !== 'answers') return []
  const isStuck = moves.some(({ command }) => command === 'automatic' || command === 'file')
  return [
    toFinding('guard-gap', isStuck ? 'error' : 'warning', {
      place,
      text: { vi: `${where.vi}, có trường hợp không thao tác nào được phép (xem ví dụ): hồ sơ sẽ dừng lại. Hãy thêm một thao tác cho trường hợp còn lại.`, en: `${where.en} there is a case in which no move is allowed (see the example): the dossier would stay. Add a move for what is left.` },
      witness: answersWitness(found, true),
    }),
  ]
}

/** What was answered stays; fees are paid, numbers issued and sheets filled in while a dossier is at its step. */
function isOfAnswers({ problems, reads }: ReadRule): boolean {
  return problems.length === 0 && !reads.some((path) => /^(dossier|numbers|steps)\b/.test(path))
}
