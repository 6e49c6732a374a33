import type { IncomingMessage } from 'node:http'
import { json, type Answer } from '#app/http/answer.server.ts'
import type { Runtime } from '#app/services.server.ts'

export function apiHandler(_runtime: Runtime): (request: IncomingMessage, path: string) => Promise<Answer> {
  return async () => json(501, {})
}
