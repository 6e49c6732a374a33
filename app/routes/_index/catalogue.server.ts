import { toLanguage } from '#app/language.ts'
import type { PageRequest } from '#app/page-request.ts'
import type { CatalogueEntry } from '#app/services/procedures.ts'
import { getServices } from '#app/services.server.ts'

export type CatalogueData = { search: string; entries: CatalogueEntry[] }

/** Longest search text that is looked at; more is cut. */
const longestSearch = 100

export async function loadCatalogue(request: PageRequest): Promise<CatalogueData> {
  const search = (new URL(request.url).searchParams.get('q') ?? '').slice(0, longestSearch).trim()
  const { procedures } = await getServices()
  const entries = await procedures.catalogue({ search: search === '' ? undefined : search, language: toLanguage(request) })
  return { search, entries }
}
