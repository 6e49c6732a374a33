import { toErrorTexts } from '#app/components/error-texts.ts'
import { problemAnswer } from '#app/api/problem.ts'
import type { Answer } from '#app/http/answer.server.ts'
import { keptLanguage } from '#app/language.ts'
import { en } from '#app/messages/en.ts'
import { vi } from '#app/messages/vi.ts'

type Headers = { get(name: string): string | null }

/**
 * What is answered where no page can be drawn: before the framework is asked, beside it, or when it crashed. People get
 * a plain page in their language, programs a problem. The page needs nothing of a build but a stylesheet of its own.
 */
export function failureAnswer(status: number, headers: Headers, incident?: string): Answer {
  const language = keptLanguage(headers.get('Cookie'))
  const { shell } = { vi, en }[language]
  const [title, text] = toErrorTexts(status, shell.errors)
  if (!headers.get('Accept')?.includes('text/html')) return problemAnswer({ status, code: codeOf(status), title: text })

  const number = incident === undefined ? '' : `<p>${shell.errors.incident}: <code>${incident}</code></p>`
  const body = `<main><p class="product">${shell.product}</p><h1>${title}</h1><p>${text}</p>${number}<p><a href="/">${shell.home}</a></p></main>`
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – ${shell.product}</title><link rel="stylesheet" href="/plain.css">`
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' }, body: `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>` }
}

const codes: Readonly<Record<number, string>> = { 400: 'bad-request', 403: 'forbidden', 404: 'not-found', 500: 'internal' }
const codeOf = (status: number): string => codes[status] ?? `http-${status}`
