import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { GuideData } from '#app/routes/procedures.$key/guide.server.ts'
import type { Paper, Text } from '#schemas/generated/procedure.ts'

/** The part an applicant reads before filing: who, papers, what will be asked, how it is handled. */
export function GuideBody({ guide: { procedure, sections } }: { guide: GuideData }) {
  const language = useLanguage()
  const { portal } = useMessages()
  const { guide } = procedure
  return (
    <>
      <p>{inLanguage(guide.summary, language)}</p>
      {guide.who && (
        <>
          <h2>{portal.who}</h2>
          <p>{inLanguage(guide.who, language)}</p>
        </>
      )}
      <TextList title={portal.requirements} texts={guide.requirements ?? []} />
      <PapersTable papers={procedure.papers ?? []} />
      <h2>{portal.form}</h2>
      <p>{portal.formLead(sections.length)}</p>
      <ol>
        {sections.map((section) => (
          <li key={section.key}>{inLanguage(section.title, language)}</li>
        ))}
      </ol>
      <TextList title={portal.steps} texts={guide.procedure ?? []} ordered />
    </>
  )
}

function TextList({ title, texts, ordered }: { title: string; texts: readonly Text[]; ordered?: true }) {
  const language = useLanguage()
  if (texts.length === 0) return null
  const items = texts.map((text) => <li key={text.vi}>{inLanguage(text, language)}</li>)
  return (
    <>
      <h2>{title}</h2>
      {ordered ? <ol>{items}</ol> : <ul>{items}</ul>}
    </>
  )
}

function PapersTable({ papers }: { papers: readonly Paper[] }) {
  const { portal } = useMessages()
  if (papers.length === 0) return null
  return (
    <>
      <h2>{portal.papers}</h2>
      <div className="scroll-x" role="region" aria-label={portal.papers} tabIndex={0}>
        <table className="stacks">
          <thead>
            <tr>
              <th scope="col">{portal.paper}</th>
              <th scope="col">{portal.paperKind}</th>
              <th scope="col">{portal.copies}</th>
              <th scope="col">{portal.required}</th>
            </tr>
          </thead>
          <tbody>
            {papers.map((paper) => (
              <PaperRow key={paper.key} paper={paper} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function PaperRow({ paper }: { paper: Paper }) {
  const language = useLanguage()
  const { portal, status } = useMessages()
  const conditional = paper.requiredWhen ?? paper.visibleWhen
  return (
    <tr>
      <td>
        {paper.letter && `${paper.letter}) `}
        {inLanguage(paper.title, language)}
        {paper.note && <span className="muted"> — {inLanguage(paper.note, language)}</span>}
      </td>
      <td data-label={portal.paperKind}>{status.paperKind[paper.kind]}</td>
      <td data-label={portal.copies}>{paper.copies}</td>
      <td data-label={portal.required}>{conditional ? portal.conditional : paper.required ? portal.required : portal.ifAny}</td>
    </tr>
  )
}
