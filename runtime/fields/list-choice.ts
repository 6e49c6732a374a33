import type { FieldKind } from '#runtime/fields/field-kind.ts'
import { parseLine, toText } from '#runtime/fields/scalar-text.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import type { LoadedList } from '#runtime/lists/loaded-list.ts'
import type { ListChoiceField } from '#schemas/generated/procedure.ts'

/**
 * One entry of a long list, stored by its code. The list is part of the version, so the code means the same for ever;
 * it stands in no schema and no page, so what the schema cannot say is checked where the list is.
 */
export const listChoice: FieldKind<ListChoiceField> = {
  toSchema: () => ({ type: 'string', minLength: 1, maxLength: 100 }),
  toRuleType: () => ({ type: 'string' }),
  parsePost: (_field, node) => parseLine(node),
  toNative: (_field, value) => toText(value),
  summarise: (field, value, { lists, language }) => printEntry(lists.get(field.list), toText(value), { field, language }) ?? toText(value),
  check: (field, value, { lists }) => {
    if (lists === 'unchecked') return []
    const isOffered = lists.get(field.list)?.offers(toText(value), { level: field.level })
    return isOffered ? [] : [{ code: 'not-offered', params: {} }]
  },
  sample: (field, { lists, pick, attempt }) => {
    const offered = lists.get(field.list)?.offered({ level: field.level }) ?? []
    return offered[(pick(offered.length || 1) + attempt) % (offered.length || 1)]?.code
  },
}

type Print = { field: Pick<ListChoiceField, 'within'>; language: Language }

/** The name of an entry, with its code where another reads the same, and with those above it unless another field tells them. */
export function printEntry(list: LoadedList | undefined, code: string, { field, language }: Print): string | undefined {
  const way = list?.wayUp(code) ?? []
  const shown = field.within === undefined ? way : way.slice(0, 1)
  if (!list || shown.length === 0) return undefined
  return shown.map((entry) => (list.hasTwin(entry) ? `${textIn(entry.name, language)} (${entry.code})` : textIn(entry.name, language))).join(', ')
}
