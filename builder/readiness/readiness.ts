import type { Finding } from '#builder/checks/finding.ts'
import { isList, isObject, toJson, type Json } from '#builder/draft/json.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { fieldsIn } from '#builder/walk/fields.ts'

export const readinessCards = ['guide', 'form', 'papers', 'steps', 'rules', 'letters', 'register', 'people', 'languages', 'tests'] as const
export type ReadinessCard = (typeof readinessCards)[number]

/** How far one part of a procedure is: `todo` when something is still to be done, `error` when something is wrong. */
export type Readiness = { card: ReadinessCard; state: 'ready' | 'todo' | 'error'; count: number; missing: number; errors: Finding[] }

/** How far a draft is, part by part. `scenarios`: how many runs have been saved. */
export function readinessOf(draft: ProcedureDraft, findings: readonly Finding[], scenarios: number): Readiness[] {
  const counts = countParts(draft, scenarios)
  return readinessCards.map((card) => {
    const errors = findings.filter((finding) => finding.severity === 'error' && cardOf(finding) === card)
    const { count, missing } = counts[card]
    return { card, count, missing, errors, state: errors.length > 0 ? 'error' : missing > 0 ? 'todo' : 'ready' }
  })
}

/** The card an error belongs to, by its place; what is not translated belongs to the languages. */
export function cardOf({ code, place }: Finding): ReadinessCard {
  if (code === 'missing-translation') return 'languages'
  const [, list = ''] = place.split('/')
  return (list === 'form' && /\/(visibleWhen|requiredWhen|expression|assert|notBefore|notAfter)$/.test(place) ? 'rules' : cards[list]) ?? 'guide'
}

const cards: Readonly<Record<string, ReadinessCard>> = {
  form: 'form',
  optionLists: 'form',
  lists: 'form',
  constraints: 'form',
  document: 'form',
  papers: 'papers',
  start: 'steps',
  steps: 'steps',
  transitions: 'steps',
  grounds: 'steps',
  clocks: 'rules',
  tables: 'rules',
  calendar: 'rules',
  letters: 'letters',
  notices: 'letters',
  series: 'register',
  registers: 'register',
  dossierCode: 'register',
  retention: 'register',
  roles: 'people',
  units: 'people',
  scenarios: 'tests',
}

/** How much there is of each part, and how much is still missing before anybody could work with it. */
function countParts(draft: ProcedureDraft, scenarios: number): Record<ReadinessCard, { count: number; missing: number }> {
  const { guide, papers = [], steps, tables = [], letters = [], notices = [], registers = [], roles = [], form } = draft
  const questions = fieldsIn(draft).filter(({ form: of }) => of.id === form.id).length
  const passages = Object.values(guide).flat().length
  const texts = textsIn(toJson(draft))
  const translated = texts.filter((text) => text.isTranslated).length
  const some = (count: number) => ({ count, missing: count === 0 ? 1 : 0 })
  const optional = (count: number) => ({ count, missing: 0 })
  return {
    guide: { count: passages, missing: guide.summary.vi === '' ? 1 : 0 },
    form: some(questions),
    papers: optional(papers.length),
    steps: some(steps.length),
    rules: optional(tables.length + (form.rules ?? []).length),
    letters: optional(letters.length + notices.length),
    register: optional(registers.length),
    people: some(roles.length),
    languages: { count: translated, missing: texts.length - translated },
    tests: some(scenarios),
  }
}

/** Every text of a draft that has Vietnamese, and whether it has English as well. */
function textsIn(value: Json): Array<{ isTranslated: boolean }> {
  if (isList(value)) return value.flatMap(textsIn)
  if (!isObject(value)) return []
  const { vi, en } = value
  if (typeof vi === 'string') return vi === '' ? [] : [{ isTranslated: typeof en === 'string' && en !== '' }]
  return Object.values(value).flatMap(textsIn)
}
