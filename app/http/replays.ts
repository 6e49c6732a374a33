import type { PageArgs, PageRun, ServerBuild } from '#app/framework.server.ts'

type Module = NonNullable<ServerBuild['routes'][string]>['module']

/** What a loader or an action came to that was run before its page is drawn: what it returned, or threw. */
export type Outcome = { value: unknown; isThrown: boolean }
export type Replays = ReadonlyMap<PageRun, Outcome>

export async function outcomeOf(run: () => unknown): Promise<Outcome> {
  try {
    return { value: await run(), isThrown: false }
  } catch (thrown) {
    return { value: thrown, isThrown: true }
  }
}

/** The same pages; a loader or action whose outcome comes with the request, as `replays`, is not run a second time. */
export function withReplays(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && { ...route, module: replaying(route.module) }] as const)
  return { ...build, routes: Object.fromEntries(routes) }
}

function replaying(module: Module): Module {
  const { action, loader } = module
  return { ...module, ...(action && { action: orReplay(action) }), ...(loader && { loader: orReplay(loader) }) }
}

/** Ends as it did before, when it was run. */
function orReplay(run: PageRun): (args: PageArgs) => Promise<unknown> {
  return async (args) => {
    const outcome = replaysIn(args.context)?.get(run)
    if (!outcome) return run(args)
    if (outcome.isThrown) throw outcome.value
    return outcome.value
  }
}

const replaysIn = ({ replays }: { replays?: unknown }): Map<unknown, Outcome> | undefined => (replays instanceof Map ? replays : undefined)
