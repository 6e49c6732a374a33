import type { Field, FileField, ImageField, SignatureField } from '#schemas/generated/procedure.ts'

/** Part of a signature that holds the drawn one. */
export const picturePart = 'picture'

const mostSignatureMb = 1

/** A field that takes files as the file field it amounts to; undefined for one that takes none. */
export function toFileField(field: Field | undefined): FileField | undefined {
  if (field?.kind === 'image') return imageAsFile(field)
  return field?.kind === 'file' ? field : undefined
}

/** The same for a path without row numbers, which may name the picture of a signature. */
export function fileFieldAt(fields: ReadonlyMap<string, Field>, path: string): FileField | undefined {
  const around = path.endsWith(`.${picturePart}`) ? fields.get(path.slice(0, -picturePart.length - 1)) : undefined
  return around?.kind === 'signature' ? pictureAsFile(around) : toFileField(fields.get(path))
}

export function imageAsFile(field: ImageField): FileField {
  return { ...field, kind: 'file', accept: ['image'] }
}

export function pictureAsFile({ id, key, label }: SignatureField): FileField {
  return { kind: 'file', id, key, label, accept: ['image'], maxSizeMb: mostSignatureMb, maxFiles: 1 }
}
