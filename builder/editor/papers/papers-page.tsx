import { WritePapers } from '#builder/editor/papers/write-papers.tsx'
import { PartsPage } from '#builder/editor/parts/parts-page.tsx'
import { nameIn } from '#builder/words/name-in.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { ruleAt } from '#builder/rules/rule-at.ts'
import { ruleLabels } from '#builder/rules/rule-labels.ts'
import { sentenceOf } from '#builder/rules/sentence.ts'
import type { Paper } from '#schemas/generated/procedure.ts'

/** The papers of the dossier at a glance: when each is asked for, in which kind, what is accepted; below, each to edit. */
export function PapersPage() {
  const { draft, messages } = useDraft()
  const { members, papers: words } = messages
  const papers = draft.papers ?? []
  return (
    <>
      {papers.length > 0 && (
        <div className="scroll-x papers-overview" role="region" aria-label={words.overview} tabIndex={0}>
          <table>
            <caption>{words.overview}</caption>
            <thead>
              <tr>
                <th scope="col">{messages.parts.kinds.paper}</th>
                <th scope="col">{members.kind}</th>
                <th scope="col">{words.asked}</th>
                <th scope="col">{members.accept}</th>
                <th scope="col">{members.template}</th>
              </tr>
            </thead>
            <tbody>
              {papers.map((paper) => (
                <PaperRow key={paper.id} paper={paper} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <WritePapers />
      <PartsPage kinds={['paper']} />
    </>
  )
}

function PaperRow({ paper }: { paper: Paper }) {
  const { language, messages, hrefOf, goTo } = useDraft()
  const { papers: words, values } = messages
  const at = `#${paper.id}`
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf('papers', at)} onClick={(event) => (event.preventDefault(), goTo('papers', at))}>
          {paper.title[language] || paper.title.vi}
        </a>
      </th>
      <td>
        {nameIn(values, paper.kind)} × {paper.copies}
      </td>
      <td>
        <WhenAsked paper={paper} />
      </td>
      <td>
        {paper.accept.map((type) => nameIn(values, type)).join(', ')}; {words.limits(paper.maxFiles, paper.maxSizeMb)}
      </td>
      <td>{paper.template === undefined ? '–' : words.hasTemplate}</td>
    </tr>
  )
}

/** Rules are read out, and lead to the page that edits them. */
function WhenAsked({ paper: { id, required, requiredWhen, visibleWhen } }: { paper: Paper }) {
  const { papers: words } = useDraft().messages
  return (
    <>
      {requiredWhen === undefined ? <span>{required ? words.always : words.optional}</span> : <RuleLink at={`#${id}/requiredWhen`} lead={words.requiredWhen} />}
      {visibleWhen !== undefined && (
        <>
          {'; '}
          <RuleLink at={`#${id}/visibleWhen`} lead={words.shownWhen} />
        </>
      )}
    </>
  )
}

function RuleLink({ at, lead }: { at: string; lead: string }) {
  const { draft, language, hrefOf, goTo } = useDraft()
  const rule = ruleAt(draft, at)
  return (
    <a href={hrefOf('rules', at)} onClick={(event) => (event.preventDefault(), goTo('rules', at))}>
      {lead} {rule && sentenceOf(rule, ruleLabels(draft, rule), language)}
    </a>
  )
}
