import { ProblemNotice } from '#app/components/problem-notice.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { SchemaOutcome } from '#app/routes/studio.import-schema/import-schema.server.ts'

/** What became of the import, in a sentence. */
export function OutcomeNotice({ outcome }: { outcome: SchemaOutcome }) {
  const { schemaImport: texts } = useMessages()
  const language = useLanguage()
  switch (outcome.result) {
    case 'missing':
      return <ProblemNotice text={texts.missing} />
    case 'not-utf-8':
      return <ProblemNotice text={texts.notUtf8} />
    case 'too-large':
      return <ProblemNotice text={texts.tooLarge} />
    case 'refused':
      return <ProblemNotice text={`${texts.refused} ${inLanguage(outcome.refusal.reason, language)}${outcome.refusal.pointer === '' ? '' : ` (${outcome.refusal.pointer})`}`} />
    case 'imported': {
      const { length } = outcome.report.unsupported
      return length > 0 ? (
        <p className="notice warn" role="status">{texts.incomplete(length)}</p>
      ) : (
        <p className="notice ok" role="status">{texts.complete}</p>
      )
    }
  }
}
