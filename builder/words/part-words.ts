import { kinds as englishKinds } from '#builder/words/en/kinds.ts'
import { members as englishMembers } from '#builder/words/en/members.ts'
import { values as englishValues } from '#builder/words/en/values.ts'
import { kinds } from '#builder/words/vi/kinds.ts'
import { members } from '#builder/words/vi/members.ts'
import { values } from '#builder/words/vi/values.ts'

const words = { vi: { kinds, members, values }, en: { kinds: englishKinds, members: englishMembers, values: englishValues } }

/** What the parts of a definition, their members and their values are called: for sentences about changes, and for the editors. */
export const partWords = (language: 'vi' | 'en') => words[language]
