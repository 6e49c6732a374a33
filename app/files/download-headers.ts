/**
 * Headers under which an uploaded file is handed out: always saved, never shown inside the site, whatever it holds.
 * What every answer carries is not said again: a header given twice holds no more. The name is given twice: plain ASCII for old programs, RFC 5987 for the others.
 */
export function downloadHeaders(file: { name: string; type: string; size: number }): Record<string, string> {
  return {
    'Content-Type': file.type,
    'Content-Length': String(file.size),
    'Content-Disposition': contentDisposition('attachment', file.name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
  }
}

export function contentDisposition(how: 'attachment' | 'inline', name: string): string {
  const safe = safeFileName(name)
  const ascii = safe.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').replaceAll(/[^\x20-\x7E]|["\\%]/g, '_')
  const encoded = encodeURIComponent(safe).replaceAll(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** The last part of a name without control, direction and path characters; never empty, at most 150 characters. */
export function safeFileName(name: string): string {
  const base = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = base.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').replace(/^[.\s]+/, '').trim()
  if (clean.length <= 150) return clean || 'tep'
  const dot = clean.lastIndexOf('.')
  const extension = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : ''
  return clean.slice(0, 150 - extension.length).toWellFormed() + extension
}
