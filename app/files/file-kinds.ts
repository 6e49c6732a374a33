import type { FileKind } from '#app/services/files.ts'

/** Kinds of file that are taken, by the media type their magic bytes prove. What is not here is refused. */
const kinds: Record<FileKind, readonly string[]> = {
  pdf: ['application/pdf'],
  image: ['image/jpeg', 'image/png', 'image/webp'],
  word: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  excel: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  zip: ['application/zip'],
}

/** The kind of a media type, undefined for one that is never taken. */
export function kindOf(mediaType: string): FileKind | undefined {
  const found = Object.entries(kinds).find(([, types]) => types.includes(mediaType))
  return fileKinds.find((kind) => kind === found?.[0])
}

export const fileKinds: readonly FileKind[] = ['pdf', 'image', 'word', 'excel', 'zip']
