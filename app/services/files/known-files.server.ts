import type { Core } from '#app/core.server.ts'
import type { KnownFile } from '#runtime/fields/field-kind.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { filesIn } from '#runtime/forms/files-in.ts'
import type { AccountId, DossierId } from '#runtime/ids.ts'

type Holder = { owner?: AccountId; dossierId?: DossierId }

/** Which of the files that answers name were uploaded by this person or already belong to the dossier. */
export async function knownFiles({ database }: Core, answers: Answers, { owner, dossierId }: Holder): Promise<ReadonlyMap<string, KnownFile>> {
  const known = new Map<string, KnownFile>()
  for (const hash of new Set(filesIn(answers))) {
    const found = (owner && (await database.files.find(hash, { owner }))) ?? (dossierId && (await database.files.find(hash, { dossierId })))
    if (found) known.set(hash, { size: found.size, type: found.type })
  }
  return known
}
