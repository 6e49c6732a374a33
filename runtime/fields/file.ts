import type { FieldKind, FieldProblem, KnownFile } from '#runtime/fields/field-kind.ts'
import { kindOfType, typesOfKind } from '#runtime/fields/file-types.ts'
import { rowsOf, lastValue } from '#runtime/fields/post-node.ts'
import type { PostNode } from '#runtime/fields/post-node.ts'
import { printSize } from '#runtime/fields/printed-text.ts'
import { toLine } from '#runtime/fields/typed-text.ts'
import type { AnswerValue, FileAnswer } from '#runtime/forms/answers.ts'
import type { FileField } from '#schemas/generated/procedure.ts'

/** Uploaded files, named by the SHA-256 of their bytes. Name, size and type are those found at the upload. */
export const file: FieldKind<FileField> = {
  toSchema: (field) => ({ type: 'array', items: { $ref: '#/$defs/File' }, maxItems: field.maxFiles }),
  toRuleType: (field) => ({ type: 'list', of: fileRuleType, maxItems: field.maxFiles }),
  parsePost: (_field, node) => {
    const files = rowsOf(node).flatMap(parseFile)
    return files.length === 0 ? undefined : files
  },
  toNative: (_field, value) => Object.fromEntries(filesIn(value).map((one, index) => [String(index), toControls(one)])),
  summarise: (_field, value) => filesIn(value).map(({ name, size }) => `${name} (${printSize(size)})`).join('; '),
  check: (field, value, { files }) => filesIn(value).flatMap((one, index) => checkFile(field, one, files, `/${index}`)),
  sample: (field, { pick }) => {
    const kind = field.accept[0] ?? 'pdf'
    const digest = String(pick(1_000_000)).padStart(64, '0')
    return [{ file: digest, name: `${field.key}.${kind === 'pdf' ? 'pdf' : 'bin'}`, size: 12_345, type: typesOfKind(kind)[0] ?? '' }]
  },
}

/** Schema of one file, kept once per document under `$defs`. */
export const fileSchema = {
  type: 'object',
  title: 'File',
  additionalProperties: false,
  required: ['file', 'name', 'size', 'type'],
  properties: {
    file: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the bytes, hex' },
    name: { type: 'string', minLength: 1, maxLength: 255 },
    size: { type: 'integer', minimum: 1, maximum: 524_288_000 },
    type: { type: 'string', minLength: 1, maxLength: 120 },
  },
} as const

/** The files of an answer; whatever has another shape is left out. */
export function filesIn(value: AnswerValue | undefined): FileAnswer[] {
  return Array.isArray(value) ? value.filter(isFile) : []
}

const fileRuleType = {
  type: 'object',
  fields: {
    name: { type: { type: 'string' }, optional: false },
    size: { type: { type: 'int' }, optional: false },
    type: { type: { type: 'string' }, optional: false },
  },
} as const

function isFile(value: unknown): value is FileAnswer {
  return typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string' && 'name' in value && typeof value.name === 'string' && 'size' in value && typeof value.size === 'number' && 'type' in value && typeof value.type === 'string'
}

function parseFile(node: PostNode): FileAnswer[] {
  const part = (key: string) => toLine(lastValue(node.children.get(key)))
  const [hash, size] = [part('file'), part('size')]
  return hash === '' ? [] : [{ file: hash, name: part('name'), size: /^\d{1,12}$/.test(size) ? Number(size) : 0, type: part('type') }]
}

function toControls({ file: hash, name, size, type }: FileAnswer): Record<string, string> {
  return { file: hash, name, size: String(size), type }
}

function checkFile(field: FileField, one: FileAnswer, files: ReadonlyMap<string, KnownFile> | 'unchecked', at: string): FieldProblem[] {
  const known = files === 'unchecked' ? one : files.get(one.file)
  if (!known || known.size !== one.size || known.type !== one.type) return [{ code: 'file-unknown', params: { name: one.name }, at }]

  const scan = 'scan' in known ? known.scan : undefined
  if (scan) return [{ code: scan === 'infected' ? 'file-infected' : `scan-${scan}`, params: { name: one.name }, at }]
  const kind = kindOfType(known.type)
  if (!kind || !field.accept.includes(kind)) {
    return [{ code: 'file-kind', params: { name: one.name, accepted: field.accept.join(', ') }, at }]
  }
  const isSmallEnough = known.size <= field.maxSizeMb * 1_048_576
  return isSmallEnough ? [] : [{ code: 'file-size', params: { name: one.name, limit: field.maxSizeMb }, at }]
}
