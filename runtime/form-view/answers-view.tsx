import { Fragment, type ReactNode } from 'react'
import { printSize } from '#runtime/fields/printed-text.ts'
import type { FileAnswer } from '#runtime/forms/answers.ts'
import type { Language } from '#runtime/forms/page-schema.ts'
import { FileNoteLine, type FileNote, type FileNotes } from './file-notes.tsx'
import { viewTexts } from './view-texts.ts'

/** What was answered, in words, grouped as it was asked. */
export type AnsweredSection = { key: string; title: string; rows: readonly AnsweredRow[] }
/** A row with `heading` opens a group or a row of a repeat group; what belongs to it follows and stands deeper. */
export type AnsweredRow = {
  label: string
  text: string
  pointer: string
  heading?: true
  /** How deep it stands in groups and rows, from 0. */
  depth?: number
  /** The question did not apply; `text` says so. */
  unasked?: true
  files?: readonly FileAnswer[]
}

type AnswersViewProps = {
  sections: readonly AnsweredSection[]
  language: Language
  /** Address of the page that changes a section; without it nothing can be changed here. */
  changeHref?: (section: string, pointer?: string) => string
  fileHref?: (file: string) => string
  fileNotes?: FileNotes
  /** Level of the section headings. */
  heading?: 'h2' | 'h3'
}

/** All answers for reading: the review page, the dossier, the desk. */
export function AnswersView({ sections, language, changeHref, fileHref, fileNotes = {}, heading: Heading = 'h2' }: AnswersViewProps) {
  const { change, notAnswered } = viewTexts[language]
  const Part = Heading === 'h2' ? 'h3' : 'h4'
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
        <Fragment key={part?.pointer ?? inner[0]?.pointer}>
          {part && <Part className="part">{part.label}</Part>}
          {inner.length > 0 && (
            <dl>
              {inner.map((row) => (
                <div key={row.pointer}>
                  <dt>{row.label}</dt>
                  <dd>{answerOf(row, (file) => <AnsweredFile file={file} href={fileHref?.(file.file)} note={fileNotes[file.file]} language={language} />) ?? <span className="none">{notAnswered}</span>}</dd>
                </div>
              ))}
            </dl>
          )}
        </Fragment>
      ))}
    </section>
  ))
}

type AnsweredPart = { title?: AnsweredRow; rows: AnsweredRow[] }

/** The rows cut at their headings, and where a row stands less deep than the one before it. */
function partsOf(rows: readonly AnsweredRow[]): AnsweredPart[] {
  const parts: AnsweredPart[] = [{ rows: [] }]
  let depth = 0
  for (const row of rows) {
    const own = row.depth ?? depth
    if (row.heading) parts.push({ title: row, rows: [] })
    else if (own < depth) parts.push({ rows: [row] })
    else parts.at(-1)?.rows.push(row)
    depth = row.heading && row.depth !== undefined ? own + 1 : own
  }
  return parts.filter((part) => part.title !== undefined || part.rows.length > 0)
}

function answerOf({ files = [], text, unasked }: AnsweredRow, drawFile: (file: FileAnswer) => ReactNode): ReactNode {
  if (unasked) return <span className="none">{text}</span>
  if (files.length === 0) return text === '' ? undefined : text
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.file}>{drawFile(file)}</li>
      ))}
    </ul>
  )
}

type AnsweredFileProps = { file: FileAnswer; href: string | undefined; note: FileNote | undefined; language: Language }

function AnsweredFile({ file: { name, size }, href, note, language }: AnsweredFileProps) {
  return (
    <>
      {note?.thumbnail && <img src={note.thumbnail} alt={viewTexts[language].pictureOf(name)} />}
      {href === undefined ? name : <a href={href}>{name}</a>} <small>{printSize(size)}</small>
      <FileNoteLine note={note} language={language} />
    </>
  )
}
