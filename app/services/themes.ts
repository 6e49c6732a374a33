import type { ThemeProblem } from '#app/theme/derive-theme.ts'
import type { Actor } from '#runtime/access/actor.ts'

/** A theme as pages use it: addresses bear the hash of what they give, so that they never change. */
export type ThemeLook = { agency: string; name: string; brand: string; stylesheet: string; logo?: string }
export type ThemeInput = { agency: string; name: string; brand: string; logo?: Uint8Array; keepsLogo: boolean }
export type SaveThemeResult = { result: 'saved' } | { result: 'refused'; problem: ThemeProblem | { code: 'not-permitted' | 'name-missing' | 'unknown-agency' | 'not-a-picture' } }

export interface ThemeService {
  /** At most a minute old on other nodes. */
  list(): Promise<ThemeLook[]>
  /** Agencies a theme may be for: the whole portal, and those of the published procedures. */
  agencies(): Promise<Array<{ key: string; title: { vi: string; en?: string } }>>
  save(actor: Actor, theme: ThemeInput): Promise<SaveThemeResult>
  remove(actor: Actor, agency: string): Promise<void>
  /** Stylesheet or logo by the last part of its address. */
  file(name: string): Promise<{ type: string; body: string | Uint8Array } | undefined>
}
