import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Field } from '#schemas/generated/procedure.ts'
import { FormPage, type FormPageProps } from '#runtime/form-view/render-page.tsx'
import { sampleFields, sampleOptionLists, sectionOf } from './sample-section.ts'

function draw(fields: Field[], props: Partial<FormPageProps> = {}): string {
  return renderToStaticMarkup(
    <FormPage section={sectionOf(fields)} language="vi" optionLists={sampleOptionLists} answers={{}} {...props} />,
  )
}

describe('a page of a form', () => {
  test('draws every kind', () => {
    const html = draw(Object.values(sampleFields), { answers: { nhan_su: [{ ho_ten: 'An' }] } })
    console.info(html.replaceAll('><', '>\n<'))
    expect(html).toContain('name="root[nhan_su][0][ho_ten]"')
  })
})
