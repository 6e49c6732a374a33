import { addColumn } from '#builder/commands/add-column.ts'
import { add } from '#builder/commands/add.ts'
import { changeKind } from '#builder/commands/change-kind.ts'
import { clear } from '#builder/commands/clear.ts'
import { duplicate } from '#builder/commands/duplicate.ts'
import { edit } from '#builder/commands/edit.ts'
import { insertBlock } from '#builder/commands/insert-block.ts'
import { moveColumn } from '#builder/commands/move-column.ts'
import { move } from '#builder/commands/move.ts'
import type { DraftCommandRule, Plan } from '#builder/commands/outcome.ts'
import { removeColumn } from '#builder/commands/remove-column.ts'
import { remove } from '#builder/commands/remove.ts'
import { renameKey } from '#builder/commands/rename-key.ts'
import { setOptions } from '#builder/commands/set-options.ts'
import { setTexts } from '#builder/commands/set-texts.ts'
import { set } from '#builder/commands/set.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'

/** Every command on a draft, one file each. A new one is a line in the schema, a file of the same shape and a line here. */
const rules = {
  set,
  clear,
  add,
  move,
  remove,
  duplicate,
  'rename-key': renameKey,
  'change-kind': changeKind,
  'set-options': setOptions,
  'insert-block': insertBlock,
  'add-column': addColumn,
  'move-column': moveColumn,
  'remove-column': removeColumn,
  'set-texts': setTexts,
  edit,
} satisfies Rules

/** The edits a command means on this draft, or why it is not done. */
export const planCommand = (draft: ProcedureDraft, command: DraftCommand): Plan => planKind(draft, command.kind, command)

type Rules = { readonly [Kind in DraftCommand['kind']]: DraftCommandRule<Kind> }

function planKind<Kind extends DraftCommand['kind']>(draft: ProcedureDraft, kind: Kind, command: Extract<DraftCommand, { kind: Kind }>): Plan {
  const table: Rules = rules
  return table[kind](draft, command)
}
