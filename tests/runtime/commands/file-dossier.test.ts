import { describe, expect, test } from 'vitest'
import type { Actor } from '#runtime/access/actor.ts'
import { execute } from '#runtime/execute.ts'
import type { AccountId, VersionHash } from '#runtime/ids.ts'
import { answers, counter, done, filing, judgeNothing, lan, leader, permitEngine, specialist, stranger, type TestEngine } from '../../support/permit-engine.ts'

const untouched = (engine: TestEngine) => expect([engine.writes, engine.jobs]).toEqual([[], []])
const problem = { pointer: '/ten', code: 'required', params: {} } as const

describe('nothing is filed', () => {
  const cases: Array<[string, Actor, Parameters<typeof filing>[0], string]> = [
    ['by a visitor', { kind: 'visitor' }, {}, 'not-permitted'],
    ["in somebody else's name", stranger, {}, 'not-permitted'],
    ['by an officer of another procedure at the counter', { ...leader, assignments: [{ role: 'ke_toan', unit: 'so-mau' }] }, { channel: 'counter' }, 'not-permitted'],
    ["online by the counter in somebody else's name", counter, {}, 'not-permitted'],
    ['through a channel the version does not offer', lan, { channel: 'post' }, 'channel-not-offered'],
    ['under a version there is not', lan, { version: 'b'.repeat(64) as VersionHash }, 'not-found'],
  ]
  test.each(cases)('%s', async (_name, actor, parts, code) => {
    const engine = permitEngine()
    expect(await execute(filing(parts), actor, engine)).toMatchObject({ result: 'refused', refusal: { code } })
    untouched(engine)
  })

  test('when the procedure is closed', async () => {
    const engine = permitEngine({ isOpen: async () => false })
    expect(await execute(filing(), lan, engine)).toMatchObject({ refusal: { code: 'procedure-closed' } })
    untouched(engine)
  })

  test('with answers the form refuses, and no number is used up', async () => {
    let judged = 0
    const engine = permitEngine({ judge: (request) => ({ ...judgeNothing(request), problems: (judged += 1) === 1 ? [problem] : [] }) })
    expect(await execute(filing(), lan, engine)).toEqual({ result: 'refused', refusal: { code: 'answers-invalid', problems: [problem] } })
    untouched(engine)
    expect((await done(execute(filing(), lan, engine))).dossier.code).toBe('H60.13-260210-0001')
  })

  test('twice by the same command', async () => {
    const engine = permitEngine()
    const command = filing()
    const { dossier } = await done(execute(command, lan, engine))
    expect(await execute(command, lan, engine)).toEqual({ result: 'already-done', dossier })
    expect(await execute({ ...command, commandId: filing().commandId }, lan, engine)).toMatchObject({ refusal: { code: 'stale' } })
  })

  test('for a stranger who guesses the command: he learns nothing', async () => {
    const engine = permitEngine()
    const command = filing()
    await execute(command, lan, engine)
    expect(await execute(command, stranger, engine)).toMatchObject({ refusal: { code: 'not-permitted' } })
  })
})

test('the judged answers are kept, named by hash, and the dossier waits at the counter', async () => {
  const engine = permitEngine({ judge: (request) => ({ ...judgeNothing(request), answers: { ...answers, ten: 'NFC' } }) })
  const { dossier, events } = await done(execute(filing(), lan, engine))

  expect(await engine.dossiers.answers(dossier.id, dossier.answers.hash)).toMatchObject({ ten: 'NFC' })
  expect(dossier).toMatchObject({ step: 'cho_tiep_nhan', status: 1, holder: { role: 'mot_cua', unit: 'so-mau' }, channel: 'online', filedAt: '2026-02-10T02:00:00.000Z' })
  expect(events.map(({ event }) => event.type)).toEqual(['dossier-filed', 'held'])
  expect(engine.tasks.get(dossier.id)).toMatchObject({ role: 'mot_cua' })
  expect(engine.writes[0]).toMatchObject({ expected: 0, files: ['f'.repeat(64)] })
})

test('the counter files for a person who came, the dossier is his', async () => {
  const engine = permitEngine()
  const { dossier, events } = await done(execute(filing({ channel: 'counter' }), counter, engine))
  expect([dossier.applicant.accountId, events[0]?.by.accountId]).toEqual([lan.accountId, counter.accountId])
})

test('an officer files for himself like anybody', async () => {
  const engine = permitEngine()
  const applicant = { accountId: 'acc-minh' as AccountId, name: 'Minh', email: 'minh@example.vn' }
  expect((await done(execute(filing({ applicant }), specialist, engine))).result).toBe('done')
})

test('codes count by the local day and start anew on the next', async () => {
  const engine = permitEngine()
  const code = async (at: string) => {
    engine.at(at)
    return (await done(execute(filing(), lan, engine))).dossier.code
  }
  expect([await code('2026-02-10T16:59:59.000Z'), await code('2026-02-10T16:59:59.000Z'), await code('2026-02-10T17:00:00.000Z')]).toEqual([
    'H60.13-260210-0001',
    'H60.13-260210-0002',
    'H60.13-260211-0001',
  ])
})
