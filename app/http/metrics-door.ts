import { createHash, timingSafeEqual } from 'node:crypto'
import { clientAddressHeader } from '#app/doors/client-address.ts'

type Headers = { get(name: string): string | null }

/**
 * Who may read the metrics: whoever has the token or, while none is set, a program on this machine. What a proxy passed
 * on comes from this machine too and is not taken for one.
 */
export function mayReadMetrics(headers: Headers, token: string): boolean {
  if (token !== '') return isSame(headers.get('Authorization') ?? '', `Bearer ${token}`)
  const isPassedOn = ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via'].some((name) => headers.get(name) !== null)
  return !isPassedOn && /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(headers.get(clientAddressHeader) ?? '')
}

function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(digest(given), digest(wanted))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
