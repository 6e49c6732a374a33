import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import type { Field, Prefill, ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** A first value that comes from nowhere: no such record or column, or a value of another kind than the field's. */
export const prefillFromNowhere: Check = (definition, { fields }) =>
  fields.flatMap(({ field, place }): Finding[] => {
    const said = field.prefill && whatIsWrong(definition, field, field.prefill)
    if (!said) return []
    const name = quoted(field.label)
    return [toFinding('prefill-from-nowhere', 'error', { place: `${place}/prefill`, text: { vi: `${name.vi} điền sẵn ${said.vi}`, en: `${name.en} is prefilled ${said.en}` }, fix: [{ op: 'remove', pointer: `${place}/prefill` }] })]
  })

type Said = { vi: string; en: string }

function whatIsWrong(definition: ProcedureDefinition, field: Field, { from, path, record }: Prefill): Said | undefined {
  switch (from) {
    case 'account':
    case 'earlier':
      return undefined
    case 'register':
      return record === undefined ? { vi: 'từ sổ mà chưa nói từ giấy nào. Hãy chọn trường chọn giấy.', en: 'from a register without saying from which paper. Choose the field that names it.' } : ofRegister(definition, path ?? field.key, record)
    case 'today':
      return ['date', 'text', 'month'].includes(field.kind) ? undefined : { vi: 'ngày hôm nay, nhưng trường này không phải ngày. Hãy bỏ.', en: 'with today, but it is no date. Take that out.' }
    case 'agency':
      return ['text', 'long-text'].includes(field.kind) ? undefined : { vi: 'tên cơ quan, nhưng trường này không nhận chữ. Hãy bỏ.', en: 'with the title of the agency, but takes no text. Take that out.' }
  }
}

function ofRegister(definition: ProcedureDefinition, path: string, record: string): Said | undefined {
  const source = definition.form.sections.flatMap(({ fields }) => fields).find(({ key }) => key === record)
  if (!source) return undefined
  if (source.kind !== 'register-record') return { vi: `từ “${record}”, nhưng trường đó không chọn giấy nào trong sổ.`, en: `from “${record}”, which names no record of a register.` }
  const register = definition.registers?.find(({ key }) => key === source.register)
  const column = path.split('.')[0]
  if (!register || register.fields.some(({ key }) => key === column)) return undefined
  return { vi: `từ cột “${path}”, nhưng sổ không có cột này. Hãy chọn cột có thật.`, en: `from the column “${path}”, which the register does not have. Choose one that exists.` }
}
