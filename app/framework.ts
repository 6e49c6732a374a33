/**
 * The only door to the web framework for code that also runs in the browser. Remix 2 has ended; moving to React Router
 * means editing this file and `framework.server.ts`, nothing else.
 */
export {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useActionData,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
  useSearchParams,
} from '@remix-run/react'
export type { MetaFunction } from '@remix-run/react'
