import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { inLanguage } from '#app/language.ts'
import type { GuideData } from '#app/routes/procedures.$key/guide.server.ts'
import { firstTimer } from '#runtime/forms/filling-time.ts'
import type { Measures } from '#app/services/measures.ts'
import { toLimits } from '#app/routes/procedures.$key/guide-facts.tsx'

const mostPapers = 12
const minutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60))

/** What to know before the first question: how long it takes, what to have at hand, how long handling really takes. */
export function BeforeStart({ guide: { procedure, measures, times } }: { guide: GuideData }) {
  const language = useLanguage()
  const messages = useMessages()
  const { draft } = messages
  const papers = procedure.papers ?? []
  const always = papers.filter(({ required, requiredWhen, visibleWhen }) => required && !requiredWhen && !visibleWhen).slice(0, mostPapers)
  const [legal] = times
  return (
    <section className="card before" aria-labelledby="before">
      <h2 id="before">{draft.before}</h2>
      {measures && <FillingTime measures={measures} />}
      <h3>{draft.atHand}</h3>
      {papers.length === 0 ? (
        <p>{draft.atHandNone}</p>
      ) : (
        <ul>
          {always.map(({ key, title }) => (
            <li key={key}>{inLanguage(title, language)}</li>
          ))}
          {papers.length > always.length && <li className="muted">{draft.atHandMore(papers.length - always.length)}</li>}
        </ul>
      )}
      {measures?.handling && <HandlingTime handling={measures.handling} legal={legal && toLimits(legal, messages, language)} />}
      <p className="small muted">{draft.pauses}</p>
    </section>
  )
}

function FillingTime({ measures: { effort, filling } }: { measures: Measures }) {
  const { draft } = useMessages()
  const range = filling ? [filling.fast, filling.slow] : [firstTimer * effort.leastSeconds, firstTimer * effort.mostSeconds]
  const [from = 0, to = 0] = range.map(minutes)
  return (
    <>
      <h3>{draft.fillingTime}</h3>
      <p>
        <strong>{draft.minutes(from, to)}</strong>
        <br />
        <span className="small muted">
          {filling ? draft.measured(minutes(filling.median), filling.count) : draft.estimated(draft.questions(effort.leastQuestions, effort.mostQuestions), effort.pages)}
        </span>
      </p>
    </>
  )
}

function HandlingTime({ handling: { fast, median, slow, count }, legal }: { handling: NonNullable<Measures['handling']>; legal: string | undefined }) {
  const { draft } = useMessages()
  const days = useDays()
  return (
    <>
      <h3>{draft.handlingTime}</h3>
      <p>
        <strong>{draft.days(days(fast), days(slow))}</strong>
        <br />
        <span className="small muted">
          {draft.handled(days(median), count)} {legal && `${draft.legalLimit}: ${legal}.`}
        </span>
      </p>
    </>
  )
}

/** Days with one place while they are few. */
function useDays(): (days: number) => string {
  const format = new Intl.NumberFormat(useLanguage() === 'vi' ? 'vi-VN' : 'en', { maximumFractionDigits: 1 })
  return (days) => format.format(days < 10 ? Math.round(days * 10) / 10 : Math.round(days))
}
