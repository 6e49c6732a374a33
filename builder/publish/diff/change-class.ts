import { isList, memberOf, type Json } from '#builder/draft/json.ts'
import type { ChangedKind } from '#builder/publish/diff/changed-part.ts'

/** What a change means for dossiers that are under way; the later, the graver. */
export const changeClasses = ['harmless', 'changes-meaning', 'needs-answer', 'loses-data', 'changes-route'] as const
export type ChangeClass = (typeof changeClasses)[number]

/**
 * How far a question moves: among the same rows of the same form its answers are found again; `conditional` is where a
 * part it leaves or enters is not always shown.
 */
export type Way = 'same-rows' | 'conditional' | 'other-rows'

/** One change as it is classed: what was done to which part, and the values before and after. */
export type Classed = { did: 'added' | 'removed' | 'moved' | 'moved-away' | 'changed'; kind: ChangedKind; member?: string; part: Json | undefined; before?: Json; after?: Json; way?: Way; isOfFiling: boolean }

/** The class of a change. What is not known to be harmless is not called so. */
export function classOf(change: Classed): ChangeClass {
  const { kind, member, did } = change
  if (did === 'changed' && member === 'key') return classOfKey(kind)
  if (route.has(kind)) return did === 'changed' && (words.has(member ?? '') || officers.has(member ?? '')) ? 'harmless' : 'changes-route'
  if (kind === 'field' || kind === 'paper') return fieldClass(change)
  if (kind === 'section') return did === 'changed' && member === 'visibleWhen' ? 'changes-meaning' : 'harmless'
  if (meaning.has(kind)) return did === 'changed' && words.has(member ?? '') && kind !== 'letter' && kind !== 'notice' ? 'harmless' : did === 'added' ? 'harmless' : 'changes-meaning'
  if (kind === 'procedure') return member === 'start' ? 'changes-route' : procedureMeaning.has(member ?? '') ? 'changes-meaning' : 'harmless'
  return 'harmless'
}

/** Answers, papers and steps are found by their ids; what dossiers, people and registers name by key is another thing under another key. */
function classOfKey(kind: ChangedKind): ChangeClass {
  if (kind === 'step' || !namedByKey.has(kind)) return 'harmless'
  return route.has(kind) ? 'changes-route' : 'changes-meaning'
}

function fieldClass(change: Classed): ChangeClass {
  const { did, member, part, before, after, way } = change
  if (did === 'removed') return 'loses-data'
  if (did === 'moved-away') return wayClasses[way ?? 'other-rows']
  if (did === 'added') return asksForMore(part) ? 'needs-answer' : 'harmless'
  if (did === 'moved') return way === 'conditional' ? 'changes-meaning' : 'harmless'
  if (member === 'kind') return 'loses-data'
  if (member === 'options') return losesOptions(before, after) ? 'needs-answer' : 'harmless'
  if (member === 'required') return after === true ? 'needs-answer' : 'harmless'
  if (member === 'requiredWhen') return after === undefined ? 'harmless' : 'needs-answer'
  if (narrowing.has(member ?? '')) return isNarrower(member ?? '', before, after) ? 'needs-answer' : 'harmless'
  return words.has(member ?? '') || shown.has(member ?? '') ? 'harmless' : 'changes-meaning'
}

const wayClasses: Readonly<Record<Way, ChangeClass>> = { 'same-rows': 'harmless', conditional: 'changes-meaning', 'other-rows': 'loses-data' }

const asksForMore = (part: Json | undefined): boolean => memberOf(part, 'required') === true || memberOf(part, 'requiredWhen') !== undefined || innerFields(part).some(asksForMore)

const innerFields = (part: Json | undefined): readonly Json[] => {
  const fields = memberOf(part, 'fields')
  return isList(fields) ? fields : []
}

function losesOptions(before: Json | undefined, after: Json | undefined): boolean {
  const values = (list: Json | undefined) => (isList(list) ? list.map((option) => memberOf(option, 'value')) : [])
  return values(before).some((value) => !values(after).includes(value))
}

/** Limits: a larger greatest and a smaller least let everything through that passed before. */
function isNarrower(member: string, before: Json | undefined, after: Json | undefined): boolean {
  if (after === undefined) return false
  if (typeof before !== 'number' || typeof after !== 'number') return true
  return member.startsWith('max') ? after < before : after > before
}

const route = new Set<ChangedKind>(['step', 'transition', 'role', 'unit'])
const meaning = new Set<ChangedKind>(['form-rule', 'clock', 'table', 'series', 'register', 'letter', 'notice', 'ground', 'option-list', 'list'])
const words = new Set(['title', 'label', 'help', 'example', 'note', 'message', 'messages', 'guidance', 'confirm', 'unavailable', 'legalBasis', 'rowTitle', 'article', 'url', 'document'])
const namedByKey = new Set<ChangedKind>(['transition', 'role', 'unit', 'clock', 'series', 'register', 'ground'])
const officers = new Set(['tone', 'status'])
const shown = new Set(['width', 'layout', 'display', 'autocomplete', 'prefill', 'rows', 'libraryBlock', 'template', 'letter', 'rowSummary', 'totals', 'initial', 'upperCase', 'default'])
const narrowing = new Set(['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'pattern', 'notBefore', 'notAfter', 'atLeast', 'atMost', 'maxFiles', 'maxSizeMb', 'accept', 'states', 'documents', 'provinces', 'places', 'within'])
const procedureMeaning = new Set(['calendar', 'retention', 'constraints', 'dossierCode', 'audience', 'identity', 'channels'])
