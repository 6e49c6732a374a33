import { fillDemo, type Clock } from '#app/demo/fill-demo.server.ts'
import { prepareDataDir, readConfig, type Environment } from '#app/config.server.ts'
import { openCore } from '#app/core.server.ts'
import { firstRun } from '#app/first-run.server.ts'
import { newLog } from '#app/log.server.ts'
import { runtimeOver } from '#app/services.server.ts'

export type DemoLink = { as: string; name: string; link: string }

/** Fills the data folder of `env` and answers a one-time sign-in link per role. */
export async function makeDemo(env: Environment): Promise<DemoLink[]> {
  const config = prepareDataDir(readConfig(env))
  const clock: Clock = { now: new Date().toISOString() }
  const runtime = runtimeOver({ ...(await openCore(config, newLog(config))), now: () => clock.now })
  await firstRun(runtime)
  const people = await fillDemo(runtime, clock)
  const links = await people.links()
  await runtime.close()
  return links
}
