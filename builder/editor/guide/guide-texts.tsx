import { memberOf, isList, textOf, toJson, type Json } from '#builder/draft/json.ts'
import { findValue } from '#builder/draft/place.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { LinesControl } from '#builder/editor/guide/lines-control.tsx'
import { TypedControl } from '#builder/editor/panel/typed-control.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

const languages = ['vi', 'en'] as const
type Row = { at: string; name: string; isList?: boolean; isRequired?: boolean }

/** The page of a procedure in the order in which it is read. */
const rows: readonly Row[] = [
  { at: '/title', name: 'title', isRequired: true },
  { at: '/guide/summary', name: 'summary', isRequired: true },
  { at: '/guide/who', name: 'who' },
  { at: '/guide/requirements', name: 'requirements', isList: true },
  { at: '/guide/procedure', name: 'procedure', isList: true },
  { at: '/guide/result', name: 'result' },
  { at: '/guide/where', name: 'where' },
]

/** The texts of the guide as two pages side by side, each written where it is read; lists have one item a line. */
export function GuideTexts() {
  const { messages } = useDraft()
  const { parts: { guide }, panel } = messages
  return (
    <section className="guide-texts" aria-label={guide.title}>
      <h2>{guide.title}</h2>
      <p className="hint">{guide.lead}</p>
      <div className="guide-pages" role="presentation">
        <p aria-hidden="true">{panel.vietnamese}</p>
        <p aria-hidden="true">{panel.english}</p>
        {rows.map((row) => languages.map((language) => <GuideText key={`${row.at}${language}`} row={row} language={language} />))}
      </div>
    </section>
  )
}

function GuideText({ row: { at, name, isList: isLines, isRequired = false }, language }: { row: Row; language: 'vi' | 'en' }) {
  const { draft, messages } = useDraft()
  const words = language === 'vi' ? messages.panel.vietnamese : messages.panel.english
  const label = at.startsWith('/guide') ? nameIn(messages.parts.guide.parts, name) : messages.members.title
  const id = `m-${at}-${language}`.replaceAll(/[^A-Za-z0-9_-]/g, '-')
  const value = findValue(toJson(draft), at)
  const isMissing = language === 'en' && (isList(value) ? value.some(lacksEnglish) : value !== undefined && lacksEnglish(value))
  return (
    <div className={isMissing ? 'member missing' : 'member'}>
      <label htmlFor={id}>
        {label} <small className="muted">{words}</small>
      </label>
      {isLines ? <LinesControl at={at} id={id} language={language} label={`${label} – ${words}`} /> : <TypedControl at={`${at}/${language}`} id={id} label={`${label} – ${words}`} lines isRequired={isRequired && language === 'vi'} lang={language} />}
      {isMissing && <p className="hint">{messages.parts.guide.noEnglish}</p>}
    </div>
  )
}

const lacksEnglish = (text: Json): boolean => Boolean(memberOf(text, 'vi')) && !textOf(text, 'en')
