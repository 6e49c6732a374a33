import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'
import type { VersionHash } from '#runtime/ids.ts'
import type { ProcedureVersion } from '#runtime/version.ts'

function version(procedure: string, number: number): ProcedureVersion {
  const hash = randomUUID() as string as VersionHash
  const definition = { key: procedure, title: { vi: 'Cấp giấy phép bưu chính' } } as object as ProcedureVersion['definition']
  return { hash, procedure, number, definition, compiled: { hash, forms: {}, graph: { nodes: [], edges: [] }, rules: [] }, publishedAt: '2026-02-10T03:00:00.000Z', publishedBy: 'Minh', note: number > 1 ? 'Sửa lệ phí' : undefined }
}

onEveryDatabase('procedures', (given) => {
  test('a version that is published is never written again', async () => {
    const { procedures } = given.database
    const first = version('p1', 1)
    expect(await procedures.publish(first)).toEqual({ result: 'published', number: 1 })
    expect(await procedures.publish({ ...first, note: 'again' })).toEqual({ result: 'exists' })
    expect(await procedures.find(first.hash)).toEqual(first)
  })

  test('versions that authors publish at the same moment are numbered one after another, each once', async () => {
    const { procedures } = given.database
    const node = await given.another()
    const versions = Array.from({ length: 6 }, () => version('p2', 1))
    const outcomes = await Promise.all([...versions, ...versions].map((each, place) => (place % 2 ? node : given.database).procedures.publish(each)))
    const numbers = outcomes.flatMap((outcome) => (outcome.result === 'published' ? [outcome.number] : []))
    expect((await procedures.versions('p2')).map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1])
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3, 4, 5, 6]))
    expect(versions.map(({ hash }) => hash)).toContain((await procedures.current('p2'))?.hash)
  })

  test('what was never published or is closed has no current version', async () => {
    const { procedures } = given.database
    await procedures.publish(version('p3', 1))
    await procedures.setOpen('p3', false)
    expect(await procedures.current('p3')).toBeUndefined()
    expect(await procedures.current('none')).toBeUndefined()
    expect(await procedures.find('none' as VersionHash)).toBeUndefined()
    await procedures.setOpen('p3', true)
    expect(await procedures.current('p3')).toMatchObject({ procedure: 'p3', number: 1 })
  })

  test('the newest version is current on every node, older ones stay', async () => {
    const { procedures } = given.database
    const node = await given.another()
    const [first, second] = [version('p4', 1), version('p4', 2)]
    await procedures.publish(first)
    expect(await node.procedures.current('p4')).toEqual(first)
    await procedures.publish(second)

    expect(await node.procedures.current('p4')).toEqual(second)
    expect(await node.procedures.find(first.hash)).toEqual(first)
    expect((await procedures.versions('p4')).map(({ number, note }) => [number, note])).toEqual([[2, 'Sửa lệ phí'], [1, undefined]])
    expect((await procedures.list()).find(({ procedure }) => procedure === 'p4')).toEqual({ procedure: 'p4', current: second.hash, number: 2, open: true, publishedAt: second.publishedAt })
  })
})
