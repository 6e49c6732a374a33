import type { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Config } from '#app/config.server.ts'
import type { Runtime } from '#app/services.server.ts'

type ProcessState = {
  config?: Config
  limiters?: Map<string, RateLimiterMemory>
  runtime?: Promise<Runtime>
}

declare global {
  var motcua: ProcessState | undefined
}

/**
 * What exists once in a process. The pages are bundled, the server is not, so a module may be loaded twice in one
 * process; its own variables would then exist twice as well.
 */
export const perProcess = (): ProcessState => (globalThis.motcua ??= {})
