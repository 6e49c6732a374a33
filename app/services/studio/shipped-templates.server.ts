import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDraft, type ProcedureDraft } from '#builder/draft/procedure-draft.ts'

const folder = 'schemas/procedures'

/** Definitions that come with the product, by the name of their file; they never change while it runs. */
export function shippedTemplates(): ReadonlyMap<string, ProcedureDraft> {
  return (kept ??= readTemplates())
}

let kept: ReadonlyMap<string, ProcedureDraft> | undefined

function readTemplates(): ReadonlyMap<string, ProcedureDraft> {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return new Map(
    files.toSorted().flatMap((file): Array<[string, ProcedureDraft]> => {
      const value: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      return isDraft(value) ? [[file.replace(/\.json$/, ''), value]] : []
    }),
  )
}
