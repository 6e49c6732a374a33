import type { Field, ProcedureDefinition, Section, Step, Transition } from '#schemas/generated/procedure.ts'
import { definitionIn } from './simulated.ts'

const words = (vi: string, en: string) => ({ vi, en })

/** A procedure as large as they come: 500 fields on 10 pages with 200 conditions, 40 steps, a table of 60 rows, 60 rules. */
export function largeDefinition(): ProcedureDefinition {
  const base = definitionIn('tests/fixtures/procedures/permit.json')
  const pages = Array.from({ length: 10 }, (_, page) => toPage(page))
  const officers = Array.from({ length: 30 }, (_, index) => toStep(index))
  const rules = Array.from({ length: 60 }, (_, index) => {
    const [page, other] = [index % 10, (index * 7) % 50]
    return { id: `r_${index}`, key: `quy_tac_${index}`, assert: `so_${page}_${numberAt(other)} < ${900 + index} || chon_${page}_${choiceAt(index)} == "b"`, message: words(`Quy tắc ${index} không đạt`, `Rule ${index} is not met`), severity: 'error' as const, at: `so_${page}_${numberAt(other)}` }
  })
  const rows = Array.from({ length: 59 }, (_, index) => ({ id: `rw_g_${index}`, cells: [`it == ${index + 1}`], output: 1000 * (index + 1) }))
  const tables = base.tables?.map((table) => ({ ...table, rows: [...rows, { id: 'rw_g_last', cells: [null], output: 99_000 }] }))
  return {
    ...base,
    ...(tables && { tables }),
    form: { ...base.form, sections: [...base.form.sections, ...pages], rules },
    steps: [...base.steps, ...officers],
    transitions: [...base.transitions, ...officers.flatMap((step, index) => toMoves(step, officers[index + 1]?.key ?? 'phe_duyet', index))],
  }
}

const numberAt = (index: number): number => index - (index % 5)
const choiceAt = (index: number): number => ((index * 5) % 50) + 1

function toPage(page: number): Section {
  return { id: `s_g_${page}`, key: `trang_${page}`, title: words(`Trang ${page}`, `Page ${page}`), fields: Array.from({ length: 49 }, (_, index) => toField(page, index)) }
}

/** In turns a number, a choice, a text under a condition, a date, and a text that is demanded under one. */
function toField(page: number, index: number): Field {
  const base = (name: string) => ({ id: `fd_${name}_${page}_${index}`, key: `${name}_${page}_${index}`, label: words(`Câu hỏi ${name} ${page}.${index}`, `Question ${name} ${page}.${index}`) })
  const start = numberAt(index)
  switch (index % 5) {
    case 0:
      return { kind: 'integer', ...base('so'), required: true, minimum: 0, maximum: 1000 }
    case 1:
      return { kind: 'single-choice', ...base('chon'), required: true, options: ['a', 'b', 'c'].map((value) => ({ value, label: words(`Lựa chọn ${value}`, `Option ${value}`) })) }
    case 2:
      return { kind: 'text', ...base('chu'), maxLength: 200, visibleWhen: `so_${page}_${start} > ${index} && chon_${page}_${start + 1} == "a"` }
    case 3:
      return { kind: 'date', ...base('ngay'), notBefore: 'today' }
    default:
      return { kind: 'text', ...base('them'), maxLength: 200, visibleWhen: `chon_${page}_${start + 1} != "c"`, requiredWhen: `so_${page}_${start} > ${500 + index}` }
  }
}

function toStep(index: number): Step {
  return { id: `st_g_${index}`, key: `buoc_${index}`, kind: 'review', title: words(`Xem xét ${index}`, `Review ${index}`), status: 4, holder: { role: 'chuyen_vien', unit: 'phong-cho', routes: [{ when: `chon_0_${choiceAt(index)} == "b"`, unit: 'phong-an-toan' }] } }
}

function toMoves({ key }: Step, next: string, index: number): Transition[] {
  const move = { command: 'propose' as const, from: index === 0 ? [key, 'tham_dinh'] : [key], by: 'holder' as const, effects: [] }
  return [
    { id: `tr_g_${index}`, key: `di_${index}`, to: next, title: words(`Chuyển tiếp ${index}`, `Move on ${index}`), ...move, from: [key] },
    { id: `tr_h_${index}`, key: `vao_${index}`, to: index === 0 ? key : 'phe_duyet', title: words(`Chuyển thẳng ${index}`, `Move directly ${index}`), ...move, when: `so_1_0 > ${index * 10}` },
  ]
}
