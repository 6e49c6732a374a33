import { secretOf, textOf, toLocalPath } from '#app/form-text.ts'
import { redirect } from '#app/framework.server.ts'
import type { PageRequest } from '#app/page-request.ts'
import { getServices } from '#app/services.server.ts'

/** Signs in and goes on to the page that asked for it; officers start at the desk, applicants at their dossiers. */
export async function signIn(request: PageRequest, form: FormData) {
  const { people } = await getServices()
  const email = textOf(form, 'email')
  const outcome = await people.signIn(request, { email, password: secretOf(form, 'password') })
  if (outcome.result === 'refused') return { code: outcome.code, email }
  return redirect(toLocalPath(textOf(form, 'next'), '/home'), { headers: outcome.headers })
}
