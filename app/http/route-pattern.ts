const known = new Set([
  ...['api', 'v1', 'procedures', 'dossiers', 'drafts', 'desk', 'admin', 'studio', 'my', 'track', 'check', 'files', 'letters', 'assets', 'validators'],
  ...['sign-in', 'sign-up', 'sign-out', 'verify', 'reset', 'link', 'home', 'account', 'queue', 'actions', 'people', 'calendars', 'registers', 'healthz', 'readyz', 'metrics'],
])

/** An address with everything that could name somebody taken out, for logs and metrics: `/check/:x`. */
export function routePattern(url: string): string {
  const [path = '/'] = url.split('?')
  return path
    .split('/')
    .slice(0, 6)
    .map((part) => (part === '' || known.has(part) ? part : ':x'))
    .join('/')
}
