import { getDefaultRegistry } from '@rjsf/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { readDefinition } from '#app/definition/read-definition.ts'
import { FormPage } from '#runtime/form-view/render-page.tsx'
import { templates, widgets } from '#runtime/form-view/templates.tsx'
import { themeFields } from '#runtime/form-view/theme-fields.tsx'
import gallery from '#schemas/procedures/gallery.json' with { type: 'json' }

const stock = getDefaultRegistry()

describe('nothing of rjsf is drawn', () => {
  test.each(Object.keys(stock.templates).filter((name) => name !== 'ButtonTemplates'))('%s is ours', (name) => {
    const ours = new Map(Object.entries(templates)).get(name)
    expect(ours).toBeDefined()
    expect(ours).not.toBe(new Map(Object.entries(stock.templates)).get(name))
  })

  test.each(Object.keys(stock.templates.ButtonTemplates))('%s is ours', (name) => {
    expect(Object.keys(templates.ButtonTemplates)).toContain(name)
  })

  test.each(Object.keys(stock.widgets))('%s is ours', (name) => {
    expect(widgets[name]).toBeDefined()
    expect(widgets[name]).not.toBe(stock.widgets[name])
  })

  test('every page of the gallery is drawn by our fields alone, without an inline style', async () => {
    const { definition } = readDefinition(JSON.stringify(gallery))
    if (!definition) throw new Error('the gallery is no definition')
    const { form, optionLists } = definition
    const ours = new Set(Object.keys(themeFields))
    for (const section of form.sections) {
      const html = renderToStaticMarkup(<FormPage section={section} language="vi" optionLists={optionLists} answers={{}} />)
      expect(html).not.toMatch(/\sstyle=|form-group|rjsf-|class="control-label"/)
      expect(html.length).toBeGreaterThan(200)
    }
    expect(ours.size).toBeGreaterThan(25)
  })
})
