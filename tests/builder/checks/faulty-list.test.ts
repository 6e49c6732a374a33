import { describe, expect, test } from 'vitest'
import { faultyList } from '#builder/checks/faulty-list.ts'
import { Survey } from '#builder/walk/survey.ts'
import { unknownReference } from '#builder/checks/unknown-reference.ts'
import type { Field, ProcedureDefinition } from '#schemas/generated/procedure.ts'
import { definitionWith, field } from '../../support/form-fixture.ts'

const list = (key: string, csv: string) => ({ id: `l_${key}`, key, title: { vi: key }, csv })
const findingsOf = (definition: ProcedureDefinition) => faultyList(definition, new Survey(definition))
const places = (fields: Field[], lists = [list('tinh', 'code,name,parent\n01,Hà Nội,\n0101,Ba Đình,01\n')]) => findingsOf(definitionWith({ fields, lists })).map(({ place }) => place)
const province = field({ kind: 'list-choice', key: 'tinh', list: 'tinh', level: 1 })

describe('long lists', () => {
  test('that cannot be read are told by line, the first twenty faults', () => {
    const found = findingsOf(definitionWith({ lists: [list('a', 'code,name\n1,Một\n1,Hai\n'), list('b', `code,name\n${'x,y\n'.repeat(50)}`)] }))
    expect(found[0]).toMatchObject({ place: '/lists/0/csv', text: { vi: 'Dòng 3: mã “1” đã dùng ở dòng 2. Mỗi mục cần một mã riêng.', en: 'Line 3: the code “1” is used in line 2. Each entry needs its own.' } })
    expect(found).toHaveLength(21)
  })

  test('are chosen from below an answer of the same list beside', () => {
    const below = (within: string) => field({ kind: 'list-choice', key: 'xa', list: 'tinh', within })
    expect(places([province, below('tinh')])).toEqual([])
    expect(places([province, below('huyen')])).toEqual(['/form/sections/0/fields/1/within'])
    expect(places([below('xa')])).toEqual(['/form/sections/0/fields/0/within'])
    expect(places([province, field({ kind: 'group', key: 'g', fields: [below('tinh')] })])).toEqual(['/form/sections/0/fields/1/fields/0/within'])
    expect(places([province, field({ kind: 'list-choice', key: 'xa', list: 'khac', within: 'tinh' })])).toEqual(['/form/sections/0/fields/1/within'])
  })

  test('are named by key', () => {
    const alone = definitionWith({ fields: [province] })
    expect(unknownReference(alone, new Survey(alone)).map(({ place }) => place)).toContain('/form/sections/0/fields/0/list')
  })
})
