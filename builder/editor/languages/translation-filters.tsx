import type { TranslationFilter } from '#builder/editor/languages/translation-filter.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'
import { translationStates, type Translation, type TranslationState } from '#builder/languages/translation.ts'

type Filters = { filter: TranslationFilter; lines: readonly Translation[]; choose(filter: TranslationFilter): void }

/** What is shown of the texts: by state, by words. */
export function TranslationFilters({ filter, lines, choose }: Filters) {
  const { languages } = useStudio().messages
  const count = (state: TranslationState) => lines.filter((line) => line.state === state).length
  return (
    <div className="translation-filters">
      <label>
        {languages.show}
        <select value={filter.state} onChange={({ currentTarget }) => choose({ ...filter, state: translationStates.find((state) => state === currentTarget.value) ?? 'all' })}>
          <option value="all">
            {languages.all} ({lines.length})
          </option>
          {translationStates.map((state) => (
            <option key={state} value={state}>
              {languages.states[state]} ({count(state)})
            </option>
          ))}
        </select>
      </label>
      <label>
        {languages.search}
        <input type="search" value={filter.search} onChange={({ currentTarget }) => choose({ ...filter, search: currentTarget.value })} />
      </label>
    </div>
  )
}
