import { access, constants } from 'node:fs/promises'
import type { Core } from '#app/core.server.ts'
import type { HealthService } from '#app/services/health.ts'

export function healthService({ database, config }: Core): HealthService {
  return {
    jobs: () => database.jobs.counts(),

    async ready() {
      const [reached, writable] = await Promise.allSettled([database.ready(), access(config.DATA_DIR, constants.W_OK)])
      const checks = { database: verdict(reached), files: verdict(writable) }
      return { ready: Object.values(checks).every((check) => check === 'ok'), checks }
    },
  }
}

const verdict = ({ status }: PromiseSettledResult<void>): 'ok' | 'failed' => (status === 'fulfilled' ? 'ok' : 'failed')
