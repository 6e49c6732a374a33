import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { toListKey } from '#db/stores/dossier-rows.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import { onEveryDatabase } from '../../support/databases.ts'
import { filing, nextWrite, officer } from '../../support/dossier-samples.ts'
import type { DossierId } from '#runtime/ids.ts'
import type { DossierQueries, DossierWrite, QueueQuery } from '#runtime/ports.ts'

const pairs = [{ role: 'counter', unit: 'one-stop' }, { role: 'specialist', unit: 'post' }, { role: 'leader', unit: 'board' }]
const names = ['Nguyễn Thị Đào', 'Trần Văn Minh', 'Lê Đức Thuận', 'Phạm Hoà Bình']
const sorts = ['due', 'filed', 'newest'] as const
const views = ['mine', 'unit', 'waiting', 'all'] as const

/** A dossier as the reference model sees it: its last write, and every pair that ever held it. */
type Stood = { write: DossierWrite; holders: Array<{ role: string; unit: string }> }

const at = (day: number): string => new Date(Date.UTC(2026, 1, 1) + day * 86_400_000).toISOString()

/** 150 dossiers in all states; equal due instants and filing instants are frequent on purpose. */
function history(seed: number): { writes: DossierWrite[]; stood: Stood } {
  const pick = <Value>(values: readonly Value[], salt: number): Value | undefined => values[(seed * 7 + salt) % values.length]
  const first = pick(pairs, 0)
  const common = { dueAt: seed % 5 === 0 ? undefined : at(30 + (seed % 9)), searchText: foldVietnamese(`H05.${1000 + seed} ${pick(names, 1)}`) }
  const filed = filing({ ...common, id: `id-${String((seed * 37) % 1000).padStart(4, '0')}-${seed}` as DossierId, code: `H05.${1000 + seed}`, holder: first, procedure: seed % 3 === 0 ? 'p1' : 'p2', filedAt: at(seed % 11) })
  const writes = [filed]
  const holders = first ? [first] : []
  const next = (sample: Parameters<typeof nextWrite>[1]): void => void writes.push(nextWrite(writes.at(-1) ?? filed, { ...common, ...sample }))
  if (seed % 2 === 0) {
    const second = pick(pairs, 2) ?? pairs[0]
    if (second) holders.push(second)
    next({ holder: second, assignee: seed % 4 === 0 ? officer : undefined, step: 'review' })
  }
  if (seed % 6 === 1) next({ holder: undefined, dueAt: undefined })
  if (seed % 6 === 4) next({ closedAt: at(40), holder: undefined })
  return { writes, stood: { write: writes.at(-1) ?? filed, holders } }
}

const stood = Array.from({ length: 150 }, (_, seed) => history(seed + 1))

function expected(query: QueueQuery): string[] {
  const mayHave = (held: Array<{ role: string; unit: string }>): boolean =>
    query.assignments === 'everything' || query.assignments.some((own) => held.some(({ role, unit }) => role === own.role && unit === own.unit))
  const isIn = ({ write: { summary, task }, holders }: Stood): boolean => {
    if (query.view === 'mine') return task?.assignee === query.accountId
    if (query.view === 'unit') return task !== undefined && mayHave([task])
    if (query.view === 'waiting') return task === undefined && summary.closedAt === undefined && mayHave(holders)
    return mayHave(holders)
  }
  const passes = ({ write: { summary, task } }: Stood): boolean =>
    (query.procedure === undefined || summary.procedure === query.procedure) &&
    (query.step === undefined || summary.step === query.step) &&
    (query.overdueAt === undefined || (task?.dueAt !== undefined && task.dueAt < query.overdueAt)) &&
    (query.search === undefined || query.search.split(' ').every((word) => summary.searchText.split(/[ .]/).some((part) => part.startsWith(word))))
  const key = ({ write: { summary, task } }: Stood): string => {
    if (query.view === 'waiting') return summary.filedAt
    if (query.sort !== 'due') return summary.filedAt
    return query.view === 'all' ? toListKey(summary, task) : (task?.dueAt ?? '~')
  }
  const sorted = stood.map((one) => one.stood).filter((one) => isIn(one) && passes(one))
    .map((one) => ({ id: one.write.dossier.id as string, key: key(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return (query.sort === 'newest' ? sorted.toReversed() : sorted).map(({ id }) => id)
}

async function allPages(queries: DossierQueries, query: QueueQuery): Promise<{ forward: string[]; back: string[] }> {
  const forward: string[] = []
  let page = await queries.queue(query)
  let shown = page
  for (;;) {
    forward.push(...page.rows.map(({ id }) => id))
    shown = page
    if (page.next === undefined) break
    page = await queries.queue({ ...query, after: page.next })
  }
  const back = shown.rows.map(({ id }): string => id)
  while (shown.previous !== undefined) {
    shown = await queries.queue({ ...query, after: shown.previous })
    back.unshift(...shown.rows.map(({ id }) => id))
  }
  return { forward, back }
}

const anyQuery: fc.Arbitrary<QueueQuery> = fc.record({
  view: fc.constantFrom(...views),
  accountId: fc.constant(officer.accountId),
  assignments: fc.oneof(fc.constant('everything' as const), fc.subarray(pairs)),
  sort: fc.constantFrom(...sorts),
  limit: fc.integer({ min: 1, max: 60 }),
  procedure: fc.option(fc.constantFrom('p1', 'p2', 'none'), { nil: undefined }),
  step: fc.option(fc.constantFrom('intake', 'review'), { nil: undefined, freq: 3 }),
  overdueAt: fc.option(fc.constantFrom(at(33), at(36)), { nil: undefined, freq: 3 }),
  search: fc.option(fc.constantFrom('dao', 'nguyen', 'le du', 'hoa binh', '1010', 'h05'), { nil: undefined, freq: 3 }),
})

onEveryDatabase('queue', (given) => {
  beforeAll(async () => {
    for (const { writes } of stood) for (const write of writes) await given.database.dossiers.append(write)
  })

  test('whatever is asked, the pages together are the whole sorted list, forwards and back', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, async (query) => {
        const wanted = expected(query)
        expect(await allPages(given.database.dossierQueries, query)).toEqual({ forward: wanted, back: wanted })
      }),
      { numRuns: 150 },
    )
  })

  test('neighbours are those of the whole list', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, fc.nat(), async (query, index) => {
        const list = expected(query)
        const place = index % Math.max(list.length, 1)
        const here = list[place]
        if (here === undefined) return
        expect(await given.database.dossierQueries.neighbours(query, here as DossierId)).toEqual({ previous: list[place - 1], next: list[place + 1] })
      }),
      { numRuns: 100 },
    )
  })

  test('counts are the lengths of the lists', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, async ({ assignments, accountId }) => {
        const counts = await given.database.dossierQueries.counts({ assignments, accountId, most: 1_000 })
        const lengths = views.map((view) => [view, expected({ view, assignments, accountId, sort: 'due', limit: 1 }).length])
        expect(counts).toEqual(Object.fromEntries(lengths))
        const few = await given.database.dossierQueries.counts({ assignments, accountId, most: 3 })
        expect(few).toEqual(Object.fromEntries(lengths.map(([view, length]) => [view, Math.min(Number(length), 3)])))
      }),
      { numRuns: 12 },
    )
  })

  describe('what a page shows', () => {
    const everything = { accountId: officer.accountId, assignments: 'everything', sort: 'due', limit: 200 } as const

    test('a cursor that is not ours starts at the beginning', async () => {
      const { dossierQueries } = given.database
      const first = await dossierQueries.queue({ ...everything, view: 'unit', limit: 5 })
      expect(await dossierQueries.queue({ ...everything, view: 'unit', limit: 5, after: '../etc' })).toEqual(first)
    })

    test('search that is only signs is no search, and quotes do no harm', async () => {
      const { dossierQueries } = given.database
      expect((await dossierQueries.queue({ ...everything, view: 'all', search: '"\' * ()' })).rows).toHaveLength(150)
      expect((await dossierQueries.queue({ ...everything, view: 'all', search: 'dao" OR "x' })).rows).toEqual([])
    })

    test('the dossier whose code was typed is the first', async () => {
      const page = await given.database.dossierQueries.queue({ ...everything, view: 'all', search: 'h05.1100' })
      expect(page.rows[0]?.code).toBe('H05.1100')
    })

    test('a row says who has the task and until when', async () => {
      const { rows } = await given.database.dossierQueries.queue({ ...everything, view: 'mine' })
      const row = rows[0]
      const write = stood.find(({ stood: one }) => one.write.dossier.id === row?.id)?.stood.write
      expect(row?.assigneeName).toBe(officer.name)
      expect(row?.task).toEqual(write?.task)
      const { applicantId: _who, searchText: _words, phone: _phone, channel: _channel, ...listed } = write?.summary ?? {}
      expect(row).toMatchObject(JSON.parse(JSON.stringify(listed)))
    })

    test('who held it is remembered', async () => {
      const passed = stood.find(({ stood: one }) => new Set(one.holders.map(({ role }) => role)).size === 2)?.stood
      const holders = await given.database.dossierQueries.heldBy(passed?.write.dossier.id ?? ('' as DossierId))
      expect(holders.map(({ role }) => role)).toEqual(passed?.holders.map(({ role }) => role).sort())
    })
  })

  test('dossiers filed while somebody turns pages neither repeat nor hide a row', async () => {
    const { dossiers, dossierQueries } = given.database
    const query: QueueQuery = { view: 'unit', accountId: officer.accountId, assignments: [{ role: 'leader', unit: 'busy' }], sort: 'due', limit: 3 }
    const file = (id: string, day: number) => dossiers.append(filing({ id: id as DossierId, dueAt: at(day), holder: { role: 'leader', unit: 'busy' } }))
    for (let day = 0; day < 9; day++) await file(`busy-${day}`, day * 2)

    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await dossierQueries.queue({ ...query, after })
      seen.push(...page.rows.map(({ id }) => id))
      await file(`late-${seen.length}`, 1)
      after = page.next
    } while (after !== undefined)

    expect(seen.filter((id) => id.startsWith('busy'))).toEqual(Array.from({ length: 9 }, (_, day) => `busy-${day}`))
    expect(new Set(seen).size).toBe(seen.length)
  })

  test("an applicant's dossiers come newest first, page by page", async () => {
    const { dossierQueries } = given.database
    const whole = await dossierQueries.ofApplicant(filing().dossier.applicant.accountId, { limit: 500 })
    const pages = []
    for (let after: string | undefined, done = false; !done; ) {
      const rows = await dossierQueries.ofApplicant(filing().dossier.applicant.accountId, { after, limit: 40 })
      pages.push(...rows)
      after = rows.at(-1)?.id
      done = rows.length < 40
    }
    expect(pages).toEqual(whole)
    expect(whole.map(({ filedAt }) => filedAt)).toEqual(whole.map(({ filedAt }) => filedAt).sort().toReversed())
  })

  test('counts tell at once what was just appended', async () => {
    const inspector = { accountId: officer.accountId, assignments: 'everything', most: 1_000 } as const
    const before = await given.database.dossierQueries.counts(inspector)
    await given.database.dossiers.append(filing({ holder: pairs[0], filedAt: at(1) }))
    const after = await given.database.dossierQueries.counts(inspector)
    expect(after).toEqual({ ...before, unit: before.unit + 1, all: before.all + 1 })
  })
})
