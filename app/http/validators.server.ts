import { text, type Answer } from '#app/http/answer.server.ts'
import type { ProcedureService } from '#app/services/procedures.ts'

/** Answers `/validators/<hash>.js`: the module a form is judged by in the browser, the same as on the server. */
export async function answerValidator(procedures: ProcedureService, path: string): Promise<Answer | undefined> {
  const hash = /^\/(?:validators|assets\/forms)\/([0-9a-f]{64})\.js$/.exec(path)?.[1]
  if (hash === undefined) return undefined
  const body = await procedures.validatorModule(hash)
  if (body === undefined) return text(404, 'not found')
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff' }
  return { status: 200, headers, body }
}
