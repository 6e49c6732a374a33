import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '#app/cli/check.ts'
import type { CommandOptions } from '#app/cli/command-line.ts'
import { importListCommand } from '#app/cli/import-list.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-list-'))
const csv = (text: string): string => {
  writeFileSync(join(folder, 'list.csv'), text)
  return join(folder, 'list.csv')
}
const run = (text: string, named: Record<string, string>) => importListCommand({ positional: [csv(text)], named: new Map(Object.entries(named)), language: 'vi' } satisfies CommandOptions)
const definition = (): string => {
  copyFileSync('tests/fixtures/procedures/permit.json', join(folder, 'permit.json'))
  return join(folder, 'permit.json')
}

describe('import-list', () => {
  test('names every line at fault and changes nothing', async () => {
    const into = definition()
    const before = readFileSync(into, 'utf8')
    const { ok, lines } = await run('code;name\n01;Hà Nội\n01;Huế\n;Đà Nẵng\n', { into, key: 'noi' })
    expect([ok, lines]).toEqual([false, ['Dòng 3: mã “01” đã dùng ở dòng 2. Mỗi mục cần một mã riêng.', 'Dòng 4: chưa có mã (cột code).']])
    expect(readFileSync(into, 'utf8')).toBe(before)
  })

  test('puts 20 000 entries into a definition that can be published', async () => {
    const into = definition()
    const rows = Array.from({ length: 20_000 }, (_, index) => `${index < 100 ? '' : `m${index % 100}`};m${index};Mục số ${index}`)
    expect(await run(`parent;code;name\n${rows.join('\n')}`, { into, key: 'noi', title: 'Nơi' })).toMatchObject({ ok: true, value: { entries: 20_000 } })
    expect(await check({ positional: [into], named: new Map(), language: 'vi' })).toMatchObject({ ok: true })

    await run('code,name\n1,Một\n', { into, key: 'noi' })
    expect(JSON.parse(readFileSync(into, 'utf8')).lists).toEqual([{ id: 'l_noi', key: 'noi', title: { vi: 'Nơi' }, csv: 'code,name\n1,Một\n' }])
  }, 30_000)

  test('asks for a definition', async () => {
    await expect(run('code,name\n1,Một\n', { into: csv('{}'), key: 'noi' })).rejects.toThrow('no definition')
  })
})
