import { renderToStaticMarkup } from 'react-dom/server'
import { toLiveData, toScriptText } from '#runtime/form-view/live-data.ts'
import { FormPage } from '#runtime/form-view/render-page.tsx'
import { toPageLogic } from '#runtime/form-view/page-logic.ts'
import { optionsOf } from '#runtime/forms/page-schema.ts'
import { loadForm } from '#runtime/forms/runtime-form.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { judgeContext } from '../../support/form-fixture.ts'

type Modules = { file: string; preload: readonly string[] }

/** The page the product serves: complete without script; with `modules` it comes alive. */
export function productPage(definition: ProcedureDefinition, modules: Modules | undefined): string {
  const [section] = definition.form.sections
  if (!section) throw new Error('a form without a page')
  const logic = toPageLogic(loadForm(definition, { key: definition.form.key }, () => true), section.key, { answers: {}, verdict: { answers: {}, hidden: [] }, judgedIn: judgeContext })
  const data = toLiveData({ section: section.key, sections: [section], validator: '/validator.js', language: 'vi', answers: {}, optionsOf, logic })
  return `<!doctype html>${renderToStaticMarkup(
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{section.title.vi}</title>
        <link rel="stylesheet" href="/styles.css" />
        {modules?.preload.map((name) => <link key={name} rel="modulepreload" href={`/${name}`} />)}
        {modules && <script type="module" src={`/${modules.file}`} />}
      </head>
      <body>
        <main className="page narrow">
          <h1>{section.title.vi}</h1>
          <form method="post" encType="multipart/form-data" noValidate data-form-live="">
            <FormPage section={section} language="vi" answers={{}} />
            <button className="button primary" name="_do" value="continue">Tiếp tục</button>
          </form>
          {modules && <script type="application/json" id="form-live" dangerouslySetInnerHTML={{ __html: toScriptText(data) }} />}
        </main>
      </body>
    </html>,
  )}`
}
