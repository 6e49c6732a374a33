import type { CheckedPaper } from '#app/services/letters.ts'
import { getServices } from '#app/services.server.ts'

/** A paper by the unguessable code in its QR code; undefined when there is none. */
export async function loadPaper(code: string): Promise<{ code: string; paper?: CheckedPaper }> {
  const { letters } = await getServices()
  return { code, paper: await letters.check(code) }
}
