import { spawnSync } from 'node:child_process'
import { ConfigError } from '#app/config.server.ts'
import { isBuildStale } from '#app/http/build-freshness.server.ts'

/** `npm start`: builds the pages when there is need, then serves. */
process.env['NODE_ENV'] ??= 'production'
const startedAt = performance.now()

if (isBuildStale()) {
  process.stdout.write('building pages …\n')
  const { status } = spawnSync(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

try {
  const { serveBuild } = await import('#app/http/serve-build.server.ts')
  await serveBuild(startedAt)
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(2)
}
