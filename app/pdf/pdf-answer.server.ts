import { contentDisposition, safeFileName } from '#app/files/download-headers.ts'

/** A PDF of our own making, shown in the browser: it runs nothing, is framed nowhere and kept by no proxy. */
export function pdfAnswer(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': contentDisposition('inline', safeFileName(name.replaceAll('/', '-'))),
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Cache-Control': 'private, no-store',
    },
  })
}
