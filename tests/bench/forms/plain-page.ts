import type { Field } from '#schemas/generated/procedure.ts'

/** The least a page can be: labels and native controls, each laid out when it is seen. */
export function plainPage(fields: readonly Field[]): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Đơn</title><style>p{content-visibility:auto;contain-intrinsic-size:auto 3em}</style><form method="post">${fields.map(question).join('')}<button>Tiếp tục</button></form>`
}

function question(field: Field): string {
  return `<p><label>${field.label.vi} ${control(field)}</label>`
}

function control(field: Field): string {
  const name = `name="${field.key}"`
  switch (field.kind) {
    case 'integer':
      return `<input ${name} inputmode="numeric">`
    case 'date':
      return `<input ${name} type="date">`
    case 'email':
      return `<input ${name} type="email">`
    case 'yes-no':
      return `<input ${name} type="checkbox">`
    case 'single-choice':
      return `<select ${name}><option>${(field.options ?? []).map(({ value, label }) => `<option value="${value}">${label.vi}`).join('')}</select>`
    case 'long-text':
      return `<textarea ${name}></textarea>`
    default:
      return `<input ${name}>`
  }
}
