import { fieldKeysOf, freeKey, keysIn } from '#builder/draft/free-key.ts'
import { toJson } from '#builder/draft/json.ts'
import { findValue } from '#builder/draft/place.ts'
import type { OutlineRow } from '#builder/editor/form/outline.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'
import { formsIn } from '#builder/walk/fields.ts'

/**
 * Gives a new field or page a key made from its name, once it has a name and while nobody chose another key. Called when
 * a control of it is left.
 */
export function useKeyFromLabel({ id, page, list, part }: OutlineRow): () => void {
  const { store, messages } = useStudio()
  return () => {
    const name = ('label' in part ? part.label : part.title).vi
    const unnamed = [messages.form.newField, messages.form.newPage]
    const isNew = unnamed.some((words) => new RegExp(`^${freeKey(words, [])}(_\\d+)?$`).test(part.key))
    if (!isNew || name.trim() === '' || unnamed.includes(name)) return
    const { draft } = store.get()
    const form = formsIn(draft).find((placed) => placed.form.sections.some((section) => section.id === page))?.form
    const taken = [...fieldKeysOf(toJson(form)), ...keysIn(findValue(toJson(draft), list))]
    store.do([{ kind: 'rename-key', at: `#${id}`, key: freeKey(name, taken) }])
  }
}
