import { toPublicKey } from '#builder/import-schema/names.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'
import type { Option } from '#schemas/generated/procedure.ts'

/** An option as it was pasted. */
export type PastedOption = { value: string; label: string; en?: string }

/** One pasted line and the option it makes; `problem` says why it makes none. */
export type OptionLine = { line: number; text: string; option?: PastedOption; problem?: 'duplicate' | 'no-label' | 'too-long' }

const longestValue = 100
const longestLabel = 4000

/**
 * Reads options, one a line: `value;label;English label` with tabs or semicolons between, or the label alone, whose value
 * is made from it. Blank lines count for nothing; the later of two lines with one value is a duplicate.
 */
export function readOptionLines(text: string): OptionLine[] {
  const taken: Taken = { values: new Set(), labels: new Set() }
  return text.split(/\r\n|\r|\n/).flatMap((line, index): OptionLine[] => {
    const clean = line.normalize('NFC').trim()
    return clean === '' ? [] : [{ line: index + 1, text: clean, ...readLine(clean, taken) }]
  })
}

/** The options of all good lines. */
export function optionsIn(lines: readonly OptionLine[]): PastedOption[] {
  return lines.flatMap(({ option }) => option ?? [])
}

type Taken = { values: Set<string>; labels: Set<string> }

function readLine(line: string, taken: Taken): Pick<OptionLine, 'option' | 'problem'> {
  const cells = line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim())
  const [first = '', second = '', third = ''] = cells
  const [value, label, en] = cells.length === 1 ? [valueOf(first, taken), first, ''] : [first, second, third]
  if (value === '' || label === '') return { problem: 'no-label' }
  if (value.length > longestValue || label.length > longestLabel || en.length > longestLabel) return { problem: 'too-long' }
  if (taken.values.has(value)) return { problem: 'duplicate' }
  taken.values.add(value)
  taken.labels.add(label)
  return { option: { value, label, ...(en !== '' && { en }) } }
}

/** The value of a label that stands alone. Two labels that fold alike get two values; one that stands twice is a duplicate. */
function valueOf(label: string, { values, labels }: Taken): string {
  const base = toPublicKey(foldVietnamese(label)).replace(/^f-(?=\d)/, '')
  if (labels.has(label)) return base
  let value = base
  for (let count = 2; values.has(value); count++) value = `${base}-${count}`
  return value
}

/** Options as lines that read back to the same options. */
export function toOptionLines(options: readonly Option[]): string {
  const separator = options.some(({ value, label }) => `${value}${label.vi}${label.en}`.includes(';')) ? '\t' : ';'
  return options.map(({ value, label }) => [value, label.vi, ...(label.en ? [label.en] : [])].join(separator)).join('\n')
}
