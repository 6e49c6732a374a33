import type { DraftCommandRule } from '#builder/commands/outcome.ts'
import { toJson } from '#builder/draft/json.ts'
import { insertInto } from '#builder/draft/insert-into.ts'

/** Puts a new item into a list. */
export const add: DraftCommandRule<'add'> = (draft, { into, item, index, after }) => insertInto(toJson(draft), { into, value: item, index, after })
