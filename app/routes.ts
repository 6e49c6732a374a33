import { flatRoutes } from '@remix-run/fs-routes'

/** Routes are folders of `app/routes`, one `route.tsx` each, views beside it. */
export default flatRoutes({ ignoredRouteFiles: ['**/*.css'] })
