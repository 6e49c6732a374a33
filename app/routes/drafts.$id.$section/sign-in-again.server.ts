import type { ApplicantActor } from '#app/auth/session.server.ts'
import { clientNetwork } from '#app/doors/client-address.ts'
import { waitOf } from '#app/doors/limits.server.ts'
import { secretOf, textOf } from '#app/form-text.ts'
import type { PageRequest } from '#app/page-request.ts'
import type { UnsavedCause } from '#app/routes/drafts.$id.$section/unsaved-post.ts'
import { getServices } from '#app/services.server.ts'

/** Signs in by what a page asks for whose session has ended; the same limits as on the sign-in page. */
export async function signInAgain(request: PageRequest, form: FormData): Promise<{ actor: ApplicantActor; headers: Headers } | { cause: UnsavedCause }> {
  const [email, password] = [textOf(form, 'email'), secretOf(form, 'password')]
  if (email === '' && password === '') return { cause: 'signed-out' }
  if ((await waitOf('sign-in', clientNetwork(request))) !== undefined) return { cause: 'too-many' }

  const { people } = await getServices()
  const outcome = await people.signIn(request, { email, password })
  if (outcome.result === 'refused') return { cause: outcome.code }
  const cookie = outcome.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ')
  const actor = await people.actorOf(new Headers({ cookie }))
  return actor.kind === 'applicant' ? { actor, headers: outcome.headers } : { cause: 'not-yours' }
}
