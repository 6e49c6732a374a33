import type { Check } from '#builder/checks/check.ts'
import { toFinding, type Finding } from '#builder/checks/finding.ts'
import { quoted } from '#builder/checks/quoted.ts'
import { toPointer } from '#builder/walk/pointer.ts'
import { nameIn } from '#builder/words/name-in.ts'
import { partWords } from '#builder/words/part-words.ts'
import { closestName } from '#runtime/rules/closest-name.ts'
import { isTextual, type RuleType } from '#runtime/rules/rule-type.ts'
import type { RegisterColumn } from '#schemas/generated/procedure.ts'

/** A value written into a column the register does not have, or of another type than the column's. */
export const registerColumn: Check = ({ transitions, registers = [] }, { rules }) => {
  const types = new Map(rules.map(({ place, type, problems }) => [place, problems.length > 0 ? undefined : type]))
  return transitions.flatMap(({ effects }, index) =>
    effects.flatMap((effect, which) => {
      if (effect.kind !== 'write-register') return []
      const register = registers.find(({ key }) => key === effect.register)
      if (!register) return []
      const said = quoted(register.title)
      return Object.keys(effect.values).flatMap((key): Finding[] => {
        const place = toPointer('transitions', index, 'effects', which, 'values', key)
        const column = register.fields.find((one) => one.key === key)
        if (!column) {
          const meant = closestName(key, register.fields.map((one) => one.key))
          return [toFinding('register-column', 'error', { place, text: { vi: `${said.vi} không có cột “${key}”.${meant === undefined ? ' Hãy chọn cột có thật.' : ` Có phải “${meant}”?`}`, en: `${said.en} has no column “${key}”.${meant === undefined ? ' Choose one that exists.' : ` Did you mean “${meant}”?`}` } })]
        }
        const type = types.get(place)
        if (!type || fits(type, column.type)) return []
        const [taken, given] = [named(column.type), named(columnFor[type.type])]
        return [toFinding('register-column', 'error', { place, text: { vi: `Cột “${column.label.vi}” nhận “${taken.vi}”, nhưng giá trị là “${given.vi}”. Hãy đổi giá trị, hoặc loại của cột.`, en: `The column “${column.label.en ?? column.label.vi}” takes “${taken.en}”, but the value is “${given.en}”. Change the value, or the type of the column.` } })]
      })
    }),
  )
}

/** What the editor calls a type of columns. */
const named = (type: RegisterColumn['type']): { vi: string; en: string } => ({ vi: nameIn(partWords('vi').values, type), en: nameIn(partWords('en').values, type) })

/** The column that a value of a type would fit into. */
const columnFor: Readonly<Record<RuleType['type'], RegisterColumn['type']>> = { string: 'text', choice: 'text', int: 'integer', decimal: 'decimal', bool: 'yes-no', date: 'date', list: 'list', object: 'object', dyn: 'object' }

function fits(type: RuleType, column: RegisterColumn['type']): boolean {
  if (type.type === 'dyn') return true
  switch (column) {
    case 'text':
      return isTextual(type)
    case 'integer':
    case 'money':
      return type.type === 'int'
    case 'decimal':
      return type.type === 'decimal' || type.type === 'int'
    case 'date':
      return type.type === 'date'
    case 'yes-no':
      return type.type === 'bool'
    case 'list':
      return type.type === 'list'
    case 'object':
      return type.type === 'object'
  }
}
