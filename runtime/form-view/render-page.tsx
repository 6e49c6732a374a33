import Form from '@rjsf/core'
import { bracketNameGenerator, type FormContextType, type RJSFSchema } from '@rjsf/utils'
import type { ComponentProps, ReactNode } from 'react'
import type { OptionList, Section } from '#schemas/generated/procedure.ts'
import type { Areas } from '#runtime/fields/areas.ts'
import type { Answers } from '#runtime/forms/answers.ts'
import { type Language, toPageSchema, toUiSchema } from '#runtime/forms/page-schema.ts'
import type { PrefillMarks } from '#runtime/forms/prefill-marks.ts'
import type { AnswerProblem, Verdict } from '#runtime/forms/verdict.ts'
import { toDrawnAnswers } from './drawn-answers.ts'
import { ErrorSummary } from './error-summary.tsx'
import type { FileNotes } from './file-notes.tsx'
import { inertValidator } from './inert-validator.ts'
import type { ListedChoices } from './listed-choices.ts'
import { type PageContext, toPageContext } from './page-context.ts'
import { toErrorSchema, toPageProblems } from './page-problems.ts'
import { templates, widgets } from './templates.tsx'
import { themeFields } from './theme-fields.tsx'

export type FormPageProps = {
  section: Section
  language: Language
  optionLists?: readonly OptionList[]
  /** All answers of the form, as stored: what does not apply is kept in the draft. */
  answers: Answers
  /** Says which fields of the page apply and which must be answered. */
  verdict?: Verdict
  /** What to tell now; nothing on the first visit of a page. */
  problems?: readonly AnswerProblem[]
  areas?: Areas
  /** What look-ups found, by pointer of the register record field. */
  lookUps?: Readonly<Record<string, ReactNode>>
  fileHref?: (file: string) => string
  /** What is known about uploaded files, by hash. */
  fileNotes?: FileNotes
  /** Answers that nobody typed: each is told to be filled in, and where from. */
  marks?: PrefillMarks
  /** What is looked for in long lists, by pointer of the field. Given, the host answers `search:` buttons. */
  searches?: Readonly<Record<string, string>>
  /** What the page shows of long lists, by pointer of the field. */
  listed?: ListedChoices
  /** Where several pages stand in one form: the first button and the summary of errors are then the caller's. */
  isPart?: true
}

/**
 * One page of a form as complete HTML: the error summary and the questions. The route gives the `<form>` around it
 * (`method=post`, `enctype=multipart/form-data`, `noValidate`), the title and the buttons that continue, save and go back.
 */
export function FormPage(props: FormPageProps) {
  const { section, language, optionLists, answers, problems = [] } = props
  const context = toPageContext(props)
  const told = toPageProblems(problems, context)
  return (
    <>
      {props.isPart || <PageTop problems={told} texts={context.texts} />}
      <RjsfPage
        {...fixedProps}
        schema={toPageSchema(section)}
        uiSchema={toUiSchema(section, language, optionLists)}
        formData={toDrawnAnswers(section.fields, answers)}
        formContext={context}
        extraErrors={toErrorSchema(told)}
      />
    </>
  )
}

type FormTopProps = Omit<FormPageProps, 'section' | 'isPart'> & { sections: readonly Section[] }

/** The top of a page that draws several sections, each with `isPart`: one error summary over all of them. */
export function FormTop({ sections, ...props }: FormTopProps) {
  const [first] = sections
  if (!first) return null
  const context = toPageContext({ ...props, section: { ...first, fields: sections.flatMap(({ fields }) => fields) } })
  return <PageTop problems={toPageProblems(props.problems ?? [], context)} texts={context.texts} />
}

/** The Enter key presses the first button of a form: it must not be one that removes a row. */
function PageTop(props: ComponentProps<typeof ErrorSummary>) {
  return (
    <>
      <button name="_do" value="continue" hidden>
        {props.texts.continue}
      </button>
      <ErrorSummary {...props} />
    </>
  )
}

type RjsfProps = ComponentProps<typeof Form<unknown, RJSFSchema, PageContext & FormContextType>>

function RjsfPage(props: RjsfProps) {
  return <Form<unknown, RJSFSchema, PageContext & FormContextType> {...props}><></></Form>
}

/** An element for children keeps rjsf from drawing a submit button. */
const fixedProps = {
  tagName: 'div',
  className: 'questions',
  idPrefix: 'root',
  idSeparator: '.',
  showErrorList: false,
  validator: inertValidator,
  nameGenerator: bracketNameGenerator,
  fields: themeFields,
  templates,
  widgets,
  experimental_defaultFormStateBehavior: {
    constAsDefaults: 'never',
    emptyObjectFields: 'skipDefaults',
    arrayMinItems: { populate: 'never' },
  },
} satisfies Partial<RjsfProps>
