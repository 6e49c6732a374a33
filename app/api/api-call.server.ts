import type { IncomingMessage } from 'node:http'
import type { ApiHolder } from '#app/api/api-holder.server.ts'
import { problem, type ProblemCode } from '#app/api/problem.ts'
import { jsonSentence } from '#app/definition/json-sentence.ts'
import { receiveBytes } from '#app/doors/receive-bytes.server.ts'
import type { Answer } from '#app/http/answer.server.ts'
import type { Language } from '#app/language.ts'
import type { Runtime } from '#app/services.server.ts'
import { parseStrictJson } from '#schemas/strict-json.ts'

/** One request of the API on its way through. */
export type ApiCall = {
  request: IncomingMessage
  runtime: Runtime
  holder: ApiHolder
  language: Language
  query: URLSearchParams
  /** Parts of the address that stand for something. */
  params: readonly string[]
}

/** Thrown to answer early; caught once, in the handler. */
export class ApiRefused extends Error {
  override name = 'ApiRefused'
  readonly answer: Answer
  constructor(answer: Answer) {
    super('refused')
    this.answer = answer
  }
}

export const refuse = ({ language }: Pick<ApiCall, 'language'>, ...[code, errors]: [ProblemCode, { pointer: string; code: string; message: string }[]?]): ApiRefused =>
  new ApiRefused(problem(code, language, errors))

/** The language of messages: English when asked for before Vietnamese. */
export function languageOf(request: IncomingMessage): Language {
  return /^\s*en/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi'
}

const notUtf8 = { vi: 'Nội dung có byte không phải UTF-8. Hãy lưu lại ở dạng UTF-8.', en: 'There are bytes that are not UTF-8. Save it as UTF-8.' }
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The JSON body, within limits and free of what readers understand differently. */
export async function readJson(call: ApiCall): Promise<unknown> {
  const { request, runtime } = call
  if (!/^application\/(?:[\w.+-]+\+)?json\b/.test(request.headers['content-type'] ?? '')) throw refuse(call, 'unsupported-media-type')
  const most = runtime.core.config.LIMIT_BODY_MB * 1024 * 1024
  if (Number(request.headers['content-length'] ?? 0) > most) throw refuse(call, 'too-large')
  const bytes = await receiveBytes(request, most)
  if (!bytes) throw refuse(call, 'too-large')
  const text = decode(call, bytes)
  const parsed = parseStrictJson(text, { bytes: most })
  if (parsed.ok) return parsed.value
  if (parsed.code === 'too-large') throw refuse(call, 'too-large')
  throw refuse(call, 'invalid-json', [{ pointer: '', code: parsed.code, message: jsonSentence(parsed.code, parsed.offset, text)[call.language] }])
}

function decode(call: ApiCall, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw refuse(call, 'invalid-json', [{ pointer: '', code: 'invalid-utf-8', message: notUtf8[call.language] }])
  }
}
