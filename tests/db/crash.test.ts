import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { storedLogs } from '#db/verify-log.ts'
import { onEveryDatabase } from '../support/databases.ts'
import type { DossierId } from '#runtime/ids.ts'
import type { DatabaseAddress } from '#db/open.ts'

const rounds = Number(process.env['CRASH_ROUNDS'] ?? 4)
type Acknowledged = { sequence: number; id: DossierId; number: number }

onEveryDatabase('after kill -9', (given) => {
  test('every acknowledged command is there, whole, and no number was given twice', async () => {
    const acknowledged: Acknowledged[] = []
    for (let round = 0; round < rounds; round++) acknowledged.push(...(await fileUntilKilled(given.address, 40 + round * 60)))
    const { dossiers, dossierQueries, jobs, kysely } = await given.another()

    expect(acknowledged.length).toBeGreaterThan(rounds * 40)
    const filed = acknowledged.filter(({ sequence }) => sequence === 1)
    expect(new Set(filed.map(({ number }) => number)).size).toBe(filed.length)
    for (const { id, sequence, number } of acknowledged) {
      const dossier = await dossiers.find(id)
      expect(dossier?.code).toBe(`H05.${number}`)
      expect(dossier?.sequence).toBeGreaterThanOrEqual(sequence)
    }

    let [stored, events] = [0, 0]
    for await (const { dossier, events: log } of storedLogs(kysely)) {
      expect(log).toHaveLength(dossier.sequence)
      stored += 1
      events += log.length
    }
    const held = await kysely.selectFrom('dossiers').where('role', 'is not', null).select((row) => row.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow()
    const moved = await kysely.selectFrom('holders').select((row) => row.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow()
    expect(held.rows).toBe(stored)
    expect(moved.rows).toBe(events - stored)
    expect((await jobs.counts()).waiting).toBe(stored)
    const last = acknowledged.findLast(({ sequence }) => sequence === 2)
    expect(last && (await dossierQueries.heldBy(last.id))).toHaveLength(2)
  })
})

/** Answers what the filer said was done before it was killed, after its first `least` acknowledgements. */
function fileUntilKilled(address: DatabaseAddress, least: number): Promise<Acknowledged[]> {
  return new Promise((resolve, reject) => {
    const filer = spawn(process.execPath, ['tests/support/crash-filer.ts', JSON.stringify(address)], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    filer.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.split('\n').length > least) filer.kill('SIGKILL')
    })
    filer.on('error', reject)
    filer.on('close', () => {
      const lines = said.slice(0, said.lastIndexOf('\n')).split('\n')
      resolve(lines.map((line) => line.split(' ')).map(([sequence, id, number]) => ({ sequence: Number(sequence), id: id as DossierId, number: Number(number) })))
    })
  })
}
