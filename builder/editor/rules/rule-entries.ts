import { toJson } from '#builder/draft/json.ts'
import { fromDraftPointer, pathOf, valueAt } from '#builder/draft/place.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import type { Finding } from '#builder/checks/finding.ts'
import type { EditorMessages } from '#builder/editor/messages/messages.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { nameOfPart } from '#builder/editor/parts/part-kinds.ts'
import { pageOf, type StudioPage } from '#builder/editor/studio-pages.ts'
import { ruleLabels } from '#builder/rules/rule-labels.ts'
import { sentenceOf } from '#builder/rules/sentence.ts'
import { rulesIn, type PlacedRule } from '#builder/walk/rules.ts'

/** A rule as the list shows it: where it stands, what it does, how it reads, and what was found about it. */
export type RuleEntry = { rule: PlacedRule; at: string; where: string; does: string; sentence: string; page: StudioPage; findings: readonly Finding[] }

type Reader = { language: 'vi' | 'en'; messages: EditorMessages; findings: readonly Finding[] }

/** Every rule of the draft, in the order it is written. */
export function ruleEntries(draft: ProcedureDraft, reader: Reader): RuleEntry[] {
  return rulesIn(draft).map((rule) => ({
    rule,
    at: fromDraftPointer(toJson(draft), rule.place),
    where: whereOf(draft, rule.place, reader.language),
    does: doesOf(rule.place, reader.messages),
    sentence: sentenceOf(rule, ruleLabels(draft, rule), reader.language),
    page: pageOf(rule.place),
    findings: reader.findings.filter(({ place }) => place === rule.place),
  }))
}

/** The names of the parts around a place, outermost first. */
export function whereOf(draft: ProcedureDraft, pointer: string, language: 'vi' | 'en'): string {
  const root = toJson(draft)
  const path = pathOf(root, pointer)
  const around = path.map((_step, index) => nameOfPart(valueAt(root, path.slice(0, index + 1)), language))
  return around.filter((name, index) => name !== '' && name !== around[index - 1]).join(' › ')
}

/** What the rule at a place decides: `Chỉ hiện khi`, `Bắt buộc khi`, … */
export function doesOf(pointer: string, { members, rules }: EditorMessages): string {
  const segments = pointer.split('/')
  const name = segments.findLast((segment) => !/^\d+$/.test(segment)) ?? ''
  if (segments.at(-2) === 'values') return rules.valueOf(name)
  return Object.hasOwn(rules.does, name) ? nameIn(rules.does, name) : nameIn(members, name)
}
