import type { Finding } from '#builder/checks/finding.ts'
import { toJson } from '#builder/draft/json.ts'
import { fromDraftPointer } from '#builder/draft/place.ts'
import { pageOf } from '#builder/editor/studio-pages.ts'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** Why a draft cannot be played, each error leading to its place. */
export function DraftErrors({ errors }: { errors: readonly Finding[] }) {
  const { draft, language, messages, hrefOf, goTo } = useDraft()
  const { simulate, home } = messages
  return (
    <section className="card">
      <h2>{simulate.brokenTitle}</h2>
      <p>{simulate.broken(errors.length)}</p>
      <ul>
        {errors.slice(0, 10).map(({ code, place, text }) => {
          const [page, at] = [pageOf(place), fromDraftPointer(toJson(draft), place)]
          return (
            <li key={`${code}${place}${text.en}`}>
              <a href={hrefOf(page, at)} onClick={(event) => (event.preventDefault(), goTo(page, at))}>
                {text[language]}
              </a>
            </li>
          )
        })}
      </ul>
      {errors.length > 10 && <p className="muted">{home.more(errors.length - 10)}</p>}
    </section>
  )
}
