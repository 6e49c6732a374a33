import { definitionSchema } from '#builder/draft/definition-schema.ts'
import { toJson } from '#builder/draft/json.ts'
import { Members } from '#builder/editor/panel/members.tsx'
import { PartsPage } from '#builder/editor/parts/parts-page.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'

/** What the procedure is and what applicants read before they file; the articles of law it stands on. */
export function GuidePage() {
  const { draft } = useDraft()
  return (
    <>
      <div className="property-panel">
        <Members at="" value={toJson(draft)} schema={definitionSchema} skip={listed} />
      </div>
      <PartsPage kinds={['legal-basis']} />
    </>
  )
}

const listed = ['format', 'form', 'papers', 'start', 'steps', 'transitions', 'grounds', 'clocks', 'tables', 'series', 'registers', 'letters', 'notices', 'roles', 'units', 'optionLists', 'lists', 'legalBasis', 'calendar', 'retention', 'dossierCode']
