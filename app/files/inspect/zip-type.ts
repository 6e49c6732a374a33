import type { ByteSource } from '#app/files/inspect/byte-source.ts'
import { NotAdmitted } from '#app/files/inspect/inspection.ts'
import type { ZipEntry } from '#app/files/inspect/zip-directory.ts'
import { contentOf, isReadable } from '#app/files/inspect/zip-entry.ts'

const office = 'application/vnd.openxmlformats-officedocument'
/** Main part of an Office document, by what the document says it contains. */
const parts = [
  ['wordprocessingml.document.main+xml', `${office}.wordprocessingml.document`],
  ['spreadsheetml.sheet.main+xml', `${office}.spreadsheetml.sheet`],
  ['presentationml.presentation.main+xml', `${office}.presentationml.presentation`],
] as const
const openDocument = /^application\/vnd\.oasis\.opendocument\.[a-z-]{1,40}$/

const mostRead = 256 * 1024

/** The media type of a ZIP archive: what it says it contains, and has. */
export async function zipType(source: ByteSource, entries: readonly ZipEntry[]): Promise<string> {
  const text = async (name: string): Promise<string> => readText(source, entries.find((entry) => entry.name === name))
  const contents = await text('[Content_Types].xml')
  if (/macroEnabled|vbaProject/i.test(contents)) throw new NotAdmitted('macros')
  const part = parts.find(([content]) => contents.includes(content))
  if (part) return part[1]
  if (entries[0]?.name === 'mimetype') {
    const said = (await text('mimetype')).trim()
    if (openDocument.test(said)) return said
  }
  return 'application/zip'
}

async function readText(source: ByteSource, entry: ZipEntry | undefined): Promise<string> {
  if (!entry || !isReadable(entry)) return ''
  let text = ''
  for await (const piece of contentOf(source, entry)) {
    text += piece.toString('utf8')
    if (text.length > mostRead) break
  }
  return text
}
