import type { FileField, Form, OptionList, Paper, ProcedureDefinition, Section } from '#schemas/generated/procedure.ts'
import type { OptionsOf } from '#runtime/fields/field-kind.ts'
import { optionsOf } from '#runtime/forms/page-schema.ts'

/** Key of the page, and of the group in the answers, that holds the papers of a dossier. */
export const papersKey = 'papers'

/** What the forms of a definition are made of. */
export type FormSource = Pick<ProcedureDefinition, 'form' | 'steps' | 'transitions' | 'papers' | 'optionLists' | 'lists' | 'registers' | 'constraints' | 'document'>

/** The pages of a form. Papers become a last page of file fields, so that nothing else needs to know about them. */
export function sectionsOf(form: Form, papers: readonly Paper[] = []): readonly Section[] {
  return papers.length === 0 ? form.sections : [...form.sections, papersSection(papers)]
}

/** The papers of a form of a definition: those of the filing form; officers' forms have none. */
export function papersOf(definition: FormSource, formKey: string): readonly Paper[] {
  return formKey === definition.form.key ? (definition.papers ?? []) : []
}

/** Every form of a definition: the filing form, then the officers' forms in the order of the steps. */
export function formsOf(definition: FormSource): Form[] {
  return [definition.form, ...definition.steps.flatMap(({ form }) => form ?? [])]
}

/** Options by field, remembered: forms ask for them on every page. */
export function toOptionsOf(optionLists: readonly OptionList[] = []): OptionsOf {
  return (field) => optionsOf(field, optionLists)
}

function papersSection(papers: readonly Paper[]): Section {
  const title = { vi: 'Thành phần hồ sơ', en: 'Papers' }
  const fields = papers.map(toFileField)
  return { id: papersKey, key: papersKey, title, fields: [{ kind: 'group', id: papersKey, key: papersKey, label: title, fields }] }
}

function toFileField(paper: Paper): FileField {
  const { id, key, title, note, required, requiredWhen, visibleWhen, accept, maxSizeMb, maxFiles, template, stripMetadata, legalBasis } = paper
  return {
    kind: 'file',
    id,
    key,
    label: title,
    accept,
    maxSizeMb,
    maxFiles,
    ...(note && { help: note }),
    ...(template !== undefined && { template }),
    ...(stripMetadata !== undefined && { stripMetadata }),
    ...(required !== undefined && { required }),
    ...(requiredWhen !== undefined && { requiredWhen }),
    ...(visibleWhen !== undefined && { visibleWhen }),
    ...(legalBasis && { legalBasis }),
  }
}
