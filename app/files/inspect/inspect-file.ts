import { fileTypeFromFile } from 'file-type'
import { withFile, type ByteSource } from '#app/files/inspect/byte-source.ts'
import { inspectImage } from '#app/files/inspect/inspect-image.ts'
import { inspectOle } from '#app/files/inspect/inspect-ole.ts'
import { inspectPdf } from '#app/files/inspect/inspect-pdf.ts'
import { inspectRar } from '#app/files/inspect/inspect-rar.ts'
import { inspectSevenZip } from '#app/files/inspect/inspect-seven-zip.ts'
import { inspectZip } from '#app/files/inspect/inspect-zip.ts'
import { NotAdmitted, type FileFacts } from '#app/files/inspect/inspection.ts'
import { magic, startsWith } from '#app/files/inspect/magic.ts'
import { refuseSecondMagic } from '#app/files/inspect/second-magic.ts'
import type { FileKind, UploadRefusal } from '#app/services/files.ts'
import { kindOfType } from '#runtime/fields/file-types.ts'

/** What a file is by its bytes, or why it is not taken. Its name and the type the sender claims are never asked. */
export async function inspectFile(path: string, accept: readonly FileKind[]): Promise<FileFacts | UploadRefusal> {
  try {
    return await withFile(path, (source) => inspect(path, source, accept))
  } catch (error) {
    if (error instanceof NotAdmitted) return error.code
    throw error
  }
}

async function inspect(path: string, source: ByteSource, accept: readonly FileKind[]): Promise<FileFacts> {
  const head = await source.read(0, 8)
  const container = containers.find(({ begins }) => begins.some((text) => startsWith(head, text)))
  if (container && !container.kinds.some((kind) => accept.includes(kind))) throw new NotAdmitted('kind-not-accepted')
  const type = container ? await container.inspect(source) : ((await fileTypeFromFile(path))?.mime ?? '')
  if (moving.has(type) && accept.includes('image')) throw new NotAdmitted('image-bomb')
  const kind = kindOfType(type)
  if (otherArchives.has(type)) throw new NotAdmitted(accept.includes('zip') ? 'other-archive' : 'kind-not-accepted')
  if (kind === undefined) throw new NotAdmitted('unknown-kind')
  if (!accept.includes(kind)) throw new NotAdmitted('kind-not-accepted')
  if (container) return { type }
  await refuseSecondMagic(source, type)
  if (type === 'application/rtf') await refuseObjects(source)
  if (kind === 'image') await inspectImage(path, source, type)
  const pages = kind === 'pdf' ? await inspectPdf(path) : undefined
  return pages === undefined ? { type } : { type, pages }
}

/** Pictures that move are no documents, and may hold a thousand frames. */
const moving = new Set(['image/apng', 'image/heic-sequence', 'image/heif-sequence'])

/** Archives that no reader here looks into. */
const otherArchives = new Set([
  'application/gzip', 'application/x-tar', 'application/x-bzip2', 'application/x-xz', 'application/zstd', 'application/lzip', 'application/x-compress', 'application/x-ace-compressed',
  'application/x-lz4', 'application/x-lzh-compressed', 'application/x-arj', 'application/x-unix-archive', 'application/vnd.ms-cab-compressed',
])

type Container = { begins: readonly string[]; kinds: readonly FileKind[]; inspect(source: ByteSource): Promise<string> }

/** Files that hold files have readers of their own, which know more than their first bytes. */
const containers: readonly Container[] = [
  { begins: [magic.zip, magic.emptyZip], kinds: ['word', 'excel', 'zip'], inspect: (source) => inspectZip(source) },
  { begins: [magic.ole], kinds: ['word', 'excel'], inspect: inspectOle },
  { begins: [magic.rar], kinds: ['zip'], inspect: inspectRar },
  { begins: [magic.sevenZip], kinds: ['zip'], inspect: inspectSevenZip },
]

/** Rich text that carries objects may carry programs. */
async function refuseObjects(source: ByteSource): Promise<void> {
  const text = (await source.read(0, Math.min(source.size, 16 * 1024 * 1024))).toString('latin1')
  if (/\\obj(?:data|update|ocx)/.test(text)) throw new NotAdmitted('macros')
}
