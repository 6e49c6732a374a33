import type { Core } from '#app/core.server.ts'
import type { FileNotes } from '#runtime/form-view/file-notes.tsx'
import type { Answers } from '#runtime/forms/answers.ts'
import { filesIn } from '#runtime/forms/files-in.ts'
import type { AccountId, FileHash } from '#runtime/ids.ts'
import type { ContentFacts } from '#runtime/ports.ts'

type Notes = { answers: Answers; owner?: AccountId; hrefOf(hash: FileHash): string }

/** What is known about the files that answers name. */
export async function fileNotes({ database, config }: Core, { answers, owner, hrefOf }: Notes): Promise<FileNotes> {
  const hashes = [...new Set(filesIn(answers))]
  const facts = await database.files.facts(hashes)
  const notes = await Promise.all(
    hashes.map(async (hash) => {
      const sentName = owner && (await database.files.find(hash, { owner }))?.sentName
      const { pages, thumbnail = false, scan = 'off' }: Partial<ContentFacts> = facts.get(hash) ?? {}
      const note = { scan: config.CLAMD === '' ? ('off' as const) : scan === 'off' ? ('waiting' as const) : scan }
      return [hash, { ...note, ...(pages !== undefined && { pages }), ...(sentName && { sentName }), ...(thumbnail && { thumbnail: hrefOf(hash) }) }] as const
    }),
  )
  return Object.fromEntries(notes)
}
