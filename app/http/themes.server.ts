import { text, type Answer } from '#app/http/answer.server.ts'
import type { ThemeService } from '#app/services/themes.ts'

/** Answers `/themes/<hash>.css` and `.png`: the look of an agency, kept by browsers for good. */
export async function answerTheme(themes: ThemeService, path: string): Promise<Answer | undefined> {
  const name = /^\/themes\/([0-9a-f]{20}\.(?:css|png))$/.exec(path)?.[1]
  if (name === undefined) return undefined
  const file = await themes.file(name)
  if (!file) return text(404, 'not found')
  return { status: 200, headers: { 'Content-Type': file.type, 'Cache-Control': 'public, max-age=31536000, immutable', 'X-Content-Type-Options': 'nosniff' }, body: file.body }
}
