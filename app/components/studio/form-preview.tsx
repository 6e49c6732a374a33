import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import { toAreas } from '#runtime/fields/areas.ts'
import { FormPage } from '#runtime/form-view/render-page.tsx'
import { sectionsOf } from '#runtime/forms/sections.ts'
import type { AreasFile } from '#schemas/generated/areas.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

type Previewed = Pick<ProcedureDefinition, 'form' | 'papers' | 'optionLists'>

/** The filing form page by page, every question shown. There is no `<form>` around it, so its buttons post nothing. */
export function FormPreview({ procedure: { form, papers = [], optionLists }, areas }: { procedure: Previewed; areas: AreasFile }) {
  const language = useLanguage()
  const { studio } = useMessages()
  const sections = sectionsOf(form, papers)
  return (
    <>
      <p className="muted">{studio.previewLead}</p>
      {sections.map((section, index) => (
        <section key={section.key} className="card preview" aria-label={inLanguage(section.title, language)}>
          <p className="small muted">{studio.previewSection(index + 1, sections.length)}</p>
          <h2>{inLanguage(section.title, language)}</h2>
          <FormPage section={section} language={language} optionLists={optionLists} answers={{}} areas={toAreas(areas)} />
        </section>
      ))}
    </>
  )
}
