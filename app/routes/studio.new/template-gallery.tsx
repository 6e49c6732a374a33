import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { Template } from '#app/routes/studio.new/start.server.ts'

/** What a new procedure can start from: a blank page, or a procedure with what it is about and how large it is. */
export function TemplateGallery({ templates }: { templates: readonly Template[] }) {
  const { studio } = useMessages()
  return (
    <fieldset className="choice-list">
      <legend>{studio.template}</legend>
      <label>
        <input type="radio" name="template" value="" defaultChecked /> {studio.noTemplate}
      </label>
      <ul className="template-gallery">
        {templates.map((template, index) => (
          <li key={template.value}>
            <TemplateCard template={template} id={`template-${index}`} />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function TemplateCard({ template: { value, isShipped, title, summary, questions, papers, steps }, id }: { template: Template; id: string }) {
  const language = useLanguage()
  const { studio } = useMessages()
  return (
    <>
      <label>
        <input type="radio" name="template" value={value} aria-describedby={id} /> {inLanguage(title, language)}
      </label>
      <div id={id} className="small">
        <p className="muted">{inLanguage(summary, language)}</p>
        <p>
          {studio.templateSize(questions, papers, steps)} {isShipped && <span className="badge info">{studio.shipped}</span>}
        </p>
      </div>
    </>
  )
}
