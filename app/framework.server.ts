/** The only door to the web framework for code that runs on the server alone. */
export { createCookie, json, redirect } from '@remix-run/node'
export type { ActionFunctionArgs, AppLoadContext, EntryContext, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
export { RemixServer } from '@remix-run/react'
