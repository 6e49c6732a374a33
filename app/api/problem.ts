import type { Language } from '#app/language.ts'
import { json, type Answer } from '#app/http/answer.server.ts'
import type { ProblemError } from '#schemas/generated/api.ts'

type Text = { vi: string; en: string }

/** What the API refuses by itself, before or beside what the engine refuses: status and text per code. */
const problems = {
  unauthorised: { status: 401, text: { vi: 'Thiếu mã truy cập hoặc mã không còn hiệu lực.', en: 'The bearer token is missing or no longer valid.' } },
  'out-of-scope': { status: 403, text: { vi: 'Mã truy cập không có quyền này.', en: 'The bearer token does not cover this.' } },
  'not-found': { status: 404, text: { vi: 'Không tìm thấy.', en: 'Not found.' } },
  'method-not-allowed': { status: 405, text: { vi: 'Phương thức không được hỗ trợ.', en: 'The method is not supported here.' } },
  'unsupported-media-type': { status: 415, text: { vi: 'Nội dung phải là application/json.', en: 'The body must be application/json.' } },
  'too-large': { status: 413, text: { vi: 'Nội dung quá lớn.', en: 'The body is too large.' } },
  'invalid-json': { status: 400, text: { vi: 'Nội dung không phải JSON hợp lệ.', en: 'The body is not valid JSON.' } },
  'invalid-body': { status: 400, text: { vi: 'Nội dung không đúng lược đồ.', en: 'The body does not fit its schema.' } },
  'invalid-key': { status: 400, text: { vi: 'Idempotency-Key phải là UUID.', en: 'Idempotency-Key must be a UUID.' } },
  'version-not-current': { status: 409, text: { vi: 'Phiên bản này không còn là phiên bản hiện hành.', en: 'This version is not the current one.' } },
  'file-refused': { status: 422, text: { vi: 'Tệp không được nhận.', en: 'The file is not taken.' } },
  'too-many-requests': { status: 429, text: { vi: 'Quá nhiều yêu cầu, hãy thử lại sau.', en: 'Too many requests, try again later.' } },
  internal: { status: 500, text: { vi: 'Có lỗi trong hệ thống.', en: 'Something went wrong here.' } },
} as const satisfies Record<string, { status: number; text: Text }>

export type ProblemCode = keyof typeof problems

/** An answer the way RFC 9457 asks for. */
export function problemAnswer({ status, code, title, errors }: { status: number; code: string; title: string; errors?: ProblemError[] }): Answer {
  const body = { type: `https://motcua.example/problems/${code}`, title, status, code, ...(errors && { errors }) }
  return { ...json(status, body), headers: { 'Content-Type': 'application/problem+json; charset=utf-8' } }
}

export function problem(code: ProblemCode, language: Language, errors?: ProblemError[]): Answer {
  const { status, text } = problems[code]
  return problemAnswer({ status, code, title: text[language], errors })
}
