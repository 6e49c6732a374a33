type Headers = Map<string, string>

/** What a page may load and run: its own and nothing else, no `unsafe-*`; the nonce is new for each request. */
export const pagePolicy = (nonce: string): string => `default-src 'none'; script-src 'self' 'nonce-${nonce}'; ${policyOfAll}`

const policyOfAll = [
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
  "object-src 'none'",
].join('; ')

/** Headers of every answer of the site, beside the policy of its page. */
export const siteHeaders = (secure: boolean): Headers =>
  new Map([
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()'],
    ['Referrer-Policy', 'same-origin'],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ...transport(secure),
  ])

/** Headers of every answer to a program: it is data, not to be shown, framed, run or kept. */
export const apiHeaders = (secure: boolean): Headers =>
  new Map([
    ['Cache-Control', 'private, no-store'],
    ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
    ...transport(secure),
  ])

const transport = (secure: boolean): Array<[string, string]> => (secure ? [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']] : [])
