import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { toPointer } from '#builder/walk/pointer.ts'

const part = /\{(yyyy|yy|mm|dd|n)(?::\d)?\}/g

/** A pattern of numbers without the number, with a part nobody fills in, or a daily code without its day. */
export const seriesPattern: Check = ({ series = [], dossierCode }) => [
  ...judge(dossierCode, '/dossierCode'),
  ...(hasDay(dossierCode) ? [] : [toFinding('series-pattern', 'error', { place: '/dossierCode', text: { vi: `Mã hồ sơ “${dossierCode}” đếm lại từ đầu mỗi ngày nhưng không ghi ngày, nên sẽ trùng. Hãy thêm {yy}{mm}{dd}.`, en: `The dossier code “${dossierCode}” counts anew each day but does not print the day, so codes would repeat. Add {yy}{mm}{dd}.` }, fix: [{ op: 'set', pointer: '/dossierCode', value: dossierCode.replace(/\{n/, '{yy}{mm}{dd}-{n') }] })]),
  ...series.flatMap(({ pattern }, index) => judge(pattern, toPointer('series', index, 'pattern'))),
]

function judge(pattern: string, place: string): Finding[] {
  if (!/\{n(?::\d)?\}/.test(pattern)) return [toFinding('series-pattern', 'error', { place, text: { vi: `Mẫu số “${pattern}” không có {n}, nên mọi số đều giống nhau. Hãy thêm {n}.`, en: `The pattern “${pattern}” has no {n}, so all numbers would be the same. Add {n}.` }, fix: [{ op: 'set', pointer: place, value: `{n}${pattern}` }] })]
  const strange = /\{[^}]*\}/.exec(pattern.replaceAll(part, ''))?.[0]
  return strange === undefined ? [] : [toFinding('series-pattern', 'error', { place, text: { vi: `Mẫu số “${pattern}” có phần “${strange}” không ai điền. Chỉ dùng {n}, {n:3}, {yyyy}, {yy}, {mm}, {dd}.`, en: `The pattern “${pattern}” has a part “${strange}” nobody fills in. Use {n}, {n:3}, {yyyy}, {yy}, {mm}, {dd} only.` } })]
}

function hasDay(pattern: string): boolean {
  return /\{yy(yy)?\}/.test(pattern) && pattern.includes('{mm}') && pattern.includes('{dd}')
}
