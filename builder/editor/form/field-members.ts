/** The groups of the properties of a field, in the order in which authors think of them. */
export type MemberGroup = 'main' | 'conditions' | 'limits' | 'messages' | 'prefill' | 'look' | 'more'

const groups: Readonly<Record<Exclude<MemberGroup, 'more'>, readonly string[]>> = {
  main: ['label', 'help', 'example', 'required', 'statement', 'options', 'optionsFrom', 'rows', 'list', 'level', 'within', 'blocks', 'expression', 'type', 'value', 'of', 'register', 'states', 'documents', 'units', 'rowTitle', 'template', 'unit'],
  conditions: ['visibleWhen', 'requiredWhen'],
  limits: ['minLength', 'maxLength', 'minimum', 'maximum', 'places', 'minItems', 'maxItems', 'notBefore', 'notAfter', 'atLeast', 'atMost', 'pattern', 'accept', 'maxSizeMb', 'maxFiles', 'provinces', 'upperCase'],
  messages: ['messages'],
  prefill: ['prefill', 'initial', 'default', 'legalBasis'],
  look: ['width', 'display', 'layout', 'rowSummary', 'totals', 'autocomplete', 'drawn'],
}

export const memberGroups: readonly MemberGroup[] = ['main', 'conditions', 'limits', 'messages', 'prefill', 'look', 'more']

/** The members of a kind of field that belong to a group, in its order; `more` has what no other group names. */
export function membersOfGroup(group: MemberGroup, names: readonly string[]): string[] {
  if (group !== 'more') return groups[group].filter((name) => names.includes(name))
  const named = new Set(Object.values(groups).flat())
  return names.filter((name) => !named.has(name))
}
