import type { DraftCommandRule } from '#builder/commands/outcome.ts'

/** Takes a member away; what must be there stays, as the structure demands it. */
export const clear: DraftCommandRule<'clear'> = (_draft, { at }) => [{ do: 'clear', at }]
