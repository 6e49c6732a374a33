import type { Accept } from '#schemas/generated/procedure.ts'

type FileKind = Accept[number]

/** Media types of each kind of file an author may accept, as sniffing the bytes finds them. */
const types: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['application/pdf'],
  image: ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/tiff'],
  word: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/msword', 'application/rtf', 'application/vnd.oasis.opendocument.text'],
  excel: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.ms-excel', 'application/vnd.oasis.opendocument.spreadsheet'],
  zip: ['application/zip', 'application/x-rar-compressed', 'application/x-7z-compressed'],
}

const kinds = new Map(Object.entries(types).flatMap(([kind, of]) => of.map((type) => [type, kind])))

export function typesOfKind(kind: FileKind): readonly string[] {
  return types[kind]
}

export function kindOfType(type: string): FileKind | undefined {
  const found = kinds.get(type)
  return isKind(found) ? found : undefined
}

function isKind(kind: string | undefined): kind is FileKind {
  return kind !== undefined && Object.hasOwn(types, kind)
}
