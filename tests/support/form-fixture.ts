import { compile, compileForm } from '#builder/publish/compile.ts'
import { noAreas } from '#runtime/fields/areas.ts'
import type { JudgeContext } from '#runtime/forms/judge-context.ts'
import { loadForm } from '#runtime/forms/runtime-form.ts'
import type { RuntimeForm, Validate } from '#runtime/forms/runtime-form.ts'
import type { Field, FormRule, ProcedureDefinition, Section } from '#schemas/generated/procedure.ts'

type Loose<Part> = Part extends { id: string } ? Omit<Part, 'id' | 'label'> & { id?: string; label?: Part extends { label: infer Label } ? Label : never } : Part

/** A field with its identity made up from its key. */
export function field(part: Loose<Field>): Field {
  return { id: `f_${part.key}`.replaceAll('-', '_'), label: { vi: `Ô ${part.key}`, en: `Field ${part.key}` }, ...part }
}

type Wanted = Partial<Omit<ProcedureDefinition, 'form'>> & { fields?: Field[]; sections?: Section[]; rules?: Array<Omit<FormRule, 'id'>> }

/** A definition around the parts a test is about. */
export function definitionWith({ fields = [], sections, rules = [], ...rest }: Wanted): ProcedureDefinition {
  return {
    format: 'motcua/procedure@1',
    id: 'proc',
    key: 'thu-tuc',
    title: { vi: 'Thủ tục', en: 'Procedure' },
    sector: { key: 'linh-vuc', title: { vi: 'Lĩnh vực', en: 'Sector' } },
    agency: { key: 'so', title: { vi: 'Sở', en: 'Department' } },
    audience: ['citizen'],
    serviceLevel: 'full',
    identity: 'none',
    channels: ['online'],
    guide: { summary: { vi: 'Tóm tắt', en: 'Summary' } },
    form: {
      id: 'form',
      key: 'don',
      title: { vi: 'Đơn đề nghị', en: 'Application' },
      sections: sections ?? [{ id: 's_one', key: 'mot', title: { vi: 'Phần 1', en: 'Part 1' }, fields }],
      rules: rules.map((rule, index) => ({ id: `r_${index}`, ...rule })),
    },
    start: 'tiep-nhan',
    steps: [{ id: 'st', key: 'tiep-nhan', kind: 'final', title: { vi: 'Xong', en: 'Done' }, status: 10 }],
    transitions: [],
    dossierCode: 'H60-{n:4}',
    calendar: { key: 'vietnam' },
    ...rest,
  }
}

/** Loads a compiled validator as the server does. */
export async function loadValidator(source: string): Promise<Validate> {
  const module = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`)
  return module.validate
}

/** The filing form of a definition, compiled and loaded. */
export async function loadedForm(definition: ProcedureDefinition): Promise<RuntimeForm> {
  const compiled = compileForm(definition, definition.form)
  return loadForm(definition, compiled, await loadValidator(compiled.validator))
}

export async function loadedForms(definition: ProcedureDefinition): Promise<Record<string, RuntimeForm>> {
  const compiled = Object.entries(compile(definition).forms)
  const loaded = compiled.map(async ([key, form]) => [key, loadForm(definition, form, await loadValidator(form.validator))] as const)
  return Object.fromEntries(await Promise.all(loaded))
}

export const judgeContext: JudgeContext = {
  today: '2026-02-10',
  channel: 'online',
  account: { kind: 'enterprise' },
  areas: noAreas,
  files: 'unchecked',
  record: 'unchecked',
}
