import type { ApplicantActor } from '#app/auth/session.server.ts'
import { json } from '#app/framework.server.ts'
import { isStorageFull } from '#app/http/storage-full.ts'
import { requireDraftId } from '#app/ids.ts'
import { toLanguage } from '#app/language.ts'
import type { PageRequest } from '#app/page-request.ts'
import { savePage } from '#app/routes/drafts.$id.$section/save-page.server.ts'
import { signInAgain } from '#app/routes/drafts.$id.$section/sign-in-again.server.ts'
import { toUnsavedPost, type UnsavedCause } from '#app/routes/drafts.$id.$section/unsaved-post.ts'
import { getRuntime } from '#app/services.server.ts'

type Params = { readonly [name: string]: string | undefined }

/** The session has ended meanwhile: the answer asks to sign in again, and carries everything that was typed. */
export async function postSignedOut(request: PageRequest, params: Params, form: FormData) {
  const again = await signInAgain(request, form)
  if ('cause' in again) throw unsaved(again.cause, form, 401)
  const saved = await postPage(request, params, form, again.actor).catch((error: unknown) => {
    throw error instanceof Response && error.status === 404 ? unsaved('not-yours', form, 404, again.headers) : error
  })
  // The page itself is drawn for whoever sent this request, and that was nobody yet.
  if (saved.status !== 302) throw unsaved('signed-in', form, 401, again.headers)
  for (const cookie of again.headers.getSetCookie()) saved.headers.append('Set-Cookie', cookie)
  return saved
}

/** Takes the post of a draft page. What the server cannot store is carried by its answer, and sent again from there. */
export async function postPage(request: PageRequest, { id, section = '' }: Params, form: FormData, actor: ApplicantActor) {
  try {
    return await savePage(actor, { id: requireDraftId(id), sectionKey: section, form, language: toLanguage(request) })
  } catch (error) {
    if (error instanceof Response) throw error
    const { core } = await getRuntime()
    core.log.error({ id: request.headers.get('X-Request-Id'), err: error }, 'a page was not saved')
    throw isStorageFull(error) ? unsaved('storage', form, 507) : unsaved('server', form, 500)
  }
}

function unsaved(cause: UnsavedCause, form: FormData, status: number, headers?: Headers): Response {
  return json(toUnsavedPost(cause, form), { status, headers })
}
