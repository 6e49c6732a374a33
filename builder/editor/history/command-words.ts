import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import { nameIn } from '#builder/words/name-in.ts'
import type { DraftCommand } from '#schemas/generated/draft-change.ts'

/** A command in a line of the history: what it does and where. */
export function commandWords(command: DraftCommand, { history, members }: EditorMessages): string {
  const place = 'at' in command ? command.at : 'into' in command ? command.into : 'table' in command ? command.table : ''
  const member = place.split('/').findLast((part) => Object.hasOwn(members, part))
  const value = 'value' in command && typeof command.value === 'string' ? ` “${command.value.slice(0, 80)}”` : ''
  const key = 'key' in command ? ` “${command.key}”` : ''
  const where = member === undefined ? '' : ` – ${nameIn(members, member)}`
  return `${history.commands[command.kind]}${where}${value}${key}`
}
