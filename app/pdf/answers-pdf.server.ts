import { readFileSync } from 'node:fs'
import { typstCompiler } from '#app/pdf/letter-pdf.server.ts'
import type { AnsweredSection } from '#runtime/form-view/answers-view.tsx'

/** A form for paper. With a `stamp` it is a draft, and says so on every page. */
export type FormOnPaper = {
  title: string
  agency: string
  language: 'vi' | 'en'
  code?: string
  lead: string
  foot: string
  stamp?: string
  warning: string
  none: string
  notSentTitle: string
  notSent: readonly string[]
  sections: readonly AnsweredSection[]
}

/** Sets a filled-in form as tagged PDF; the same answers give the same bytes. */
export function answersPdf(form: FormOnPaper, at: string): Uint8Array {
  const sections = form.sections.map(({ title, rows }) => ({
    title,
    rows: rows.map(({ label, text, heading = false, files = [] }) => ({ label, text, heading, files: files.map(({ name }) => name) })),
  }))
  const typst = typstCompiler()
  const content = { ...form, stamp: form.stamp ?? null, sections }
  const bytes = typst.pdf({ mainFileContent: template(), inputs: { form: JSON.stringify(content) } }, { creationTimestamp: Math.floor(Date.parse(at) / 1000) })
  typst.evictCache(10)
  return bytes
}

let text: string | undefined

const template = (): string => (text ??= readFileSync(`${process.cwd()}/app/pdf/answers.typ`, 'utf8'))
