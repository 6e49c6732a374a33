import { useState } from 'react'
import { AddRule } from '#builder/editor/rules/add-rule.tsx'
import type { RuleEntry } from '#builder/editor/rules/rule-entries.ts'
import { isStudioPage, type StudioPage } from '#builder/editor/studio-pages.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import { FixButton } from '#builder/editor/findings/fix-button.tsx'

/** Rules in one list: found by any word of theirs, by where they stand, or by having something to put right. */
export function RuleList({ entries }: { entries: readonly RuleEntry[] }) {
  const { messages } = useDraft()
  const { rules, shell } = messages
  const [wanted, setWanted] = useState<{ words: string; page?: StudioPage; onlyFaulty: boolean }>({ words: '', onlyFaulty: false })
  const pages = [...new Set(entries.map(({ page }) => page))]
  const words = foldVietnamese(wanted.words).split(/\s+/).filter(Boolean)
  const shown = entries.filter(
    (entry) => (wanted.page === undefined || entry.page === wanted.page) && (!wanted.onlyFaulty || entry.findings.length > 0) && isAbout(entry, words),
  )
  return (
    <section className="rule-list" aria-label={rules.list}>
      <div className="rule-filter">
        <label className="member">
          {rules.search}
          <input type="search" value={wanted.words} onChange={({ currentTarget }) => setWanted({ ...wanted, words: currentTarget.value })} />
        </label>
        <label className="member">
          {rules.where}
          <select value={wanted.page ?? ''} onChange={({ currentTarget }) => setWanted({ ...wanted, page: isStudioPage(currentTarget.value) ? currentTarget.value : undefined })}>
            <option value="">{rules.everywhere}</option>
            {pages.map((page) => (
              <option key={page} value={page}>
                {shell.pages[page]}
              </option>
            ))}
          </select>
        </label>
        <label className="flag">
          <input type="checkbox" checked={wanted.onlyFaulty} onChange={({ currentTarget }) => setWanted({ ...wanted, onlyFaulty: currentTarget.checked })} /> {rules.onlyFaulty}
        </label>
      </div>
      <p className="small muted" role="status">
        {entries.length === 0 ? rules.empty : shown.length === 0 ? rules.none : rules.count(shown.length, entries.length)}
      </p>
      <ol>
        {shown.map((entry) => (
          <RuleItem key={entry.rule.place} entry={entry} />
        ))}
      </ol>
      <AddRule />
    </section>
  )
}

function isAbout({ where, does, sentence, rule }: RuleEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = foldVietnamese(`${where} ${does} ${sentence} ${rule.text}`)
  return words.every((word) => text.includes(word))
}

function RuleItem({ entry: { at: place, where, does, sentence, findings } }: { entry: RuleEntry }) {
  const { at, page, hrefOf, goTo, language, messages } = useDraft()
  return (
    <li>
      <a href={hrefOf(page, place)} aria-current={at === place ? 'true' : undefined} onClick={(event) => (event.preventDefault(), goTo(page, place))}>
        <span className="small muted">{where}</span>
        <span>
          <strong>{does}</strong> {sentence}
        </span>
        {findings.length > 0 && (
          <span className="small rule-findings">
            <span className={`badge ${findings.some(({ severity }) => severity === 'error') ? 'danger' : 'warn'}`}>{messages.steps.problems(findings.length)}</span> {findings[0]?.text[language]}
          </span>
        )}
      </a>
      {findings.slice(0, 1).map((finding) => (
        <FixButton key={finding.code} finding={finding} />
      ))}
    </li>
  )
}
