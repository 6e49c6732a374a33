import type { FileKind } from '#app/services/files.ts'

/** Kinds of file there are; an author chooses among them. */
export const fileKinds: readonly FileKind[] = ['pdf', 'image', 'word', 'excel', 'zip']
