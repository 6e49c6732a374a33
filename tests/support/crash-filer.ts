import { writeSync } from 'node:fs'
import { openDatabase } from '#db/open.ts'
import { filing, nextWrite, replaySamples } from './dossier-samples.ts'
import type { DatabaseAddress } from '#db/open.ts'

/** Files and accepts without end, 32 at a time, and says what was acknowledged until somebody kills the process. */
const address: DatabaseAddress = JSON.parse(process.argv[2] ?? '{}')
const database = await openDatabase(address, replaySamples)

async function fileForEver(): Promise<void> {
  for (;;) {
    const number = await database.numbers.next('code', '2026', 50)
    const filed = filing({ code: `H05.${number}` }, { jobs: [{ kind: 'mail', payload: { to: 'a@b.vn', subject: String(number), text: '' } }] })
    await database.dossiers.append(filed)
    writeSync(1, `1 ${filed.dossier.id} ${number}\n`)
    await database.dossiers.append(nextWrite(filed, { step: 'review', holder: { role: 'specialist', unit: 'post' } }))
    writeSync(1, `2 ${filed.dossier.id} ${number}\n`)
  }
}

await Promise.all(Array.from({ length: 32 }, fileForEver))
