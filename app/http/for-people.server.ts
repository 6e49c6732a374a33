import type { LoaderFunctionArgs } from '#app/framework.server.ts'
import { failureAnswer } from '#app/http/failure-answer.ts'

type Load = (args: LoaderFunctionArgs) => Promise<Response>

/** A loader that answers with a file: where there is none, people get a page that says so instead of nothing. */
export const forPeople = (load: Load): Load => async (args) => {
  const answer = await load(args).catch(thrownAnswer)
  if (answer.status < 400 || answer.body) return answer
  const { status, headers, body } = failureAnswer(answer.status, args.request.headers)
  return new Response(typeof body === 'string' ? body : null, { status, headers })
}

/** Guards throw their answers; anything else that is thrown is a crash. */
function thrownAnswer(thrown: unknown): Response {
  if (thrown instanceof Response) return thrown
  throw thrown
}
