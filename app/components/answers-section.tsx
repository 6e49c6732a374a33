import { useLanguage } from '#app/messages/messages.ts'
import type { FileNotes } from '#runtime/form-view/file-notes.tsx'
import { AnswersView, type AnsweredSection } from '#runtime/form-view/answers-view.tsx'

type AnswersSectionProps = {
  sections: readonly AnsweredSection[]
  /** Whose files the links open. */
  of: { draft: string } | { dossier: string }
  notes?: FileNotes
  changeHref?: (section: string) => string
  heading?: 'h2' | 'h3'
}

/** Answers for reading, under the questions as they were asked; files open from the draft or dossier that holds them. */
export function AnswersSection({ sections, of, notes, changeHref, heading = 'h3' }: AnswersSectionProps) {
  const query = new URLSearchParams(of).toString()
  return <AnswersView sections={sections} language={useLanguage()} changeHref={changeHref} fileNotes={notes} fileHref={(file) => `/files/${file}?${query}`} heading={heading} />
}
