import { currentConfig } from '#app/config.server.ts'
import { openRuntime, type Runtime } from '#app/services.server.ts'

/** Opens the installation that the environment names for one command, and closes it again. */
export async function withRuntime<Result>(use: (runtime: Runtime) => Promise<Result>): Promise<Result> {
  const runtime = await openRuntime({ ...currentConfig(), LOG_LEVEL: 'silent' })
  try {
    return await use(runtime)
  } finally {
    await runtime.close()
  }
}
