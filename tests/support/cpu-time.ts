/**
 * Milliseconds of processor time something takes on the thread that does it, so that neither a busy machine nor what
 * the engine does beside it fails a test of effort.
 */
export function cpuTime(work: () => unknown): number {
  const start = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}
