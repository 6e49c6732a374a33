import { wrapperOf } from './page-parts.ts'

/** Where a question is now: its row may be moved while a file is on its way. Undefined once the row was taken out. */
export function followRow(pointer: string): () => string | undefined {
  const row = wrapperOf(pointer)?.closest<HTMLElement>('.row')
  if (!row) return () => pointer
  const rest = pointer.slice(pointerOfRow(row).length)
  return () => (row.id === '' ? undefined : `${pointerOfRow(row)}${rest}`)
}

const pointerOfRow = ({ id }: HTMLElement): string => id.replace(/^root/, '').replaceAll('.', '/')
