import type { IncomingMessage } from 'node:http'
import { ApiRefused, languageOf } from '#app/api/api-call.server.ts'
import { holderCache } from '#app/api/api-holder.server.ts'
import { apiRoutes, type ApiRoute } from '#app/api/api-routes.server.ts'
import { openApi } from '#app/api/open-api.ts'
import { problem } from '#app/api/problem.ts'
import { json, type Answer } from '#app/http/answer.server.ts'
import type { Runtime } from '#app/services.server.ts'

type Matcher = { route: ApiRoute; pattern: RegExp }

/** Answers everything below `/api/v1/`: who asks, what is asked, within what scope. Errors are problems, RFC 9457. */
export function apiHandler(runtime: Runtime): (request: IncomingMessage, path: string) => Promise<Answer> {
  const matchers = apiRoutes.map((route): Matcher => ({ route, pattern: new RegExp(`^/api/v1${route.path.replaceAll(/\{[a-z]+\}/g, '([\\w-]{1,100})')}$`) }))
  const holderOf = holderCache(runtime.core)
  const document = json(200, openApi(apiRoutes, runtime.services.config.publicUrl), { 'Cache-Control': 'public, max-age=300' })

  return async (request, path) => {
    const language = languageOf(request)
    if (path === '/api/v1/openapi.json' && request.method === 'GET') return document
    const matching = matchers.filter(({ pattern }) => pattern.test(path))
    const found = matching.find(({ route }) => route.method === request.method)
    if (!found) return problem(matching.length > 0 ? 'method-not-allowed' : 'not-found', language)
    const holder = await holderOf(request.headers.authorization)
    if (!holder) return { ...problem('unauthorised', language), headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'WWW-Authenticate': 'Bearer' } }
    if (!holder.can(found.route.scope)) return problem('out-of-scope', language)
    const query = new URLSearchParams(request.url?.split('?')[1])
    const params = found.pattern.exec(path)?.slice(1) ?? []
    try {
      return await found.route.handle({ request, runtime, holder, language, query, params })
    } catch (error) {
      if (error instanceof ApiRefused) return error.answer
      runtime.core.log.error({ id: request.headers['x-request-id'], err: error }, 'an API request failed')
      return problem('internal', language)
    }
  }
}
