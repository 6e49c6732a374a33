import type { Database } from '#db/database.ts'

export async function openPostgresDatabase(_address: { url: string; poolSize?: number }): Promise<Database> {
  throw new Error('not yet')
}
