import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { readSource, toSource } from '#builder/source/read-source.ts'
import { randomCommand, seededDice } from '../../support/random-commands.ts'

const shipped = (name: string): ProcedureDraft => JSON.parse(readFileSync(`schemas/procedures/${name}.json`, 'utf8'))
const base = shipped('postal-licence-reissue')

describe('a text is not taken', () => {
  test.each([
    ['', 'syntax'],
    ['{', 'syntax'],
    ['{"a":1,"a":2}', 'duplicate-name'],
    ['{"__proto__":{}}', 'forbidden-name'],
    ['[1e999]', 'number-out-of-range'],
  ])('%j: %s, with the place', (text, code) => {
    expect(readSource(text, base)).toMatchObject({ result: 'no-json', code, offset: expect.any(Number) })
  })

  test.each([['[]'], ['null'], ['{}'], [toSource(base).replace('"form": {', '"form": 5, "x": {')]])('%.20j has not the structure of a definition', (text) => {
    expect(readSource(text, base)).toMatchObject({ result: 'no-definition' })
  })

  test('with an id that stands twice', () => {
    const [first] = base.steps
    const twice = first ? { ...base, steps: [...base.steps, { ...first, key: 'khac' }] } : base
    expect(readSource(toSource(twice), base)).toMatchObject({ result: 'no-definition', problems: [{ keyword: 'duplicateId' }] })
  })
})

test('a text that says what is there is no change, however it is set', () => {
  expect(readSource(toSource(base), base)).toEqual({ result: 'same' })
  expect(readSource(JSON.stringify(base), base)).toEqual({ result: 'same' })
})

/** The draft after the text, and that taking it back gives the draft before. */
function taken(from: ProcedureDraft, to: ProcedureDraft): { count: number; edits: string[] } {
  const reading = readSource(toSource(to), from)
  if (reading.result === 'same') return expect(from).toEqual(to), { count: 0, edits: [] }
  if (reading.result !== 'changes') throw new Error(JSON.stringify(reading).slice(0, 300))
  const done = applyCommands(from, reading.commands)
  if (!done.ok) throw new Error(JSON.stringify(done.refusal).slice(0, 300))
  expect(done.draft).toEqual(to)
  const undone = applyCommands(done.draft, [done.inverse])
  expect(undone.ok && undone.draft).toEqual(from)
  return { count: reading.count, edits: done.edits.map((edit) => edit.do) }
}

test('one word is one edit; order, additions and removals keep the rest', () => {
  expect(taken(base, { ...base, title: { ...base.title, vi: 'Tên khác' } }).edits).toEqual(['set'])
  expect(taken(base, { ...base, steps: base.steps.slice(1) }).edits).toEqual(['remove'])
  expect(new Set(taken(base, { ...base, steps: base.steps.toReversed() }).edits)).toEqual(new Set(['move']))
  const { notices: _notices, ...without } = base
  expect(taken(base, without).edits).toEqual(base.notices ? ['clear'] : [])
})

test.each(['postal-licence-grant', 'postal-notice-confirm', 'gallery'])('whatever authors do to %s can be written as text, and be taken back', (name) => {
  const roll = seededDice(20_261_126)
  let draft = shipped(name)
  for (let round = 0; round < 20; round++) {
    let next = draft
    for (let step = 0; step < 1 + roll(8); step++) {
      const outcome = applyCommands(next, [randomCommand(next, roll, round * 10 + step)])
      if (outcome.ok) next = outcome.draft
    }
    expect(taken(draft, next).count).toBeGreaterThanOrEqual(0)
    if (round % 5 === 4) taken(next, shipped(name))
    draft = next
  }
})
