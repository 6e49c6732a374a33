import type { Language } from '#app/language.ts'
import { problemText } from '#runtime/form-view/problem-texts.ts'
import { viewTexts } from '#runtime/form-view/view-texts.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import type { Field } from '#schemas/generated/procedure.ts'

/** A problem with the page it is mended on and the control there. */
export type LinkedProblem = { text: string; section?: string; control?: string }

/** Problems of the whole form as links into its pages, in rows with the names of the rows; those of no field have none. */
export function toLinkedProblems(form: RuntimeForm, problems: readonly AnswerProblem[], language: Language): LinkedProblem[] {
  return problems.map((problem) => {
    const [, key = ''] = problem.pointer.split('/')
    const section = form.sections.find(({ fields }) => fields.some((field) => field.key === key))
    const asked = fieldAt(form, problem.pointer)
    const place = { label: asked ? textIn(asked.field.label, language) : '', kind: asked?.field.kind, example: asked?.field.example }
    const text = [...(asked ? rowsAround(form, asked.pointer, language) : []), problemText(problem, place, language)].join(': ')
    return { text, section: section?.key, control: asked && `root${asked.pointer.replaceAll('/', '.')}` }
  })
}

/** The deepest question at or above a pointer: parts of an address have none of their own. */
function fieldAt({ fields }: RuntimeForm, pointer: string): { field: Field; pointer: string } | undefined {
  const parts = pointer.split('/').slice(1)
  for (let length = parts.length; length > 0; length -= 1) {
    const path = parts.slice(0, length)
    const field = fields.get(path.filter((part) => !isNumber(part)).join('.'))
    if (field) return { field, pointer: `/${path.join('/')}` }
  }
  return undefined
}

/** The rows an answer is in, from the outside, as one name: `Vùng 1, Thôn 2`; none for an answer in no row. */
function rowsAround({ fields }: RuntimeForm, pointer: string, language: Language): string[] {
  const parts = pointer.split('/').slice(1)
  const rows = parts.flatMap((part, at) => {
    if (!isNumber(part)) return []
    const group = fields.get(parts.slice(0, at).filter((key) => !isNumber(key)).join('.'))
    const title = group?.kind === 'repeat' && group.rowTitle ? textIn(group.rowTitle, language) : viewTexts[language].row
    return `${title} ${Number(part) + 1}`
  })
  return rows.length === 0 ? [] : [rows.join(', ')]
}

const isNumber = (part: string): boolean => /^\d+$/.test(part)
