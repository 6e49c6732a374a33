import { textOf } from '#app/form-text.ts'
import { json } from '#app/framework.server.ts'
import { getServices } from '#app/services.server.ts'
import type { SaveThemeResult, ThemeLook } from '#app/services/themes.ts'
import type { Actor } from '#runtime/access/actor.ts'
import type { Text } from '#schemas/generated/procedure.ts'

export type ThemesData = { agencies: Array<{ key: string; title?: Text; look?: ThemeLook }> }
export type ThemeReply = { agency: string; name: string; brand: string } & SaveThemeResult

const mostLogoBytes = 1024 * 1024

/** Every agency that may have a look, the whole portal first. */
export async function loadThemes(): Promise<ThemesData> {
  const { themes } = await getServices()
  const [looks, agencies] = await Promise.all([themes.list(), themes.agencies()])
  return { agencies: [{ key: '' }, ...agencies].map((agency) => ({ ...agency, look: looks.find((look) => look.agency === agency.key) })) }
}

/** Saves or removes the look of one agency. */
export async function saveTheme(actor: Actor, form: FormData) {
  const { themes } = await getServices()
  const [agency, name, brand] = [textOf(form, 'agency'), textOf(form, 'name'), textOf(form, 'brand')]
  if (textOf(form, '_do') === 'remove') {
    await themes.remove(actor, agency)
    return json<ThemeReply>({ agency, name, brand, result: 'saved' })
  }
  const file = form.get('logo')
  const given = typeof file === 'object' && file !== null && file.size > 0 ? file : undefined
  if (given && given.size > mostLogoBytes) return json<ThemeReply>({ agency, name, brand, result: 'refused', problem: { code: 'not-a-picture' } }, { status: 422 })
  const logo = given && new Uint8Array(await given.arrayBuffer())
  const outcome = await themes.save(actor, { agency, name, brand, logo, keepsLogo: logo === undefined })
  return json<ThemeReply>({ agency, name, brand, ...outcome }, { status: outcome.result === 'saved' ? 200 : 422 })
}
