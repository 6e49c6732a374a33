import { Facts } from '#app/components/facts.tsx'
import { formatDate, formatMoney } from '#app/format.ts'
import { inLanguage, type Language } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { Messages } from '#app/messages/vi.ts'
import type { FeeFacts } from '#app/routes/procedures.$key/fee-facts.ts'
import type { GuideData } from '#app/routes/procedures.$key/guide.server.ts'
import type { TimeFact } from '#app/routes/procedures.$key/time-facts.ts'
import type { LegalBasis } from '#schemas/generated/procedure.ts'

/** Time limits, fees, agency and law: the facts of a procedure, one a line. */
export function GuideFacts({ guide: { procedure, fees, times } }: { guide: GuideData }) {
  const language = useLanguage()
  const messages = useMessages()
  const { portal, status } = messages
  return (
    <>
      {times.length > 0 && <h2>{portal.time}</h2>}
      <Facts facts={times.map((time) => [inLanguage(time.title, language), toLimits(time, messages, language)])} />
      <h2>{portal.feeTable}</h2>
      <Fees fees={fees} />
      <h2>{portal.agency}</h2>
      <Facts
        facts={[
          [portal.agency, inLanguage(procedure.agency.title, language)],
          [portal.code, procedure.nationalCode],
          [portal.sector, inLanguage(procedure.sector.title, language)],
          [portal.level, status.serviceLevel[procedure.serviceLevel]],
          [portal.who, procedure.audience.map((who) => status.audience[who]).join(', ')],
          [portal.channels, procedure.channels.map((channel) => status.channel[channel]).join(', ')],
          [portal.result, procedure.guide.result && inLanguage(procedure.guide.result, language)],
        ]}
      />
      <Law articles={procedure.legalBasis ?? []} />
    </>
  )
}

function Fees({ fees }: { fees: FeeFacts }) {
  const language = useLanguage()
  const { portal } = useMessages()
  if (!fees) return <p>{portal.noFee}</p>
  return (
    <Facts
      facts={fees.cases.map(({ cases, amount, from }) => [
        cases.map((text) => inLanguage(text, language)).join(', ') || (fees.cases.length > 1 ? portal.otherCases : portal.fee),
        `${formatMoney(amount, language)}${from ? ` (${portal.inForceFrom(formatDate(from, language))})` : ''}`,
      ])}
    />
  )
}

function Law({ articles }: { articles: readonly LegalBasis[] }) {
  const language = useLanguage()
  const { portal } = useMessages()
  if (articles.length === 0) return null
  return (
    <>
      <h2>{portal.legalBasis}</h2>
      <ul>
        {articles.map((article) => (
          <li key={article.key}>{toArticle(article, language)}</li>
        ))}
      </ul>
    </>
  )
}

const toArticle = ({ document, article, title }: LegalBasis, language: Language): string => `${[article, document].filter(Boolean).join(', ')} — ${inLanguage(title, language)}`

/** The limits of a clock in words, each with the case it is for. */
export function toLimits({ limits }: TimeFact, { status, portal }: Messages, language: Language): string {
  return limits
    .map(({ value, unit, when }) => {
      const limit = unit === 'same-day' ? status.unit[unit] : `${value} ${status.unit[unit]}`
      if (when) return portal.limitWhen(limit, inLanguage(when, language))
      return limits.length > 1 ? portal.limitOtherwise(limit) : limit
    })
    .join('; ')
}
