import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Upload } from '@tus/server'
import { problemAnswer } from '#app/api/problem.ts'
import { branded } from '#app/branded.ts'
import { publicOrigin } from '#app/config.server.ts'
import { cleanText } from '#app/doors/clean-text.ts'
import { clientNetwork } from '#app/doors/client-address.ts'
import { waitOf } from '#app/doors/limits.server.ts'
import { toLanguage } from '#app/language.ts'
import { messagesFor } from '#app/messages/messages.ts'
import type { Runtime } from '#app/services.server.ts'
import type { UploadWish } from '#app/services/uploads.ts'
import { StagedUploads } from '#app/uploads/staged-uploads.server.ts'
import { TusServer, UploadRefused } from '#app/uploads/tus-server.server.ts'
import { uploadLocks } from '#app/uploads/upload-locks.server.ts'
import { refusedUpload } from '#app/uploads/upload-problem.ts'

const hour = 60 * 60_000
const drainMs = 500

export const isUploadPath = (pathname: string): boolean => pathname === '/uploads' || pathname.startsWith('/uploads/')

/**
 * Resumable uploads by the protocol tus 1.0 below `/uploads`. An upload begins for a question of a draft, whose owner
 * alone may go on with it; when all bytes are there they are judged, and the form post that names the upload puts the
 * file under the question.
 */
export function uploadHandler({ core, services }: Runtime): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { config, database } = core
  const staged = new StagedUploads({ directory: join(config.DATA_DIR, 'staging', 'uploads'), uploads: database.uploads, expiresInMs: config.UPLOAD_HOURS * hour })
  const tus = new TusServer({
    path: '/uploads',
    datastore: staged,
    locker: uploadLocks(),
    relativeLocation: true,
    lockDrainTimeout: drainMs,
    allowedOrigins: [publicOrigin(config)],
    namingFunction: () => core.newId(),

    async onIncomingRequest(request, id) {
      const { method, headers } = request
      const actor = await services.people.actorOf(headers)
      if (!('accountId' in actor)) throw refused(request, 401, 'unauthorised')
      if (method !== 'POST' && !(await services.uploads.find(actor, id))) throw refused(request, 404, 'not-found')
    },

    async onUploadCreate(request, upload) {
      const wish = toWish(upload)
      if (!wish) throw refused(request, 404, 'not-found')
      if ((await waitOf('post', clientNetwork(request))) !== undefined) throw refusal(request, 'busy', wish)
      const begun = await services.uploads.begin(await services.people.actorOf(request.headers), wish)
      if (begun.result === 'not-found') throw refused(request, 404, 'not-found')
      if (begun.result === 'refused') throw refusal(request, begun.code, wish)
      return {}
    },

    async onUploadFinish(request, { id }) {
      const upload = await database.uploads.find(branded(id))
      if (!upload) throw refused(request, 404, 'not-found')
      const outcome = await services.uploads.finish(upload, () => staged.staged(upload))
      if ('refused' in outcome) throw refusal(request, outcome.refused, upload)
      return {}
    },
  })
  return (request, response) => tus.handle(request, response)
}

/** What the sender says about a file, when it is text and names a draft and a question. */
function toWish({ id, size = 0, metadata }: Upload): UploadWish | undefined {
  const { draft, pointer, filename } = metadata ?? {}
  const name = cleanText(filename ?? 'tep')
  if (!draft || !/^[0-9a-f-]{36}$/.test(draft) || !pointer || !/^(?:\/[a-z0-9_-]{1,60}){1,12}$/.test(pointer)) return undefined
  return { id: branded(id), draftId: branded(draft), pointer, name: 'text' in name ? name.text.slice(0, 1000) : 'tep', size }
}

type Refusable = Parameters<typeof refusedUpload>[0]

const refusal = (request: Request, code: Refusable['code'], at: Omit<Refusable, 'code'>): UploadRefused =>
  new UploadRefused(refusedUpload({ ...at, code }, toLanguage(request)))

function refused(request: Request, status: 401 | 404, code: string): UploadRefused {
  const { notFound, signIn } = messagesFor(toLanguage(request)).uploads
  return new UploadRefused(problemAnswer({ status, code, title: status === 401 ? signIn : notFound }))
}
