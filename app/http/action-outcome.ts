import type { ActionFunctionArgs, ServerBuild } from '#app/framework.server.ts'

type Module = NonNullable<ServerBuild['routes'][string]>['module']

/** What an action came to that was run before its page is drawn: what it returned, or threw. */
export type ActionOutcome = { value: unknown; isThrown: boolean }

export async function outcomeOf(run: () => Promise<unknown>): Promise<ActionOutcome> {
  try {
    return { value: await run(), isThrown: false }
  } catch (thrown) {
    return { value: thrown, isThrown: true }
  }
}

/** Ends as the action did. */
export const toReplay = ({ value, isThrown }: ActionOutcome) => (): unknown => {
  if (isThrown) throw value
  return value
}

/** The same pages; an action whose `replay` comes with the request is not run a second time. */
export function withReplays(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && { ...route, module: replaying(route.module) }] as const)
  return { ...build, routes: Object.fromEntries(routes) }
}

function replaying(module: Module): Module {
  const { action } = module
  if (!action) return module
  const actOrReplay = async (args: ActionFunctionArgs): Promise<unknown> => {
    const { replay } = args.context
    return typeof replay === 'function' ? replay() : action(args)
  }
  return { ...module, action: actOrReplay }
}
