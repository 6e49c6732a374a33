import { describe, expect, test } from 'vitest'
import { searchAddress, searchedField, searchesIn } from '#app/routes/drafts.$id.$section/searches.ts'

const post = (...entries: Array<[string, string]>) => {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

describe('searches of a page', () => {
  test('are bounded, and nothing else', () => {
    const long = 'a'.repeat(200)
    expect(searchesIn([['search:/a', ' '], ['search:a', 'x'], ['search:/A', 'x'], ['root[a]', 'x'], ['search:/b/0/c', ` ${long}`]])).toEqual({ '/b/0/c': long.slice(0, 100) })
  })

  test('are asked by their button, or by the Enter key where nothing is chosen', () => {
    expect(searchedField(post(['search:/a', 'nhat']), 'search:/a')).toBe('/a')
    expect(searchedField(post(['search:/a', 'nhat']), 'continue')).toBe('/a')
    expect(searchedField(post(['search:/a', 'nhat'], ['root[a]', 'jp']), 'continue')).toBeUndefined()
    expect(searchedField(post(['search:/a', '']), 'continue')).toBeUndefined()
    expect(searchedField(post(['search:/a', 'nhat']), 'back')).toBeUndefined()
  })

  test('stay in the address, which leads to the question', () => {
    expect(searchAddress('/drafts/1/x', post(['search:/a', 'Nhật & Bản'], ['search:/b', 'x']), '/a')).toBe('/drafts/1/x?search%3A%2Fa=Nh%E1%BA%ADt+%26+B%E1%BA%A3n&search%3A%2Fb=x#root.a')
  })
})
