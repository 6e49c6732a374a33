import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareDataDir, readConfig } from '#app/config.server.ts'

describe('configuration', () => {
  test.each([
    ['PORT', '70000'],
    ['PORT', '3000 '],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['PUBLIC_URL', 'dichvucong.example.vn'],
    ['LOG_LEVEL', 'loud'],
    ['LIMIT_FILE_MB', '0'],
  ])('%s=%s is refused by its name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name)
  })

  test('is complete without any variable, and has no secret of its own', () => {
    expect(readConfig({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', PUBLIC_URL: 'http://127.0.0.1:3000', AUTH_SECRET: '', SMTP_URL: '' })
  })

  test('the public address loses its last slash', () => {
    expect(readConfig({ PUBLIC_URL: 'https://dichvucong.example.vn/' }).PUBLIC_URL).toBe('https://dichvucong.example.vn')
  })

  test('the secret is made once, readable by its owner alone', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'motcua-')), 'data')
    const first = prepareDataDir(readConfig({ DATA_DIR: folder }))
    expect(first.AUTH_SECRET.length).toBeGreaterThan(40)
    expect(prepareDataDir(readConfig({ DATA_DIR: folder })).AUTH_SECRET).toBe(first.AUTH_SECRET)
    expect(readFileSync(join(folder, 'auth-secret'), 'utf8')).toBe(first.AUTH_SECRET)
    expect(statSync(join(folder, 'auth-secret')).mode & 0o777).toBe(0o600)
  })
})
