import type { Language } from '#app/language.ts'
import type { DossierView } from '#app/services/dossiers.ts'
import type { AnsweredSection } from '#runtime/form-view/answers-view.tsx'
import type { SupplementRequest } from '#runtime/dossier/dossier.ts'
import { toFiledSections } from '#app/components/answered-sections.ts'
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
export type AnswerChange = { pointer: string; label: string; before: string; after: string; at: string }

export function toReading(view: DossierView, language: Language): Reading {
  const { dossier, answers, unasked, form, earlierAnswers, officerAnswers } = view
  const sections = toFiledSections(form, answers, language, unasked)
  const stages = [...earlierAnswers.map((stage) => ({ ...stage, sections: toFiledSections(stage.form, stage.answers, language, stage.unasked) })), { at: dossier.answers.at, sections }]
  return {
    sections,
    filedAt: dossier.filedAt,
    replacedAt: earlierAnswers.length > 0 ? dossier.answers.at : undefined,
    changes: stages.flatMap(({ sections: after, at }, index) => toChanges(stages[index - 1]?.sections, after, at)).toReversed(),
    officer: officerAnswers.map(({ step, form: stepForm, answers: given }) => ({ step: step.title, sections: toFiledSections(stepForm, given, language) })),
    supplements: dossier.supplements.map((request) => toRequest(request, view)),
  }
}

function toChanges(before: readonly AnsweredSection[] | undefined, after: readonly AnsweredSection[], at: string): AnswerChange[] {
  if (!before) return []
  const [old, now] = [textsOf(before), textsOf(after)]
  return [...new Map([...old, ...now])].flatMap(([pointer, { label }]) => {
    const [was, is] = [old.get(pointer)?.text ?? '', now.get(pointer)?.text ?? '']
    return was === is ? [] : [{ pointer, label, before: was, after: is, at }]
  })
}

const textsOf = (sections: readonly AnsweredSection[]) =>
  new Map(sections.flatMap(({ rows }) => rows.map(({ pointer, label, text, files }) => [pointer, { label, text: files && files.length > 0 ? files.map(({ name }) => name).join(', ') : text }] as const)))

function toRequest({ round, comment, requestedAt, answeredAt, by, items }: SupplementRequest, view: DossierView): Reading['supplements'][number] {
  return { round, comment, requestedAt, answeredAt, by: by.name, items: items.map(({ at, reason }) => ({ title: titleOf(at, view), reason })) }
}

function titleOf(at: string, { loaded, form }: DossierView): Text {
  return loaded.definition.papers?.find(({ key }) => key === at)?.title ?? (form.fields.get(at) ?? loaded.filingForm.fields.get(at))?.label ?? { vi: at }
}
