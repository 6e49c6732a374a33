/** What a piece of work costs: processor milliseconds, which other work on the machine does not stretch, and bytes the process grew by. */
export type Measured<T> = { value: T; ms: number; bytes: number }

export async function measured<T>(work: () => T | Promise<T>): Promise<Measured<T>> {
  const memory = process.memoryUsage.rss()
  const before = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return { value, ms: (user + system) / 1000, bytes: process.memoryUsage.rss() - memory }
}

/** The most one hostile document may cost. */
export const mostMs = 1000
export const mostBytes = 50 * 1024 * 1024
