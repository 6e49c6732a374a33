import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Config } from '#app/config.server.ts'
import { json, type Answer } from '#app/http/answer.server.ts'
import { failureAnswer } from '#app/http/failure-answer.ts'
import { mayReadMetrics } from '#app/http/metrics-door.ts'
import type { HealthService } from '#app/services/health.ts'

/** Patterns that get a line of their own; whoever makes up addresses must not make the metrics grow. */
const mostRoutes = 200

type Headers = { get(name: string): string | null }

export type Operations = {
  /** Answers `/healthz`, `/readyz` and `/metrics`; undefined for other paths. */
  answer(path: string, headers: Headers): Promise<Answer | undefined>
  /** Counts an answered request; `route` is a pattern, never an address with ids in it. */
  observe(route: string, status: number, seconds: number): void
}

/** What whoever runs the product asks it: is it alive, can it serve, how is it. */
export function operations(health: HealthService, { METRICS_TOKEN }: Pick<Config, 'METRICS_TOKEN'>): Operations {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({ name: 'http_request_seconds', help: 'Time to answer', labelNames: ['route', 'status'], buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10], registers: [registry] })
  const jobs = new Gauge({
    name: 'jobs',
    help: 'Jobs of the outbox by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const { waiting, failed } = await health.jobs()
      this.set({ state: 'waiting' }, waiting)
      this.set({ state: 'failed' }, failed)
    },
  })
  registry.registerMetric(jobs)

  const seen = new Set<string>()
  const bounded = (route: string): string => {
    if (seen.size < mostRoutes) seen.add(route)
    return seen.has(route) ? route : 'other'
  }
  return {
    observe: (route, status, seconds) => requests.observe({ route: bounded(route), status: `${Math.floor(status / 100)}xx` }, seconds),
    async answer(path, headers) {
      if (path === '/healthz') return json(200, { status: 'ok' })
      if (path === '/metrics' && !mayReadMetrics(headers, METRICS_TOKEN)) return failureAnswer(403, headers)
      if (path === '/metrics') return { status: 200, headers: { 'Content-Type': registry.contentType }, body: await registry.metrics() }
      if (path !== '/readyz') return undefined
      const { ready, checks } = await health.ready()
      return json(ready ? 200 : 503, { status: ready ? 'ok' : 'failed', checks })
    },
  }
}
