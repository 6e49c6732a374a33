import { safeFileName } from '#app/files/download-headers.ts'

/** Endings by media type; the first is the one that is put on. */
const endings: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/tiff': ['tif', 'tiff'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/msword': ['doc'],
  'application/rtf': ['rtf'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/zip': ['zip'],
  'application/x-rar-compressed': ['rar'],
  'application/x-7z-compressed': ['7z'],
}

/** The name a file is kept under: safe, and with the ending of what the file is, so that it opens in the right program. */
export function nameFor(sent: string, type: string): string {
  const name = safeFileName(sent)
  const fitting = endings[type]
  if (!fitting) return name
  const dot = name.lastIndexOf('.')
  const ending = dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
  if (fitting.includes(ending)) return name
  const stem = dot > 0 && /^[a-z0-9]{1,8}$/.test(ending) ? name.slice(0, dot) : name
  return safeFileName(`${stem}.${fitting[0]}`)
}
