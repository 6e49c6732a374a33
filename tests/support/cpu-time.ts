/** Milliseconds of processor time something takes, so that a busy machine does not fail a test of effort. */
export function cpuTime(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
