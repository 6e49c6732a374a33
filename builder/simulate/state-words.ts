import { quotedTitle } from '#builder/checks/quoted.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { partWords } from '#builder/words/part-words.ts'
import type { ProcedureDefinition, Text } from '#schemas/generated/procedure.ts'
import type { ScenarioState } from '#schemas/generated/scenario.ts'

/** The same in both languages. */
export type Named = { vi: string; en: string }

const both = (text: string): Named => ({ vi: text, en: text })

/** What a state says of one thing, as a reader of the procedure calls it; a dash where it says nothing. */
export function stateWords(definition: ProcedureDefinition, member: keyof ScenarioState, state: ScenarioState | undefined): Named {
  if (state?.[member] === undefined) return both('–')
  switch (member) {
    case 'step':
      return quotedTitle(definition.steps, state.step)
    case 'holder':
      return holderWords(definition, state.holder ?? '')
    case 'outcome':
      return quotedIn((language) => nameIn(partWords(language).values, state.outcome ?? ''))
    case 'letters':
      return listed((state.letters ?? []).map((key) => quotedTitle(definition.letters, key)))
    case 'mails':
      return listed((state.mails ?? []).map((subject) => both(`“${subject}”`)))
    case 'due':
      return listed(Object.entries(state.due ?? {}).map(([key, day]) => beside(quotedTitle(definition.clocks, key), day)))
    default:
      return both(show(state[member]))
  }
}

function holderWords({ roles = [], agency, units = [] }: ProcedureDefinition, holder: string): Named {
  const [role = '', unit] = holder.split('@')
  if (unit === undefined) return quotedIn((language) => nameIn(partWords(language).values, role))
  const titles = [titleIn(roles, role), titleIn([agency, ...units], unit)]
  return quotedIn((language) => titles.map((title) => title[language] ?? title.vi).join(', '))
}

const titleIn = (parts: ReadonlyArray<{ key: string; title: Text }>, key: string): Text => parts.find((part) => part.key === key)?.title ?? { vi: key }
const quotedIn = (say: (language: 'vi' | 'en') => string): Named => ({ vi: `“${say('vi')}”`, en: `“${say('en')}”` })
const beside = ({ vi, en }: Named, more: string): Named => ({ vi: `${vi} ${more}`, en: `${en} ${more}` })
export const listed = (all: readonly Named[]): Named => ({ vi: all.map(({ vi }) => vi).join(', '), en: all.map(({ en }) => en).join(', ') })
const show = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : JSON.stringify(value))
