import { branded } from '#db/codecs.ts'
import type { Kysely } from 'kysely'
import type { Tables } from '#db/schema.ts'
import type { DossierId } from '#runtime/ids.ts'

const pageSize = 500

/** Every dossier there is, in the order of their ids, a page at a time. */
export async function* dossierIds(kysely: Kysely<Tables>): AsyncGenerator<DossierId> {
  for (let after = ''; ; ) {
    const rows = await kysely.selectFrom('dossiers').select('id').where('id', '>', after).orderBy('id').limit(pageSize).execute()
    for (const { id } of rows) yield branded<DossierId>(id)
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = last.id
  }
}
