export interface HealthService {
  /** Whether requests can be served: database answers, migrations are in place, the data folder is writable. */
  ready(): Promise<{ ready: boolean; checks: Record<string, 'ok' | 'failed'> }>
  jobs(): Promise<{ waiting: number; failed: number }>
}
