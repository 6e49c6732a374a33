import schema from '#schemas/draft-change.schema.json' with { type: 'json' }
import { createAjv } from '#schemas/ajv.ts'
import type { DraftChange } from '#schemas/generated/draft-change.ts'

type Check = (value: unknown) => value is DraftChange

let check: Check | undefined

/** What an editor sends, judged by its schema. */
export function requireDraftChange(value: unknown): DraftChange {
  check ??= createAjv({ discriminator: true }).compile<DraftChange>(schema)
  if (check(value)) return value
  throw new Response(null, { status: 400 })
}
