import type { DraftCommandRule } from '#builder/commands/outcome.ts'

/** Gives a member another value. Ids are for life. */
export const set: DraftCommandRule<'set'> = (_draft, { at, value }) => (isId(at) ? { code: 'id-for-life', at } : [{ do: 'set', at, value }])

const isId = (at: string): boolean => at.endsWith('/id')
