import { expect, test } from 'vitest'
import { scenarioStore } from '#db/studio/scenario-store.ts'
import type { StudioDraftId, VersionHash } from '#runtime/ids.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'
import { onEveryDatabase } from '../../support/databases.ts'

const scenario = (key: string, vi = key): Scenario => ({ format: 'motcua/scenario@1', key, title: { vi }, startsAt: '2026-06-15T02:00:00.000Z', channel: 'online', applicant: {}, answers: { ten: 'Quán “Đức”' }, moves: [{ do: 'pay' }] })
const saved = (key: string, vi?: string) => ({ scenario: scenario(key, vi), savedAt: '2026-06-15T02:00:00.000Z', savedBy: 'Lan' })
const [draft, other, version] = ['draft-1' as StudioDraftId, 'draft-2' as StudioDraftId, 'a'.repeat(64) as VersionHash]

onEveryDatabase('scenarios', (given) => {
  const store = () => scenarioStore(given.database)
  const nodes = async () => {
    const node = await given.inTurns()
    return (turn: number) => scenarioStore(node(turn))
  }
  const keysOf = async (owner: StudioDraftId | VersionHash) => (await store().list(owner)).map((one) => one.scenario.key)

  test('stay in the order they were added, and one whose key is taken is left out', async () => {
    await store().add(draft, [])
    await store().add(draft, [saved('b'), saved('a')])
    await store().add(draft, [saved('c'), saved('a', 'khác')])
    expect(await store().list(draft)).toEqual([saved('b'), saved('a'), saved('c')])
    expect(await store().list(other)).toEqual([])
  })

  test('are replaced and removed by key, for one owner alone', async () => {
    await store().add(other, [saved('a')])
    await store().replace(draft, saved('a', 'tên mới'))
    await store().replace(draft, saved('nobody'))
    await store().remove(draft, ['b', 'nobody'])
    expect(await store().list(draft)).toEqual([saved('a', 'tên mới'), saved('c')])
    expect(await keysOf(other)).toEqual(['a'])
  })

  test('of several authors who add at the same moment all are kept or answered as left out', async () => {
    const at = await nodes()
    const owner = 'draft-9' as StudioDraftId
    const adding = Array.from({ length: 6 }, (_, turn) => at(turn).add(owner, [saved('same', `tên ${turn}`), saved(`own-${turn}`)]))
    const left = (await Promise.all(adding)).flat()
    expect(left.map(({ scenario: { key } }) => key)).toEqual(Array.from({ length: 5 }, () => 'same'))
    expect(await keysOf(owner)).toHaveLength(7)
  })

  test('may be copied to one owner several times at once', async () => {
    const at = await nodes()
    const owner = 'b'.repeat(64) as VersionHash
    await Promise.all(Array.from({ length: 6 }, (_, turn) => at(turn).copy(draft, owner)))
    expect(await keysOf(owner)).toEqual(['a', 'c'])
  })

  test('are copied whole, in place of what was there', async () => {
    await store().copy(draft, version)
    await store().copy(draft, other)
    expect([await keysOf(version), await keysOf(other)]).toEqual([['a', 'c'], ['a', 'c']])
    await store().copy('draft-3' as StudioDraftId, other)
    expect(await keysOf(other)).toEqual([])
  })
})
