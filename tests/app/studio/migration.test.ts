import { expect, test } from 'vitest'
import { newCommandId } from '#app/ids.ts'
import { listRunning } from '#db/studio/running-dossiers.ts'
import { replay } from '#runtime/dossier/chain.ts'
import type { Policies, Policy } from '#builder/publish/migration-plan.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Command } from '#runtime/commands/command.ts'
import { verifyDossier } from '#runtime/dossier/chain.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { execute } from '#runtime/execute.ts'
import type { DossierId } from '#runtime/ids.ts'
import { onEveryProduct, permitAnswers, permitText, type Product } from '../../support/product.ts'

const size = 1000
/** A fifth of them stands at each place. */
const fifth = size / 5
/** Bounds for a machine that does other work too; what it takes is in docs/benchmarks.md. */
const longest = { dryRun: 30_000, apply: 120_000, reverse: 120_000 }

type People = Record<'lan' | 'counter' | 'specialist' | 'author' | 'stranger', Actor & { accountId: Dossier['applicant']['accountId']; name: string }>

async function peopleOf(product: Product): Promise<People> {
  return {
    lan: await product.applicant('Nguyễn Thị Lan'),
    stranger: await product.applicant(),
    counter: await product.officer([{ role: 'mot_cua', unit: 'so-mau' }]),
    specialist: await product.officer([{ role: 'chuyen_vien', unit: 'phong-cho' }]),
    author: await product.officer([{ role: 'author', unit: 'studio' }]),
  }
}

/** The permit with another label and a question more. */
function changedPermit(): string {
  const definition = JSON.parse(permitText)
  const { fields } = definition.form.sections[0]
  fields.find(({ key }: { key: string }) => key === 'dien_tich').label = { vi: 'Diện tích sử dụng (m²)', en: 'Usable area (m²)' }
  fields.push({ kind: 'text', id: 'fd_source', key: 'nguon_hang', label: { vi: 'Nguồn hàng', en: 'Source of goods' }, required: true, maxLength: 100 })
  return JSON.stringify(definition)
}

type Act = (actor: Actor, id: DossierId, move: object) => Promise<Dossier>

/** Dossiers at the counter, at review, claimed there, with their applicant, and at approval, a fifth of each. */
async function fileMixed({ runtime }: Product, people: People, act: Act): Promise<void> {
  const { engine, versions } = runtime.casework
  const version = (await versions.current('stall-permit'))?.version.hash
  const file = async (place: number): Promise<void> => {
    const dossierId = runtime.core.newId<DossierId>()
    const applicant = { accountId: people.lan.accountId, name: people.lan.name, email: 'lan@example.test', kind: 'citizen' }
    const filed = await execute({ kind: 'file', commandId: newCommandId(), dossierId, version, channel: 'online', applicant, answers: permitAnswers } as Command, people.lan, engine)
    if (filed.result !== 'done') throw new Error(JSON.stringify(filed))
    if (place % 5 === 0) return
    const { fees } = await act(people.counter, dossierId, { kind: 'accept', transition: 'tiep_nhan' })
    if (place % 5 === 2) await act(people.specialist, dossierId, { kind: 'claim' })
    if (place % 5 === 3) await act(people.specialist, dossierId, { kind: 'request-supplement', transition: 'yeu_cau_bo_sung', items: [{ at: 'so_do', reason: 'mờ' }], comment: 'Xin gửi lại' })
    if (place % 5 !== 4) return
    for (const { key, amount } of fees) await act(people.counter, dossierId, { kind: 'record-payment', fee: key, amount })
    await act(people.specialist, dossierId, { kind: 'propose', transition: 'trinh', officerAnswers: { dat: true } })
  }
  for (let first = 0; first < size; first += 50) await Promise.all(Array.from({ length: 50 }, (_, place) => file(first + place)))
}

const policiesFor = (needsAnswer: Policy): Policies => ({ harmless: 'move', 'changes-meaning': 'move', 'needs-answer': needsAnswer, 'loses-data': 'keep', 'changes-route': 'keep' })

async function timed<Value>(work: () => Promise<Value>): Promise<{ value: Value; ms: number }> {
  const start = performance.now()
  return { value: await work(), ms: performance.now() - start }
}

onEveryProduct('moving a thousand running dossiers to another version', (given) => {
  const everything = async (): Promise<Dossier[]> => (await listRunning(given.product.runtime.core.database.kysely, { procedure: 'stall-permit', limit: size * 2, replay })).rows.map(({ dossier }) => dossier)
  const act: Act = async (actor, id, move) => {
    const { engine } = given.product.runtime.casework
    const done = await execute({ commandId: newCommandId(), dossierId: id, expected: (await engine.dossiers.find(id))?.sequence, ...move } as Command, actor, engine)
    if (done.result !== 'done') throw new Error(JSON.stringify(done))
    return done.dossier
  }

  test('dry run, three policies, apply, reverse; nothing is lost, old answers show their old question', { timeout: 500_000 }, async () => {
    const { product } = given
    const { studioMigration, procedures, dossiers } = product.runtime.services
    const people = await peopleOf(product)
    await fileMixed(product, people, act)
    const published = await procedures.publish(people.author, changedPermit())
    if (published.result !== 'published') throw new Error(JSON.stringify(published))
    const migration = (needsAnswer: Policy) => ({ procedure: 'stall-permit', to: published.hash, policies: policiesFor(needsAnswer) })
    const before = await everything()

    // Who may not is told nothing; a version of nothing is no target.
    expect(await studioMigration.count(people.stranger, migration('move'))).toBeUndefined()
    expect(await studioMigration.apply(people.specialist, { ...migration('move'), comment: '' })).toBeUndefined()
    expect(await studioMigration.count(people.author, { ...migration('move'), procedure: 'other' })).toBeUndefined()

    const dry = await timed(() => studioMigration.count(people.author, migration('keep')))
    expect(dry.value).toEqual({ stays: size, moves: 0, asked: 0, cannot: 0 })
    expect(await studioMigration.count(people.author, migration('move'))).toEqual({ stays: 0, moves: 4 * fifth, asked: 0, cannot: fifth })
    expect(await studioMigration.count(people.author, migration('ask'))).toEqual({ stays: 0, moves: 0, asked: 2 * fifth, cannot: 3 * fifth })
    expect(await everything()).toEqual(before)

    const inBatches = async (batch: (after: string | undefined) => Promise<{ done: number; failed: unknown[]; next?: string } | undefined>) => {
      const total = { done: 0, failed: 0 }
      for (let after: string | undefined = ''; after !== undefined; ) {
        const answer: { done: number; failed: unknown[]; next?: string } | undefined = await batch(after)
        total.done += answer?.done ?? 0
        total.failed += answer?.failed.length ?? 0
        after = answer?.next
      }
      return total
    }
    const apply = (needsAnswer: Policy) => inBatches((after) => studioMigration.apply(people.author, { ...migration(needsAnswer), comment: 'Quy định mới' }, { after: after ?? '' }))
    const reverse = () => inBatches((after) => studioMigration.reverse(people.author, migration('move'), { after: after ?? '' }))

    const applied = await timed(() => apply('move'))
    expect(applied.value).toEqual({ done: 4 * fifth, failed: 0 })
    expect(await apply('move')).toEqual({ done: 0, failed: 0 })

    const moved = (await everything()).filter(({ version }) => version === published.hash)
    expect(moved).toHaveLength(4 * fifth)
    const [one] = moved.filter(({ step }) => step === 'phe_duyet')
    if (!one) throw new Error('nothing was moved at approval')
    const view = await dossiers.view(people.specialist, one.id)
    expect(view?.form.fields.get('dien_tich')?.label).toEqual({ vi: 'Diện tích (m²)', en: 'Area (m²)' })
    expect([view?.loaded.version.hash, view?.answers['dien_tich'], view?.officerAnswers.length]).toEqual([published.hash, 8, 1])

    // One goes on under the new version; all others go back to just where they were.
    const [gone] = moved.filter(({ step }) => step === 'cho_tiep_nhan')
    if (!gone) throw new Error('nothing was moved at the counter')
    await act(people.counter, gone.id, { kind: 'accept', transition: 'tiep_nhan' })
    const reversed = await timed(reverse)
    expect(reversed.value).toEqual({ done: 4 * fifth - 1, failed: 0 })
    const plain = ({ sequence: _sequence, lastHash: _lastHash, ...dossier }: Dossier) => dossier
    const others = (all: Dossier[]) => all.filter(({ id }) => id !== gone.id).map(plain)
    expect(others(await everything())).toEqual(others(before))

    expect(await apply('ask')).toEqual({ done: 2 * fifth, failed: 0 })
    const after = await everything()
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after.filter(({ supplements }) => supplements.some(({ items }) => items.some(({ at }) => at === 'nguon_hang')))).toHaveLength(2 * fifth)
    const { core, casework } = product.runtime
    for (const dossier of after.filter((_, place) => place % 10 === 0)) {
      expect(verifyDossier(await core.database.dossiers.events(dossier.id), dossier, casework.engine.digest)).toEqual({ ok: true })
    }
    if (process.env['SHOW_TIMES']) process.stdout.write(`dry run ${Math.round(dry.ms)} ms, apply ${Math.round(applied.ms)} ms, reverse ${Math.round(reversed.ms)} ms\n`)
    expect([dry.ms < longest.dryRun, applied.ms < longest.apply, reversed.ms < longest.reverse]).toEqual([true, true, true])
  })
})
