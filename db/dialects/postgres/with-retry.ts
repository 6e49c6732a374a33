/** Serialization failure and deadlock: PostgreSQL undid everything and asks to try again. */
const passing = new Set(['40001', '40P01'])

/** Runs `work` again, at most twice, when PostgreSQL says that only the moment was wrong. */
export async function withRetry<Result>(work: () => Promise<Result>, attempts = 3): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (attempts > 1 && passing.has(sqlState(error))) return withRetry(work, attempts - 1)
    throw error
  }
}

/** The five-letter code of a database error, empty for any other. */
export function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
