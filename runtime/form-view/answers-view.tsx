import { Fragment, type ReactNode } from 'react'
import { printSize } from '#runtime/fields/printed-text.ts'
import type { FileAnswer } from '#runtime/forms/answers.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import { viewTexts } from './view-texts.ts'

/** What was answered, in words, grouped as it was asked. */
export type AnsweredSection = { key: string; title: string; rows: readonly AnsweredRow[] }
/** A row with `heading` opens a group or a row of a repeat group; what belongs to it follows. */
export type AnsweredRow = { label: string; text: string; pointer: string; heading?: true; files?: readonly FileAnswer[] }

type AnswersViewProps = {
  sections: readonly AnsweredSection[]
  language: Language
  /** Address of the page that changes a section; without it nothing can be changed here. */
  changeHref?: (section: string, pointer?: string) => string
  fileHref?: (file: string) => string
  /** Level of the section headings. */
  heading?: 'h2' | 'h3'
}

/** All answers for reading: the review page, the dossier, the desk. */
export function AnswersView({ sections, language, changeHref, fileHref, heading: Heading = 'h2' }: AnswersViewProps) {
  const { change, notAnswered } = viewTexts[language]
  return sections.map(({ key, title, rows }) => (
    <section className="answers" key={key} aria-labelledby={`answers:${key}`}>
      <header>
        <Heading id={`answers:${key}`}>{title}</Heading>
        {changeHref && (
          <a href={changeHref(key)}>
            {change}<span className="visually-hidden"> {title}</span>
          </a>
        )}
      </header>
      {partsOf(rows).map(({ title: part, rows: inner }) => (
        <Fragment key={part?.pointer ?? ''}>
          {part && <p className="part">{part.label}</p>}
          {inner.length > 0 && (
            <dl>
              {inner.map((row) => (
                <div key={row.pointer}>
                  <dt>{row.label}</dt>
                  <dd>{answerOf(row, fileHref) ?? <span className="none">{notAnswered}</span>}</dd>
                </div>
              ))}
            </dl>
          )}
        </Fragment>
      ))}
    </section>
  ))
}

type Part = { title?: AnsweredRow; rows: AnsweredRow[] }

/** The rows cut at their headings. */
function partsOf(rows: readonly AnsweredRow[]): Part[] {
  const parts: Part[] = [{ rows: [] }]
  for (const row of rows) {
    if (row.heading) parts.push({ title: row, rows: [] })
    else parts.at(-1)?.rows.push(row)
  }
  return parts
}

function answerOf({ files = [], text }: AnsweredRow, fileHref?: (file: string) => string): ReactNode {
  if (files.length === 0) return text === '' ? undefined : text
  return (
    <ul>
      {files.map(({ file, name, size }) => (
        <li key={file}>
          {fileHref ? <a href={fileHref(file)}>{name}</a> : name} <small>{printSize(size)}</small>
        </li>
      ))}
    </ul>
  )
}
