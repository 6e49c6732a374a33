import { sampleAnswers } from '#runtime/forms/sample-answers.ts'
import { nativeEntries } from '../support/native-entries.ts'
import type { RuntimeForm } from '#runtime/forms/runtime-form.ts'
import { judgeContext } from '../support/form-fixture.ts'
import { below, count, pick, type Next } from './chance.ts'
import { mutateText } from './mutate-text.ts'

export type Control = [name: string, value: string]

/** Words that have stopped parsers before. */
export const hostileWords = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '[', ']', '[]', '][', '[0]', '[999]', '[1000]', '[-1]', '[1e3]', '[00]', '#', '.', '=', '_when_', 'root', 'root[', 'upload:/', 'add:/', 'remove:/', '_do', '_revision',
  '\0', '\uFFFD', '\uD800', '\uDFFF', '\u202E', '\u0301', 'e\u0301', 'Đ', '😀', '\r\n', '\n', '\t', '%', '%00', '%ff', '%zz', '+', '&', ';', '<script>', '{', '}', '"', "'", '\\', 'null', 'true', 'false', 'NaN', '1e999', '-0', '0x10', '1,5', '1.000.000', '99999999999999999999',
  '32/13/2026', '29/02/2023', '0000-00-00', '2026-02-30', '24:00', '2026-01-01T25:61', 'a@b', 'http://', 'javascript:alert(1)',
] as const

const oddValues: readonly [string, ...string[]] = ['', ' ', '\u00a0', '0', '-1', ...hostileWords]

/** Controls of a post: an honest one spoilt, or one written after the grammar of names with anything as values. */
export function randomControls(form: RuntimeForm, samples: readonly Control[][], next: Next): Control[] {
  const honest = samples[below(next, samples.length)]
  if (honest && next() < 0.5) return spoilt(honest, next)
  const names = [...form.fields].map(([path]) => path.split('.'))
  return Array.from({ length: count(next, 40, 6000) }, (): Control => [randomName(names, next), randomValue(next)])
}

/** Posts nothing is wrong with. */
export function honestPosts(form: RuntimeForm): Control[][] {
  return [1, 2, 3, 4, 5, 6].map((seed) => nativeEntries(form, undefined, sampleAnswers(form, { seed, context: judgeContext }).answers))
}

function spoilt(honest: readonly Control[], next: Next): Control[] {
  const controls = honest.map(([name, value]): Control => [name, value])
  for (let times = 1 + below(next, 8); times > 0 && controls.length > 0; times--) {
    const at = below(next, controls.length)
    const [name, value] = controls[at] ?? ['', '']
    if (next() < 0.2) controls.splice(at, 1)
    else if (next() < 0.3) controls.push([name, randomValue(next)])
    else controls[at] = next() < 0.4 ? [mutateText(name, hostileWords, next), value] : [name, next() < 0.5 ? mutateText(value, hostileWords, next) : randomValue(next)]
  }
  return controls
}

function randomName(names: readonly string[][], next: Next): string {
  const path = names[below(next, names.length)] ?? []
  const parts = path.flatMap((key) => (next() < 0.4 ? [key, String(below(next, next() < 0.9 ? 4 : 1200))] : [key]))
  if (next() < 0.1) parts.splice(below(next, parts.length + 1), 0, pick(next, oddValues))
  if (next() < 0.1) parts.push(...Array.from({ length: count(next, 3, 40) }, () => pick(next, ['', '0', 'a', 'from', 'province', 'file'])))
  const name = `root${parts.map((part) => `[${part}]`).join('')}`
  return next() < 0.1 ? mutateText(name, hostileWords, next) : name
}

function randomValue(next: Next): string {
  const value = Array.from({ length: count(next, 2, 40) }, () => pick(next, oddValues)).join('')
  return next() < 0.002 ? value.repeat(below(next, 50_000)) : value
}
