/** The only door to the web framework for code that runs on the server alone. */
export { createRequestHandler } from '@remix-run/express'
export { createRequestHandler as requestHandler, json, redirect } from '@remix-run/node'
export type { ServerBuild } from '@remix-run/node'
export type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
export { RemixServer } from '@remix-run/react'
