import type { Check } from '#builder/checks/check.ts'
import { referencesIn, type ReferenceKind } from '#builder/walk/references.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A part that points to a part that does not exist. */
export const unknownReference: Check = (definition) => {
  const known = knownKeys(definition)
  return referencesIn(definition)
    .filter(({ kind, key }) => !known[kind].has(key))
    .map(({ kind, key, place }) => ({
      code: 'unknown-reference',
      severity: 'error',
      place,
      text: { vi: `Không có ${names[kind].vi} nào mang khóa “${key}”. Hãy tạo, hoặc chọn ${names[kind].vi} có sẵn.`, en: `There is no ${names[kind].en} with the key “${key}”. Create it, or choose one that exists.` },
    }))
}

const names: Readonly<Record<ReferenceKind, { vi: string; en: string }>> = {
  step: { vi: 'bước', en: 'step' },
  clock: { vi: 'đồng hồ thời hạn', en: 'clock' },
  table: { vi: 'bảng quyết định', en: 'decision table' },
  series: { vi: 'dãy số', en: 'number series' },
  register: { vi: 'sổ', en: 'register' },
  letter: { vi: 'văn bản', en: 'letter' },
  notice: { vi: 'thông báo', en: 'notice' },
  role: { vi: 'vai trò', en: 'role' },
  unit: { vi: 'đơn vị', en: 'unit' },
  options: { vi: 'danh sách lựa chọn', en: 'option list' },
  list: { vi: 'danh mục', en: 'list' },
  ground: { vi: 'lý do', en: 'ground' },
  article: { vi: 'căn cứ pháp lý', en: 'article of law' },
  field: { vi: 'trường', en: 'field' },
}

function knownKeys(definition: ProcedureDefinition): Record<ReferenceKind, ReadonlySet<string>> {
  const keys = (things: ReadonlyArray<{ key: string }> | undefined) => new Set((things ?? []).map(({ key }) => key))
  return {
    step: keys(definition.steps),
    clock: keys(definition.clocks),
    table: keys(definition.tables),
    series: keys(definition.series),
    register: keys(definition.registers),
    letter: keys(definition.letters),
    notice: keys(definition.notices),
    role: keys(definition.roles),
    unit: keys(definition.units),
    options: keys(definition.optionLists),
    list: keys(definition.lists),
    ground: keys(definition.grounds),
    article: keys(definition.legalBasis),
    field: new Set(definition.form.sections.flatMap(({ fields }) => fields.map(({ key }) => key))),
  }
}
