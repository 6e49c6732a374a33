/** What the databases and the file system say when there is no room left. */
const codes = new Set(['SQLITE_FULL', '53100', 'ENOSPC'])

export function isStorageFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.has(error.code)
}
