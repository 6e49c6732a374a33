import type { AppLoadContext, ServerBuild as FrameworkBuild } from '@remix-run/node'
import type { PageRequest } from '#app/page-request.ts'

/** The only door to the web framework for code that runs on the server alone. */
export { createRequestHandler } from '@remix-run/express'
export { createRequestHandler as requestHandler, json, redirect } from '@remix-run/node'
export type { AppLoadContext, EntryContext } from '@remix-run/node'
export { RemixServer } from '@remix-run/react'

/** What a loader or an action is given; of the request only what is cheap to have. */
export type PageArgs = { request: PageRequest; params: { readonly [name: string]: string | undefined }; context: AppLoadContext }
/** A loader or an action: answers what its page shows, a response, or a promise of either. */
export type PageRun = (args: PageArgs) => Promise<unknown> | object | null
export type { PageArgs as ActionFunctionArgs, PageArgs as LoaderFunctionArgs }

type FrameworkRoute = NonNullable<FrameworkBuild['routes'][string]>
type PageModule = Omit<FrameworkRoute['module'], 'action' | 'loader'> & { action?: PageRun; loader?: PageRun }

/** The built pages, whose loaders and actions may be run without the framework. */
export type ServerBuild = Omit<FrameworkBuild, 'routes'> & {
  routes: { [id: string]: Omit<FrameworkRoute, 'module'> & { module: PageModule } }
}
