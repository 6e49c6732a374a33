import type { Field } from '#schemas/generated/procedure.ts'
import { blankRow, isRequired, type PageContext, type Path, toPointer } from './page-context.ts'
import { hintOf } from './hint.ts'

/** A field as it is put to this reader now: the one thing its wrapper and its control are drawn from. */
export type Question = {
  field: Field
  /** `root.rows.0.name`; help is `${id}:h`, error `${id}:e`. */
  id: string
  pointer: string
  label: string
  help: string
  errors: readonly string[]
  /** Says where the answer came from that nobody typed. */
  prefilled: string
  required: boolean
  hidden: boolean
  /** Language of the author's texts where it is not the page's. */
  lang: 'vi' | undefined
  context: PageContext
}

type Place = { path: Path; id: string; label: string; help: string; errors: readonly string[] | undefined }

export function toQuestion(field: Field, place: Place, context: PageContext): Question {
  const pointer = toPointer(place.path)
  // Nobody has judged the blank row: what depends on an answer in it waits for one.
  const waits = field.visibleWhen !== undefined && place.path.includes(blankRow)
  return {
    field,
    pointer,
    id: place.id,
    label: place.label,
    help: [place.help, hintOf(field, context)].filter(Boolean).join(' '),
    errors: place.errors ?? [],
    prefilled: prefilledText(context, pointer),
    required: isRequired(context, field, pointer),
    hidden: waits || context.hidden.has(pointer),
    lang: context.language === 'en' && field.label.en === undefined ? 'vi' : undefined,
    context,
  }
}

function prefilledText({ marks, texts }: PageContext, pointer: string): string {
  const mark = Object.hasOwn(marks, pointer) ? marks[pointer] : undefined
  return mark ? texts.prefilled(texts.prefilledFrom[mark.from], mark.of) : ''
}

/** The ids that exist, or nothing: a dangling reference is worse than none. */
export function describedBy({ id, help, prefilled, errors }: Pick<Question, 'id' | 'help' | 'prefilled' | 'errors'>): string | undefined {
  return [help && `${id}:h`, prefilled && `${id}:p`, errors.length > 0 && `${id}:e`].filter(Boolean).join(' ') || undefined
}

/** What every control of its own carries. */
export function controlAttributes(question: Question): { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true } {
  return {
    id: question.id,
    'aria-describedby': describedBy(question),
    'aria-invalid': question.errors.length > 0 || undefined,
  }
}
