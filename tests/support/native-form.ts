/**
 * A form of a page as a browser without script would post it: the successful controls of the HTML, in order. Reads the
 * regular HTML that React writes; what waits inside a `<template>` is no control.
 */
export type NativeForm = { action: string; controls: FormData }

/** The form with this id; the first one that is posted when none is named. */
export function nativeForm(html: string, id?: string): NativeForm {
  const opening = id === undefined ? /<form\b[^>]*method="post"[^>]*>/g : new RegExp(`<form\\b[^>]*\\bid="${id}"[^>]*>`, 'g')
  const found = [...html.matchAll(opening)].find(([tag]) => attribute(tag, 'action') !== '/sign-out')
  if (!found) throw new Error(`no form ${id ?? ''}`)
  const from = found.index + found[0].length
  const inside = html.slice(from, html.indexOf('</form>', from)).replaceAll(/<template>.*?<\/template>/gs, '')
  const controls = new FormData()
  for (const [name, value] of controlsIn(inside)) controls.append(name, value)
  return { action: attribute(found[0], 'action')?.replace(/#.*$/, '') ?? '', controls }
}

/** Puts texts in the place of what controls of these names hold. */
export function fillForm({ controls }: NativeForm, entries: ReadonlyArray<readonly [string, string]>): void {
  for (const [name] of entries) controls.delete(name)
  for (const [name, value] of entries) controls.append(name, value)
}

/** The texts of a form, for a post without files. */
export function textsOf({ controls }: NativeForm): Array<[string, string]> {
  return [...controls].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] satisfies [string, string]] : []))
}

function controlsIn(html: string): Array<[string, string]> {
  const tags = [...html.matchAll(/<input\b[^>]*>|<select\b[^>]*>.*?<\/select>|<textarea\b[^>]*>.*?<\/textarea>/gs)]
  return tags.flatMap(([tag]): Array<[string, string]> => {
    const name = attribute(tag, 'name')
    const value = name === undefined ? undefined : valueOf(tag)
    return name === undefined || value === undefined ? [] : [[name, value]]
  })
}

function valueOf(tag: string): string | undefined {
  if (tag.startsWith('<textarea')) return unescapeHtml(/>(.*)<\/textarea>/s.exec(tag)?.[1] ?? '').replace(/^\n/, '')
  if (tag.startsWith('<select')) return attribute(/<option\b[^>]*\bselected\b[^>]*>/.exec(tag)?.[0] ?? /<option\b[^>]*>/.exec(tag)?.[0] ?? '', 'value')
  const type = attribute(tag, 'type')
  if (type === 'file') return undefined
  if (type === 'radio' || type === 'checkbox') return /\bchecked\b/.test(tag) ? attribute(tag, 'value') : undefined
  return attribute(tag, 'value') ?? ''
}

function attribute(tag: string, name: string): string | undefined {
  const [opening = ''] = /^<[^>]*>/.exec(tag) ?? []
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(opening)?.[1]
  return value === undefined ? undefined : unescapeHtml(value)
}

const unescapeHtml = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
