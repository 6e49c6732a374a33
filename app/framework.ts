/**
 * The only door to the web framework for code that also runs in the browser. Remix 2 has ended; moving to React Router
 * means editing this file and `framework.server.ts`, nothing else.
 */
export {
  Form,
  isRouteErrorResponse,
  Link,
  Links,
  Meta,
  NavLink,
  Outlet,
  Scripts,
  ScrollRestoration,
  useActionData,
  useLoaderData,
  useLocation,
  useMatches,
  useNavigation,
  useRouteError,
  useRouteLoaderData,
  useSearchParams,
} from '@remix-run/react'
export type { MetaFunction, ShouldRevalidateFunction } from '@remix-run/react'
