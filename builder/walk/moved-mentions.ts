import { toJson, type Json } from '#builder/draft/json.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { fieldsIn, formsIn } from '#builder/walk/fields.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { namesInRule, withReplaced } from '#builder/walk/rule-names.ts'
import { rowsAround } from '#builder/walk/rows-around.ts'
import { rulesIn, type PlacedRule } from '#builder/walk/rules.ts'
import { tagsInTexts } from '#builder/walk/tags.ts'

/** A field that will be found elsewhere in its form; `step` says whose form that is. */
export type MovedPath = { from: readonly string[]; to: readonly string[]; step?: string }

/**
 * Every place that names the field, or one in it, and what will stand there: by its path from the form, or from its rows
 * where a rule goes through them (`rows.all(r, r.x > 0)`). A field that leaves its rows is no longer found through them:
 * such a rule keeps its words, and the checks tell.
 */
export function movedMentions(draft: ProcedureDraft, moved: MovedPath): Array<{ place: string; value: Json }> {
  return [...inRules(draft, moved), ...inTags(draft, moved), ...inMessages(draft, moved), ...inNeighbours(draft, moved)]
}

function inRules(draft: ProcedureDraft, moved: MovedPath): Array<{ place: string; value: Json }> {
  const key = moved.from.at(-1) ?? ''
  return rulesIn(draft).flatMap((rule) => {
    if (!rule.text.includes(key)) return []
    const seen = seenBy(draft, rule, moved)
    if (!seen) return []
    // The outermost name of a path covers the words of the whole path: `a.b` is named as `a` and as `a.b`.
    const spans = namesInRule(rule.text, rowsAround(draft, rule)).names.filter(({ path }) => path.join('.') === seen.from.join('.'))
    const places = spans.flatMap(({ end, base }) => {
      const word = wordFor(seen.to, base.path)
      return word === undefined ? [] : [{ start: base.end, end, word }]
    })
    return places.length === 0 ? [] : [{ place: rule.place, value: withReplaced(rule.text, places) }]
  })
}

/** The words for a path behind what they hang on; undefined where it no longer leads there: a field that leaves its rows. */
function wordFor(to: readonly string[], base: readonly string[]): string | undefined {
  if (base.length === 0) return to.join('.')
  return startsWith(to, base) && to.length > base.length ? `.${to.slice(base.length).join('.')}` : undefined
}

/** The path as a rule at this place sees it; undefined where the form is not seen. */
function seenBy(draft: ProcedureDraft, { sees }: PlacedRule, { from, to, step }: MovedPath): Pick<MovedPath, 'from' | 'to'> | undefined {
  if (sees.kind === 'dossier') return step === undefined ? { from, to } : { from: ['steps', step, ...from], to: ['steps', step, ...to] }
  const form = step === undefined ? draft.form : draft.steps.find(({ key }) => key === step)?.form
  return form?.key === sees.form ? { from, to } : undefined
}

function inTags(draft: ProcedureDraft, { from, to, step }: MovedPath): Array<{ place: string; value: Json }> {
  const lead = step === undefined ? [] : ['steps', step]
  const isWanted = (path: readonly string[]): boolean => startsWith(path, [...lead, ...from])
  return tagsInTexts(draft, isWanted).map(({ place, renamed }) => ({ place, value: renamed((path) => [...lead, ...to, ...path.slice(lead.length + from.length)]) }))
}

/** Where a rule of the form shows its message. */
function inMessages(draft: ProcedureDraft, { from, to, step }: MovedPath): Array<{ place: string; value: Json }> {
  return formsIn(draft)
    .filter((placed) => placed.step === step)
    .flatMap(({ form, place }) =>
      (form.rules ?? []).flatMap(({ at }, index) => {
        const path = at?.split('.') ?? []
        return startsWith(path, from) ? [{ place: `${place}${toPointer('rules', index, 'at')}`, value: toJson([...to, ...path.slice(from.length)].join('.')) }] : []
      }),
    )
}

/** Fields beside it that name it by its key alone, where it stays beside them: what goes with it, adds up to it or is filled in from it. */
function inNeighbours(draft: ProcedureDraft, { from, to, step }: MovedPath): Array<{ place: string; value: Json }> {
  const [around, key, renamed] = [from.slice(0, -1).join('.'), from.at(-1), to.at(-1)]
  if (renamed === undefined || to.slice(0, -1).join('.') !== around) return []
  const form = formsIn(draft).find((placed) => placed.step === step)?.form
  const beside = fieldsIn(draft).filter((placed) => placed.form === form && placed.path.join('.') === around)
  const places = beside.flatMap(({ field, place }) => [
    ...(field.kind === 'list-choice' && field.within === key ? [`${place}/within`] : []),
    ...(field.kind === 'repeat' ? (field.totals ?? []) : []).flatMap(({ computed }, index) => (computed === key ? [`${place}${toPointer('totals', index, 'computed')}`] : [])),
    ...(step === undefined && around === '' && field.prefill?.record === key ? [`${place}/prefill/record`] : []),
  ])
  return places.map((place) => ({ place, value: renamed }))
}

const startsWith = (path: readonly string[], start: readonly string[]): boolean => start.length > 0 && start.every((part, index) => path[index] === part)
