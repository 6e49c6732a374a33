import type { Language } from '#app/language.ts'
import type { DossierView } from '#app/services/dossiers.ts'
import type { AnsweredSection } from '#runtime/form-view/answers-view.tsx'
import type { SupplementRequest } from '#runtime/dossier/dossier.ts'
import { toFiledSections } from '#app/components/answered-sections.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { Text } from '#schemas/generated/procedure.ts'

/** What was answered, in words, and what a supplement changed. */
export type Reading = {
  sections: AnsweredSection[]
  filedAt: string
  /** When the answers in force were given, if they are not the first. */
  replacedAt?: string
  changes: AnswerChange[]
  officer: Array<{ step: Text; sections: AnsweredSection[] }>
  supplements: Array<Pick<SupplementRequest, 'round' | 'comment' | 'requestedAt' | 'answeredAt'> & { by: string; items: Array<{ title: Text; reason: string }> }>
}

/** One question whose answer a supplement changed; texts as they were printed. */
export type AnswerChange = { pointer: string; label: string; /** What the question was called before, if otherwise. */ labelBefore?: string; before: string; after: string; at: string }

export function toReading(view: DossierView, language: Language): Reading {
  const { dossier, answers, unasked, form, earlierAnswers, officerAnswers } = view
  const sections = toFiledSections(form, answers, language, unasked)
  const stages = [...earlierAnswers.map((stage) => ({ ...stage, sections: toFiledSections(stage.form, stage.answers, language, stage.unasked) })), { form, at: dossier.answers.at, sections }]
  return {
    sections,
    filedAt: dossier.filedAt,
    replacedAt: earlierAnswers.length > 0 ? dossier.answers.at : undefined,
    changes: stages.flatMap((stage, index) => toChanges(stages[index - 1], stage)).toReversed(),
    officer: officerAnswers.map(({ step, form: stepForm, answers: given }) => ({ step: step.title, sections: toFiledSections(stepForm, given, language) })),
    supplements: dossier.supplements.map((request) => toRequest(request, view)),
  }
}

type Stage = { form: RuntimeForm; sections: readonly AnsweredSection[]; at: string }

/** Questions whose answers differ. A question is the same by its id: a later version may name it otherwise. */
function toChanges(before: Stage | undefined, after: Stage): AnswerChange[] {
  if (!before) return []
  const [old, now] = [textsOf(before), textsOf(after)]
  return [...new Map([...old, ...now])].flatMap(([id, { pointer, label }]) => {
    const [was, is] = [old.get(id), now.get(id)]
    if ((was?.text ?? '') === (is?.text ?? '')) return []
    return { pointer, label, before: was?.text ?? '', after: is?.text ?? '', at: after.at, ...(was && was.label !== label && { labelBefore: was.label }) }
  })
}

type Printed = { pointer: string; label: string; text: string }

const textsOf = ({ form, sections }: Stage): Map<string, Printed> =>
  new Map(sections.flatMap(({ rows }) => rows.map(({ pointer, label, text, files }) => [idsAlong(form, pointer), { pointer, label, text: files && files.length > 0 ? files.map(({ name }) => name).join(', ') : text }] as const)))

/** The way to an answer by the ids of its questions, with the numbers of rows. */
function idsAlong({ fields }: RuntimeForm, pointer: string): string {
  const keys: string[] = []
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      if (/^\d+$/.test(step)) return step
      keys.push(step)
      return fields.get(keys.join('.'))?.id ?? step
    })
    .join('/')
}

function toRequest({ round, comment, requestedAt, answeredAt, by, items }: SupplementRequest, view: DossierView): Reading['supplements'][number] {
  return { round, comment, requestedAt, answeredAt, by: by.name, items: items.map(({ at, reason }) => ({ title: titleOf(at, view), reason })) }
}

function titleOf(at: string, { loaded, form }: DossierView): Text {
  return loaded.definition.papers?.find(({ key }) => key === at)?.title ?? (form.fields.get(at) ?? loaded.filingForm.fields.get(at))?.label ?? { vi: at }
}
