import { Server } from '@tus/server'
import type { Answer } from '#app/http/answer.server.ts'

/** Refusals travel through tus as what it throws: a status and a body. */
export class UploadRefused extends Error {
  override name = 'UploadRefused'
  readonly status_code: number
  readonly body: string
  constructor({ status, body = '' }: Answer) {
    super('refused')
    this.status_code = status
    this.body = String(body)
  }
}

/** tus 1.0, whose refusals say that they are problems as RFC 9457 describes them. */
export class TusServer extends Server {
  override write(...[context, headers, status, body = '']: Parameters<Server['write']>): ReturnType<Server['write']> {
    if (body.startsWith('{')) headers.set('Content-Type', 'application/problem+json; charset=utf-8')
    return super.write(context, headers, status, body)
  }
}
