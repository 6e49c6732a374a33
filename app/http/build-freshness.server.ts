import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const built = 'build/server/index.js'
const sources = ['app', 'runtime', 'builder', 'schemas', 'vite.config.ts', 'remix.config.js', 'package-lock.json']

/** Whether the pages have to be built: there are none, or something they are made of is newer. */
export function isBuildStale(): boolean {
  const builtAt = changedAt(built)
  return builtAt === 0 || sources.some((path) => newestIn(path) > builtAt)
}

function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
