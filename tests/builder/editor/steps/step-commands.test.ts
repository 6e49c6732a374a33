import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import { idsFrom } from '#builder/draft/renew-ids.ts'
import { layOut, pathThrough } from '#builder/editor/steps/layout.ts'
import { insertStep, newMove, newStep, removeStep, routesByField, takenBy } from '#builder/editor/steps/step-commands.ts'
import { stepGraph } from '#builder/editor/steps/step-graph.ts'
import { checkDraft } from '#builder/checks/check-draft.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

const draft = JSON.parse(readFileSync('schemas/procedures/postal-licence-grant.json', 'utf8')) as ProcedureDefinition

function done(commands: DraftCommand[]): ProcedureDefinition {
  const outcome = applyCommands(draft, commands)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const back = applyCommands(outcome.draft, [outcome.inverse])
  expect(back.ok && back.draft).toEqual(draft)
  return outcome.draft
}

describe('steps', () => {
  test('a step that is taken away takes along the moves that only led from or to it', () => {
    const next = done(removeStep(draft, 'division-review'))
    expect(next.steps.some(({ key }) => key === 'division-review')).toBe(false)
    expect(next.transitions.some(({ from, to }) => to === 'division-review' || from.includes('division-review'))).toBe(false)
    expect(next.transitions.find(({ key }) => key === 'return-to-appraisal')?.from).toEqual(['decision'])
    expect(removeStep(draft, 'gone')).toEqual([])
  })

  test('every step of the procedure can be taken away and put back', () => {
    for (const { key } of draft.steps) expect(done(removeStep(draft, key)).steps).toHaveLength(draft.steps.length - 1)
  })

  test('a step put into a move stands on its way', () => {
    const move = draft.transitions.find(({ key }) => key === 'endorse')
    if (!move) throw new Error('no move')
    const next = done(insertStep(draft, move, newStep(draft, 'review', { vi: 'Bước giữa' }, idsFrom('x')), { vi: 'Chuyển tiếp' }, idsFrom('y')))
    expect(next.transitions.find(({ id }) => id === move.id)?.to).toBe('buoc-giua')
    expect(next.transitions.at(-1)).toMatchObject({ from: ['buoc-giua'], to: move.to, by: 'holder' })
    expect(next.steps.findIndex(({ key }) => key === 'buoc-giua')).toBe(next.steps.findIndex(({ key }) => key === move.to) - 1)
  })

  test('who takes a new move follows from what it does; a timeout waits for the clock of its step', () => {
    expect([takenBy('file'), takenBy('withdraw'), takenBy('timeout'), takenBy('automatic'), takenBy('approve')]).toEqual(['applicant', 'applicant', 'system', 'system', 'holder'])
    expect(newMove(draft, { command: 'timeout', from: 'appraisal', to: 'refused', title: { vi: 'Hết hạn' } }, idsFrom('x'))).toMatchObject({ key: 'het-han', after: expect.any(String) })
  })

  test('routes: one for each option with a unit', () => {
    expect(routesByField({ path: 'loai', isMany: false }, [{ value: "a'b", unit: 'one' }, { value: 'c', unit: '' }])).toEqual([{ when: "loai == 'a\\'b'", unit: 'one' }])
    expect(routesByField({ path: 'loai', isMany: true }, [{ value: 'a', unit: 'one' }])).toEqual([{ when: "'a' in loai", unit: 'one' }])
  })
})

describe('the diagram', () => {
  test('has a box for each step and an arrow for each step a move leads from', () => {
    const { steps, moves } = stepGraph(draft, checkDraft(draft))
    expect(steps.filter(({ isStart }) => isStart).map(({ step }) => step.key)).toEqual([draft.start])
    expect(moves).toHaveLength(draft.transitions.flatMap(({ from }) => from).length)
  })

  test('boxes do not overlap, and forty steps are laid out quickly', () => {
    const boxes = Array.from({ length: 40 }, (_, index) => ({ id: `s${index}`, width: 176, height: 76 }))
    const arrows = boxes.flatMap((_box, index) => [1, 2, 7].map((by) => ({ id: `${index}-${by}`, from: `s${index}`, to: `s${(index + by) % 40}`, width: 132, height: 34 })))
    const { boxes: placed, arrows: drawn } = layOut(boxes, arrows)
    const all = [...placed.values()]
    for (const [index, a] of all.entries()) for (const b of all.slice(index + 1)) expect(Math.abs(a.x - b.x) >= 176 || Math.abs(a.y - b.y) >= 76).toBe(true)
    expect([...drawn.values()].every(({ points }) => pathThrough(points).startsWith('M '))).toBe(true)
  })

  test('moves that lead nowhere have no arrow and break nothing', () => {
    const odd = { ...draft, transitions: [{ ...draft.transitions[0], id: 'x', from: ['gone', 'intake'], to: 'nowhere' }] } as ProcedureDefinition
    expect(stepGraph(odd, []).moves).toEqual([])
    expect(layOut([], []).boxes.size).toBe(0)
    expect(pathThrough([])).toBe('')
  })
})
