import sharp from 'sharp'
import { digest } from '#app/services/engine.server.ts'
import type { Casework } from '#app/services/engine.server.ts'
import type { SaveThemeResult, ThemeLook, ThemeService } from '#app/services/themes.ts'
import { deriveTheme } from '#app/theme/derive-theme.ts'
import { themeCss } from '#app/theme/theme-css.ts'
import { themeStore, type StoredTheme } from '#db/stores/theme-store.ts'
import { can } from '#runtime/access/permissions.ts'

const freshForMs = 60_000
/** Another node may name a file this one does not know yet: it looks again, at most so often. */
const lookAgainMs = 1_000
const logoSide = 256
const mostPixels = 40_000_000

type Made = { look: ThemeLook; css: string; logo?: Uint8Array }
const refused = (problem: Extract<SaveThemeResult, { result: 'refused' }>['problem']): SaveThemeResult => ({ result: 'refused', problem })

/** How agencies look: set by administrators, checked for contrast, served as small files that never change. */
export function themeService({ core, versions }: Pick<Casework, 'core' | 'versions'>): ThemeService {
  const store = themeStore(core.database.kysely)
  let kept: { at: number; made: Promise<Made[]> } | undefined

  const all = (oldestMs = freshForMs): Promise<Made[]> => {
    const now = Date.parse(core.now())
    if (!kept || Math.abs(now - kept.at) > oldestMs) kept = { at: now, made: store.list().then((themes) => themes.flatMap(make)) }
    kept.made.catch(() => (kept = undefined))
    return kept.made
  }
  const agencies: ThemeService['agencies'] = async () => {
    const loaded = await Promise.all((await core.database.procedures.list()).map(({ current }) => versions.get(current)))
    const known = loaded.flatMap((version) => (version ? [version.definition.agency] : []))
    return [...new Map(known.map((agency) => [agency.key, { key: agency.key, title: agency.title }])).values()]
  }

  return {
    agencies,
    list: async () => (await all()).map(({ look }) => look),

    async save(actor, { agency, name, brand, logo, keepsLogo }) {
      if (!can(actor, 'edit-theme') || !('accountId' in actor)) return refused({ code: 'not-permitted' })
      if (name.trim() === '') return refused({ code: 'name-missing' })
      if (agency !== '' && !(await agencies()).some(({ key }) => key === agency)) return refused({ code: 'unknown-agency' })
      const derived = deriveTheme(brand)
      if (derived.result === 'refused') return refused(derived.problem)
      const picture = logo && (await toLogo(logo))
      if (logo && !picture) return refused({ code: 'not-a-picture' })
      const before = keepsLogo ? (await store.list()).find((theme) => theme.agency === agency)?.logo : undefined
      await store.save({ agency, name: name.trim(), brand: brand.trim().toLowerCase(), logo: picture ?? before }, actor.accountId, core.now())
      await core.audit.add({ at: core.now(), account: actor.accountId, name: actor.name, act: 'save-theme', subject: agency, detail: { brand } })
      kept = undefined
      return { result: 'saved' }
    },

    async remove(actor, agency) {
      if (!can(actor, 'edit-theme') || !('accountId' in actor)) return
      await store.remove(agency)
      await core.audit.add({ at: core.now(), account: actor.accountId, name: actor.name, act: 'remove-theme', subject: agency, detail: {} })
      kept = undefined
    },

    file: async (name) => fileIn(await all(), name) ?? fileIn(await all(lookAgainMs), name),
  }
}

function fileIn(themes: readonly Made[], name: string): Awaited<ReturnType<ThemeService['file']>> {
  for (const { look, css, logo } of themes) {
    if (look.stylesheet.endsWith(`/${name}`)) return { type: 'text/css; charset=utf-8', body: css }
    if (logo && look.logo?.endsWith(`/${name}`)) return { type: 'image/png', body: logo }
  }
  return undefined
}

/** A stored colour that is refused by a later measure gives no theme rather than a bad one. */
function make({ agency, name, brand, logo }: StoredTheme): Made[] {
  const derived = deriveTheme(brand)
  if (derived.result === 'refused') return []
  const css = themeCss(derived.colours)
  const address = (content: string, ending: string): string => `/themes/${digest(content).slice(0, 20)}.${ending}`
  const look = { agency, name, brand, stylesheet: address(css, 'css'), logo: logo && address(logo, 'png') }
  return [{ look, css, ...(logo && { logo: Buffer.from(logo, 'base64') }) }]
}

/** Any picture, drawn anew as a small PNG, so that nothing of what was sent is served; undefined for what is none. */
async function toLogo(bytes: Uint8Array): Promise<string | undefined> {
  if (!isPicture(bytes)) return undefined
  try {
    const picture = await sharp(bytes, { limitInputPixels: mostPixels, density: 144 }).resize(logoSide, logoSide, { fit: 'inside', withoutEnlargement: false }).png({ compressionLevel: 9 }).toBuffer()
    return picture.toString('base64')
  } catch {
    return undefined
  }
}

/** PNG, JPEG or WebP by their first bytes; a drawing in XML could ask for other files. */
function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  return head.startsWith('\x89PNG') || head.startsWith('\xff\xd8\xff') || (head.startsWith('RIFF') && head.endsWith('WEBP'))
}
