import { definitionSchema } from '#builder/draft/definition-schema.ts'
import { toJson } from '#builder/draft/json.ts'
import { BorrowArticles } from '#builder/editor/guide/borrow-articles.tsx'
import { GuideTexts } from '#builder/editor/guide/guide-texts.tsx'
import { Members } from '#builder/editor/panel/members.tsx'
import { PartsPage } from '#builder/editor/parts/parts-page.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** What applicants read before they file, in both languages beside each other; what the procedure is; the law it stands on. */
export function GuidePage() {
  const { draft, messages } = useDraft()
  return (
    <>
      <GuideTexts />
      <section className="property-panel guide-facts">
        <h2>{messages.parts.guide.facts}</h2>
        <Members at="" value={toJson(draft)} schema={definitionSchema} skip={listed} />
      </section>
      <PartsPage kinds={['legal-basis']} />
      <BorrowArticles />
    </>
  )
}

const listed = ['title', 'guide', 'format', 'form', 'papers', 'start', 'steps', 'transitions', 'grounds', 'clocks', 'tables', 'series', 'registers', 'letters', 'notices', 'roles', 'units', 'optionLists', 'lists', 'legalBasis', 'calendar', 'retention', 'dossierCode']
