import { useMatches, useRouteLoaderData } from '#app/framework.ts'
import type { RootData } from '#app/root.server.ts'
import type { ThemeLook } from '#app/services/themes.ts'

/** The look of this page: of the agency it is about, else of the whole portal, else the house's own. */
export function useTheme(): ThemeLook | undefined {
  const themes = useRouteLoaderData<RootData>('root')?.themes ?? []
  const agency = useMatches().flatMap(({ data }) => agencyIn(data)).at(-1)
  return themes.find((theme) => theme.agency === agency) ?? themes.find((theme) => theme.agency === '')
}

function agencyIn(data: unknown): string[] {
  return typeof data === 'object' && data !== null && 'agency' in data && typeof data.agency === 'string' ? [data.agency] : []
}
