import type { Language } from '#runtime/deadlines/date-text.ts'
import { eachDay } from '#runtime/deadlines/day-runs.ts'
import type { ExplanationLine, LineOf, Sentences, ToldKind } from '#runtime/deadlines/explanation.ts'
import { sentencesEn } from '#runtime/deadlines/sentences-en.ts'
import { sentencesVi } from '#runtime/deadlines/sentences-vi.ts'

const sentences: Record<Language, Sentences> = { vi: sentencesVi, en: sentencesEn }

/**
 * The count as sentences, one a line; the last names the due. Takes a Due or a ClockState. The offset is that of the
 * calendar (`utcOffsetMinutes`); Vietnam has only one.
 */
export function explainDue(
  due: { explanation: readonly ExplanationLine[] },
  language: Language,
  utcOffsetMinutes = 420,
): string[] {
  return due.explanation.flatMap(eachDay).map((line) => toSentence(sentences[language], line, utcOffsetMinutes))
}

function toSentence<K extends ToldKind>(say: Sentences, line: LineOf<K> & { kind: K }, offset: number): string {
  return say[line.kind](line, offset)
}
