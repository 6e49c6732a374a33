import { fileTypeFromFile } from 'file-type'
import { kindOf } from '#app/files/file-kinds.ts'
import type { FileKind } from '#app/services/files.ts'

/** What a file is by its bytes; its name and the type the sender claims are never asked. Undefined: not taken. */
export async function sniffFile(path: string): Promise<{ kind: FileKind; type: string } | undefined> {
  const found = await fileTypeFromFile(path)
  const kind = found && kindOf(found.mime)
  return found && kind ? { kind, type: found.mime } : undefined
}
