import { secretOf } from '#app/form-text.ts'
import { redirect } from '#app/framework.server.ts'
import type { PageRequest } from '#app/page-request.ts'
import { getServices } from '#app/services.server.ts'
import type { Actor } from '#runtime/access/actor.ts'

/** Changes the password, or sets the first one after a one-time link. All other sessions end. */
export async function savePassword(request: PageRequest, actor: Actor, form: FormData) {
  const { people } = await getServices()
  const next = secretOf(form, 'password')
  const isFirst = form.get('first') === '1'
  const outcome = isFirst ? await people.setFirstPassword(request, actor, next) : await people.changePassword(request, actor, { current: secretOf(form, 'current'), next })
  if (outcome.result === 'refused') return { code: outcome.code }
  return redirect(isFirst ? '/home' : '/account/password?saved=1', { headers: outcome.headers })
}
