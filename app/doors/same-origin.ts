const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

type RequestFacts = { method: string; headers: { get(name: string): string | null }; url: string }

/**
 * Whether a request that changes something comes from our own pages. Browsers send `Sec-Fetch-Site` and `Origin` on
 * every post; a post with neither is no browser's and carries no cookie worth stealing, yet it is refused as well:
 * programs use the API with a bearer token.
 */
export function isSameOrigin({ method, headers, url }: RequestFacts, publicOrigin?: string): boolean {
  if (safeMethods.has(method)) return true
  const site = headers.get('Sec-Fetch-Site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  const origin = headers.get('Origin')
  if (origin === null) return site === 'same-origin' || site === 'none'
  if (origin === publicOrigin) return true
  return URL.canParse(origin) && new URL(origin).host === (headers.get('Host') ?? new URL(url).host)
}
