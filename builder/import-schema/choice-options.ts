import { asText, isObject, listIn } from '#builder/import-schema/json-value.ts'
import type { Normalised, Schema, SchemaNode } from '#builder/import-schema/normalise.ts'
import { firstOf } from '#builder/import-schema/shape.ts'
import type { Shape } from '#builder/import-schema/shape.ts'
import { bothLanguages, uiSetting } from '#builder/import-schema/texts.ts'
import type { Ui } from '#builder/import-schema/texts.ts'
import type { Option } from '#schemas/generated/procedure.ts'

/** The values a part is limited to, ready to be offered. `isJson`: values are JSON text, because not all are texts. */
export type Options = { options: Option[]; isJson: boolean; nodes: SchemaNode[]; keyword: string }

const most = 500

/** Undefined when any value may be given, or more than can be offered. */
export function optionsIn(shape: Shape, ui: Ui, normalised: Normalised): Options | undefined {
  const found = fromConst(shape) ?? fromEnum(shape, ui, normalised) ?? fromBranches(shape, normalised)
  if (!found) return undefined
  const isJson = found.values.some(({ value }) => typeof value !== 'string')
  const options = found.values.flatMap(({ value, label }): Option[] => {
    const text = isJson ? JSON.stringify(value) : String(value)
    return text === '' || text.length > 100 || value === null ? [] : [{ value: text, label: bothLanguages(label ?? (typeof value === 'string' ? value : text)) }]
  })
  const isOffered = options.length > 0 && options.length <= most && new Set(options.map(({ value }) => value)).size === options.length
  return isOffered ? { options, isJson, nodes: found.nodes, keyword: found.keyword } : undefined
}

type Found = { values: Array<{ value: unknown; label?: string }>; nodes: SchemaNode[]; keyword: string }

function fromConst({ nodes }: Shape): Found | undefined {
  const node = nodes.find((one) => 'const' in one)
  return node && { values: [{ value: node['const'] }], nodes: [node], keyword: 'const' }
}

function fromEnum(shape: Shape, ui: Ui, { origins }: Normalised): Found | undefined {
  const values = firstOf(shape, 'enum')
  const node = shape.nodes.find((one) => one['enum'] === values)
  if (!Array.isArray(values) || !node) return undefined
  const names = listIn(uiSetting(ui, 'enumNames') ?? origins.get(node)?.raw['enumNames'])
  return {
    values: values.map((value: unknown, index) => ({ value, ...(asText(names[index]) && { label: String(names[index]) }) })),
    nodes: [node],
    keyword: 'enum',
  }
}

/** `oneOf` or `anyOf` of constants, each with its title. */
function fromBranches({ choices }: Shape, { origins }: Normalised): Found | undefined {
  const [choice] = choices
  if (!choice) return undefined
  const values = choice.branches.map((branch) => constantOf(branch, origins))
  const constants = values.filter((value) => value !== undefined)
  return constants.length === values.length ? { values: constants.flat(), nodes: [choice.node], keyword: choice.keyword } : undefined
}

function constantOf(branch: Schema, origins: Normalised['origins']): Found['values'] | undefined {
  if (!isObject(branch)) return undefined
  const label = asText(origins.get(branch)?.raw['title'])
  if ('const' in branch) return [{ value: branch['const'], ...(label !== undefined && { label }) }]
  return Array.isArray(branch['enum']) ? branch['enum'].map((value: unknown) => ({ value })) : undefined
}
