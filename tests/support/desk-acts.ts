import { controlsOf, type Page, type SitePerson } from './site-person.ts'

/** A dossier page an officer has open: what he presses is decided on what he saw. */
export type OpenPage = { page: Page; press(act: string, typed?: Array<readonly [string, string]>): Promise<Page> }

export async function openDossier(officer: SitePerson, id: string, query = ''): Promise<OpenPage> {
  const path = `/desk/dossiers/${id}${query}`
  const page = await officer.get(path)
  const controls = controlsOf(page)
  const seen = ['expected', ...[...controls.keys()].filter((name) => name.startsWith('command:'))].map((name) => [name, controls.get(name) ?? ''] as const)
  return { page, press: (button, typed = []) => officer.post(path, [['_do', button], ...seen, ...typed]) }
}

/** Opens and presses in one go, for the way to where a test begins. */
export async function act(officer: SitePerson, id: string, button: string, typed: Array<readonly [string, string]> = []): Promise<Page> {
  const done = await (await openDossier(officer, id)).press(button, typed)
  if (done.status !== 302) throw new Error(`${button}: ${done.status} ${/role="alert"[\s\S]{0,400}/.exec(done.text)?.[0] ?? ''}`)
  return done
}

export const finding: Array<readonly [string, string]> = [
  ['root[ket_luan]', 'dat'],
  ['root[y_kien]', 'Hồ sơ đầy đủ, hợp lệ.'],
]
