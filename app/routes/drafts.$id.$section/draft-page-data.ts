import type { RequestedItem } from '#app/routes/dossiers.$id/requested-items.ts'
import type { Searches } from '#app/routes/drafts.$id.$section/searches.ts'
import type { DraftNeighbour, DraftSection, LookedUp } from '#app/services/drafts.ts'
import type { FileNotes } from '#runtime/form-view/file-notes.tsx'
import type { ListedChoices } from '#runtime/form-view/listed-choices.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import type { PrefillMarks } from '#runtime/forms/prefill-marks.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'
import type { AreasFile } from '#schemas/generated/areas.ts'
import type { OptionList, Section, Text } from '#schemas/generated/procedure.ts'

/** What one page of a draft shows. */
export type DraftPageData = {
  id: string
  agency: string
  revision: number
  /** What this page shows of its questions, for the post that comes back. */
  base: string
  /** Whose words `form-live` keeps on the device. */
  reader: string
  savedAt: string
  title: Text
  dossierId?: string
  section: Section
  optionLists: OptionList[]
  answers: Answers
  verdict: Verdict
  problems: AnswerProblem[]
  steps: DraftSection[]
  areas: AreasFile
  /** What the agency asks for, when the draft answers a request. */
  request?: RequestedItem[]
  record?: Pick<LookedUp, 'number' | 'state'> & { pointer: string }
  searches: Searches
  marks: PrefillMarks
  /** Others who were at this page a moment ago. */
  neighbours: DraftNeighbour[]
  fileNotes: FileNotes
  /** Keys of questions that were changed elsewhere while the person was here. */
  changed: string[]
  /** The person has just chosen between two versions of this page. */
  isChosen: boolean
  /** The draft was saved once more between the post that led here and this answer: `form-live` asked for another version. */
  isOvertaken: boolean
  /** What the page shows of long lists. */
  listed: ListedChoices
  /** JSON for `form-live`, ready to stand in a script element. */
  live: string
}
