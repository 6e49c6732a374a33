import { cleanText } from '#app/doors/clean-text.ts'
import { formLimits, FormRefused } from '#app/doors/form-limits.ts'
import { chunksOf, readBytes } from '#app/doors/read-bytes.server.ts'
import type { PageRequest } from '#app/page-request.ts'

/** Reads `application/x-www-form-urlencoded`; unlike URLSearchParams it refuses escapes that are no UTF-8. */
export async function readUrlEncoded(request: PageRequest, mostBytes: number): Promise<FormData> {
  const bytes = request.received ?? (await readBytes(chunksOf(request.body), mostBytes))
  if (!bytes || bytes.length > mostBytes) throw new FormRefused('too-large')
  const form = new FormData()
  const pairs = bytes.toString('latin1').split('&', formLimits.controls + 1)
  if (pairs.length > formLimits.controls) throw new FormRefused('too-many-controls')
  for (const pair of pairs) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const [name, value] = equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
    form.append(decode(name), decode(value))
  }
  return form
}

function decode(escaped: string): string {
  const cleaned = cleanText(decodeEscapes(escaped.replaceAll('+', ' ')))
  if ('fault' in cleaned) throw new FormRefused(cleaned.fault)
  return cleaned.text
}

function decodeEscapes(escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    throw new FormRefused('invalid-utf-8')
  }
}
