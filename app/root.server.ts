import { toLanguage, type Language } from '#app/language.ts'

/** Parts of the product an officer may enter. */
export type Area = 'desk' | 'studio' | 'admin'
export type RootData = { language: Language; person: { name: string; kind: 'applicant' | 'officer' } | undefined; areas: Area[] }

/** What every page needs: the language and who is reading. */
export async function loadRoot(request: Request): Promise<RootData> {
  return { language: toLanguage(request), person: undefined, areas: [] }
}
