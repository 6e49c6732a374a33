import { useState } from 'react'
import { freeLike } from '#builder/draft/free-key.ts'
import { toJson } from '#builder/draft/json.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { useShared } from '#builder/editor/use-shared.ts'
import type { LegalBasis } from '#schemas/generated/procedure.ts'

/** Takes an article of law from another procedure, as it stands there. */
export function BorrowArticles() {
  const { draft, store, messages, language, newId, announce } = useDraft()
  const { parts: { guide }, panel } = messages
  const [chosen, setChosen] = useState('')
  const known = new Set((draft.legalBasis ?? []).map(nameOf))
  const found = new Map((useShared() ?? []).flatMap(({ legalBasis }) => legalBasis.map((article) => [nameOf(article), article] as const)))
  const articles = [...found].filter(([name]) => !known.has(name)).toSorted(([a], [b]) => a.localeCompare(b, 'vi'))
  if (found.size === 0) return null
  const take = (): void => {
    const article = found.get(chosen)
    if (!article) return
    const key = freeLike(article.key, new Set((draft.legalBasis ?? []).map((one) => one.key)))
    const outcome = store.do([{ kind: 'add', into: '/legalBasis', item: toJson({ ...article, id: newId(), key }) ?? {} }])
    announce(outcome.ok ? messages.parts.added(chosen) : messages.refusals[outcome.refusal.code])
    setChosen('')
  }
  return (
    <p className="row borrow-articles">
      <label>
        {guide.borrow}{' '}
        <select value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          <option value="">{panel.choose}</option>
          {articles.map(([name, { title }]) => (
            <option key={name} value={name}>
              {name} – {title[language] || title.vi}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button small" aria-disabled={chosen === '' || undefined} onClick={take}>
        {guide.take}
      </button>
    </p>
  )
}

const nameOf = ({ document, article = '' }: LegalBasis): string => [article, document].filter(Boolean).join(', ')
