import { asObject, asText } from '#builder/import-schema/json-value.ts'
import type { JsonObject } from '#builder/import-schema/json-value.ts'
import type { Normalised, SchemaNode } from '#builder/import-schema/normalise.ts'
import type { Text } from '#schemas/generated/procedure.ts'

/**
 * Texts of a part, from the file and its uiSchema. Nobody knows their language, so they stand for both; an author
 * translates them.
 */
export type Ui = JsonObject | undefined

/** An rjsf setting: `ui:title`, or `title` under `ui:options`. */
export function uiSetting(ui: Ui, name: string): unknown {
  return ui?.[`ui:${name}`] ?? asObject(ui?.['ui:options'])?.[name]
}

export function uiOf(ui: Ui, name: string): Ui {
  return ui !== undefined && Object.hasOwn(ui, name) ? asObject(ui[name]) : undefined
}

export function bothLanguages(text: string): Text {
  const clean = text.replaceAll('\0', '').toWellFormed().trim().slice(0, 4000) || '–'
  return { vi: clean, en: clean }
}

type Parts = { nodes: readonly SchemaNode[] }

/** A text keyword of the first part that has one. */
export function textOf({ nodes }: Parts, keyword: string, { origins }: Pick<Normalised, 'origins'>): string | undefined {
  for (const node of nodes) {
    const text = asText(origins.get(node)?.raw[keyword])
    if (text !== undefined) return text
  }
  return undefined
}

export function labelOf(name: string, parts: Parts, ui: Ui, normalised: Normalised): Text {
  return bothLanguages(asText(uiSetting(ui, 'title')) ?? textOf(parts, 'title', normalised) ?? readable(name))
}

export function helpOf(parts: Parts, ui: Ui, normalised: Normalised): Text | undefined {
  const text = asText(uiSetting(ui, 'help')) ?? asText(uiSetting(ui, 'description')) ?? textOf(parts, 'description', normalised)
  return text === undefined ? undefined : bothLanguages(text)
}

/** `dateOfBirth` and `date_of_birth` read “Date of birth”. */
export function readable(name: string): string {
  const words = name.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replaceAll(/[_\-.:$@/]+/g, ' ').trim().toLowerCase()
  return words === '' ? '–' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
