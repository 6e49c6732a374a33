import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { RuleScope, RuleType } from '#runtime/rules/rule-type.ts'

/** Values as answers hold them, valid for a type. */
export function arbitraryValue(type: RuleType): Arbitrary<unknown> {
  switch (type.type) {
    case 'int':
      return fc.oneof(fc.integer({ min: -5, max: 5 }), fc.maxSafeInteger())
    case 'decimal':
      return fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 }))
    case 'bool':
      return fc.boolean()
    case 'date':
      return fc
        .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
    case 'string':
      return fc.constantFrom('', 'a', 'A1', 'đồng', '87')
    case 'choice':
      return fc.constantFrom(...type.values)
    case 'list':
      return fc.array(arbitraryValue(type.of), { maxLength: Math.min(type.maxItems, 4) })
    case 'object':
      return arbitraryAnswers(type.fields)
    case 'dyn':
      return fc.jsonValue()
  }
}

/** Valid answers to a form: what is required is there, what is optional may be absent. */
export function arbitraryAnswers(scope: RuleScope): Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(scope)
  return fc.record(Object.fromEntries(fields.map(([name, { type }]) => [name, arbitraryValue(type)])), {
    requiredKeys: fields.filter(([, { optional }]) => !optional).map(([name]) => name),
  })
}

const join = (parts: Array<Arbitrary<string>>, write: (...texts: string[]) => string) =>
  fc.tuple(...parts).map((texts) => write(...texts))

/** Rules of mostly fitting types over the licence form; not all of them are sound. */
export const arbitraryRule: Arbitrary<string> = fc.letrec<Record<'bool' | 'int' | 'decimal' | 'date' | 'text', string>>(
  (tie) => {
    const [bool, int, decimal, date, text] = [tie('bool'), tie('int'), tie('decimal'), tie('date'), tie('text')]
    const comparison = fc.constantFrom('<', '<=', '>', '>=', '==', '!=')
    const quantifier = fc.constantFrom('all', 'exists', 'exists_one')
    const path = fc.constantFrom('so_lao_dong', 'het_han', 'dia_chi', 'dia_chi.so_nha', 'phuong_thuc', 'doi_tac')
    return {
      bool: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'rule' },
        fc.constantFrom('true', 'cam_ket', 'pham_vi == "quoc_te"', 'phuong_thuc in ["duong_bo"]', '"thu" in dich_vu'),
        path.map((of) => `has(${of})`),
        join([int, comparison, int], (...parts) => parts.join(' ')),
        join([decimal, comparison, int], (...parts) => parts.join(' ')),
        join([date, comparison, date], (...parts) => parts.join(' ')),
        join([text, comparison, text], (...parts) => parts.join(' ')),
        join([bool, fc.constantFrom('&&', '||', '=='), bool], (left, op, right) => `(${left} ${op} ${right})`),
        join([bool, bool, bool], (test, left, right) => `(${test} ? ${left} : ${right})`),
        join([path, int], (of, right) => `(has(${of}) && so_lao_dong > ${right})`),
        bool.map((of) => `!(${of})`),
        join([quantifier, bool], (name, of) => `doi_tac.${name}(d, d.ten == "a" || ${of})`),
        int.map((of) => `doi_tac.exists(d, has(d.von_gop) && d.von_gop < ${of})`),
        join([text, text], (left, right) => `(${left}).startsWith(${right})`),
      ),
      int: fc.oneof(
        { maxDepth: 4, depthIdentifier: 'rule' },
        fc.constantFrom('1', '0', 'von_dieu_le', 'so_lao_dong', 'sum(doi_tac.von_gop)', 'size(doi_tac)', 'year(today)'),
        join([int, fc.constantFrom('+', '-', '*', '/', '%'), int], (left, op, right) => `(${left} ${op} ${right})`),
        bool.map((of) => `(${of} && has(so_lao_dong) ? so_lao_dong : 7)`),
        text.map((of) => `size(${of})`),
        join([date, date], (left, right) => `daysBetween(${left}, ${right})`),
        join([int, int], (left, right) => `min(${left}, ${right})`),
        decimal.map((of) => `round(${of})`),
        int.map((of) => `-(${of})`),
      ),
      decimal: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'rule' },
        fc.constantFrom('ty_le', '1.5', 'ty_le_khac'),
        join([decimal, fc.constantFrom('+', '-', '*', '/'), int], (left, op, right) => `(${left} ${op} ${right})`),
        decimal.map((of) => `round(${of}, 2)`),
      ),
      date: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'rule' },
        fc.constantFrom('today', 'ngay_sinh', 'het_han', 'date("2026-04-30")'),
        join([date, fc.integer({ min: -40, max: 40 }).map(String)], (of, count) => `addMonths(${of}, ${count})`),
        date.map((of) => `max(${of}, today)`),
      ),
      text: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'rule' },
        fc.constantFrom('ten', 'ghi_chu', '"a"', 'dia_chi.tinh', 'pham_vi', 'phuong_thuc', 'doi_tac.ten.join("-")'),
        join([text, text], (left, right) => `(${left} + ${right})`),
        int.map((of) => `string(${of})`),
      ),
    }
  },
).bool
