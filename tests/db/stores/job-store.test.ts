import { beforeEach, expect, test } from 'vitest'
import { onEveryDatabase } from '../../support/databases.ts'
import type { Job, NewJob } from '#runtime/ports.ts'

const at = (minute: number): string => new Date(Date.UTC(2026, 1, 10, 8, minute)).toISOString()
const mail = (to: string): NewJob => ({ kind: 'mail', payload: { to, subject: 'Tiếp nhận hồ sơ', text: 'Kính gửi ông/bà' } })

onEveryDatabase('jobs', (given) => {
  beforeEach(() => given.database.kysely.deleteFrom('jobs').execute())

  /** Claims at least two jobs. */
  const claimTwo = async (now: string, leaseUntil: string): Promise<[Job, Job, ...Job[]]> => {
    const [first, second, ...others] = await given.database.jobs.claim(now, leaseUntil, 5)
    if (!first || !second) throw new Error('too few jobs')
    return [first, second, ...others]
  }

  test('a job is not claimed before its time', async () => {
    const { jobs } = given.database
    await jobs.add([mail('a')], at(10))
    expect(await jobs.claim(at(9), at(14), 5)).toEqual([])
    expect(await jobs.claim(at(10), at(15), 5)).toMatchObject([{ ...mail('a'), attempts: 1 }])
  })

  test('many workers on two nodes never claim the same job', async () => {
    const node = await given.inTurns()
    await given.database.jobs.add(Array.from({ length: 200 }, (_, index) => mail(`p${index}`)), at(0))

    const work = async (worker: number): Promise<string[]> => {
      const done: string[] = []
      for (;;) {
        const claimed = await node(worker).jobs.claim(at(1), at(6), 7)
        if (claimed.length === 0) return done
        for (const job of claimed) await node(worker).jobs.done(job)
        done.push(...claimed.map(({ id }) => id))
      }
    }
    const done = (await Promise.all([0, 1, 2, 3].map(work))).flat()

    expect(done).toHaveLength(200)
    expect(new Set(done).size).toBe(200)
    expect(await given.database.jobs.counts()).toEqual({ waiting: 0, failed: 0 })
  })

  test('a job whose worker died is claimed again after the lease, not before', async () => {
    const { jobs } = given.database
    await jobs.add([mail('a')], at(0))
    const [first] = await jobs.claim(at(0), at(5), 1)
    expect(await jobs.claim(at(4), at(9), 1)).toEqual([])
    expect(await jobs.claim(at(5), at(10), 1)).toMatchObject([{ id: first?.id, attempts: 2 }])
  })

  test('a failed job comes back at its time, or is given up and counted', async () => {
    const { jobs } = given.database
    await jobs.add([mail('a'), mail('b')], at(0))
    const [a, b] = await claimTwo(at(0), at(5))
    await jobs.failed(a, 'connection refused', at(30))
    await jobs.failed(b, 'no such mailbox', undefined)

    expect(await jobs.counts()).toEqual({ waiting: 1, failed: 1 })
    expect(await jobs.claim(at(29), at(34), 5)).toEqual([])
    expect(await jobs.claim(at(30), at(35), 5)).toMatchObject([{ id: a.id, attempts: 2 }])
    expect(await jobs.claim('9000-01-01T00:00:00.000Z', '9000-01-01T00:01:00.000Z', 5)).toMatchObject([{ id: a.id, attempts: 3 }])
  })

  test('who has lost a job to somebody else can neither remove nor fail it', async () => {
    const { jobs } = given.database
    await jobs.add([mail('a'), mail('b')], at(0))
    const late = await claimTwo(at(0), at(5))
    const [a, b] = await claimTwo(at(5), at(10))

    await Promise.all(late.map((job) => jobs.done(job)))
    await jobs.failed(late[0], 'too slow', at(6))
    await jobs.failed(late[1], 'too slow', undefined)
    expect(await jobs.counts()).toEqual({ waiting: 2, failed: 0 })
    expect(await jobs.claim(at(9), at(14), 5)).toEqual([])

    await Promise.all([jobs.done(a), jobs.done(late[1])])
    expect(await jobs.counts()).toEqual({ waiting: 1, failed: 0 })
    await jobs.done(b)
    expect(await jobs.counts()).toEqual({ waiting: 0, failed: 0 })
  })

  test('what is claimed comes in the order it was added in, whenever it is due', async () => {
    const { jobs } = given.database
    await jobs.add([mail('a'), mail('b'), mail('c')], at(0))
    const [a] = await claimTwo(at(0), at(5))
    await jobs.failed(a, 'connection refused', at(8))
    await jobs.add([mail('d')], at(6))

    const names = (await jobs.claim(at(8), at(13), 5)).map((job) => (job.kind === 'mail' ? job.payload.to : job.kind))
    expect(names).toEqual(['a', 'b', 'c', 'd'])
  })

  test('those due longest are claimed first', async () => {
    const { jobs } = given.database
    await jobs.add([mail('a')], at(3))
    await jobs.add([mail('b')], at(2))
    expect(await jobs.claim(at(4), at(9), 1)).toMatchObject([mail('b')])
    expect(await jobs.claim(at(4), at(9), 1)).toMatchObject([mail('a')])
  })

  test('nothing to add is nothing to do', async () => {
    await given.database.jobs.add([], at(0))
    expect(await given.database.jobs.counts()).toEqual({ waiting: 0, failed: 0 })
  })
})
