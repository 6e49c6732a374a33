import type { DraftCommandRule } from '#builder/commands/outcome.ts'

/** Does edits as they are: what undo, redo and the source tab send. */
export const edit: DraftCommandRule<'edit'> = (_draft, { edits }) => edits
