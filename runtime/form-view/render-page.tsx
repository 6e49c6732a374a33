import Form from '@rjsf/core'
import { bracketNameGenerator, type FormContextType, type RJSFSchema } from '@rjsf/utils'
import type { ComponentProps } from 'react'
import type { Section } from '#schemas/generated/procedure.ts'
import { toPageSchema, toUiSchema } from '#runtime/forms/page-schema.ts'
import type { AnswerProblem } from '#runtime/forms/verdict.ts'
import { toDrawnAnswers } from './drawn-answers.ts'
import { ErrorSummary } from './error-summary.tsx'
import { inertValidator } from './inert-validator.ts'
import { type PageContext, type PageSource, toPageContext } from './page-context.ts'
import { toErrorSchema, toPageProblems } from './page-problems.ts'
import { templates, widgets } from './templates.tsx'
import { themeFields } from './theme-fields.tsx'

export type FormPageProps = PageSource & {
  /** What to tell now; nothing on the first visit of a page. */
  problems?: readonly AnswerProblem[]
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
