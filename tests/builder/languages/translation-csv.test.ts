import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applyCommands } from '#builder/commands/apply-commands.ts'
import type { ProcedureDraft } from '#builder/draft/procedure-draft.ts'
import { textCommands } from '#builder/languages/text-commands.ts'
import { readTranslations, writeTranslations } from '#builder/languages/translation-csv.ts'
import { translationsOf } from '#builder/languages/translation.ts'
import { readCsv } from '#runtime/lists/read-csv.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { largeDefinition } from '../../support/large-definition.ts'

const shipped = (): ProcedureDraft => JSON.parse(readFileSync('schemas/procedures/postal-licence-reissue.json', 'utf8'))
const lines = (draft: ProcedureDraft) => translationsOf(draft).map((text) => ({ ...text, where: 'ở đâu' }))
const row = (...cells: string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')

describe('a file of translations is refused', () => {
  const now = translationsOf(shipped())
  const problems = (csv: string) => readTranslations(csv, now).problems
  const first = now[0]?.at ?? ''

  test.each([
    ['', 'no-columns', 1],
    ['a,b\r\n1,2', 'no-columns', 1],
    ['place\r\n/title', 'no-columns', 1],
    ['place,en\r\n/title,"never closed', 'open-quote', 2],
    ['place,en\r\n\r\n#gone/label,Name', 'unknown-place', 3],
    ['place,en\r\n__proto__,Name', 'unknown-place', 2],
    ['place,en\r\n/title,Name, with a comma', 'too-many-cells', 2],
    [`place,en\n/title,${'x'.repeat(4001)}`, 'too-long', 2],
    ['place,vi\n/title,', 'empty-vietnamese', 2],
    [`place,en\n/title,One\n/title,Two`, 'twice', 3],
  ])('%j: %s', (csv, code, line) => {
    expect(problems(csv)).toMatchObject([{ code, line }])
  })

  test('line by line: what is right still counts', () => {
    const { changes, problems: wrong } = readTranslations(`place;en\n${first};New words\n#gone/x;Lost`, now)
    expect(changes).toMatchObject([{ line: 2, at: first, language: 'en', after: 'New words' }])
    expect(wrong).toMatchObject([{ line: 3, code: 'unknown-place', place: '#gone/x' }])
  })
})

test('out and in again changes nothing, in every shipped procedure', () => {
  for (const name of ['postal-licence-grant', 'postal-licence-reissue', 'postal-notice-confirm', 'gallery']) {
    const draft: ProcedureDraft = JSON.parse(readFileSync(`schemas/procedures/${name}.json`, 'utf8'))
    const csv = writeTranslations(lines(draft))
    expect(csv.startsWith('\ufeff"place"')).toBe(true)
    expect(readTranslations(csv, translationsOf(draft))).toEqual({ changes: [], problems: [] })
  }
})

test.each(['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', "'=1", "''-2", '＝1', 'a "quoted", text', 'two\nlines', "it's", '- bullet\n- bullet'])('hostile or odd text %j is never a formula and comes back as it was', (text) => {
  const draft = { ...shipped(), title: { vi: text, en: text } }
  const csv = writeTranslations(lines(draft))
  const cells = readCsv(csv).rows.flatMap((one) => one.cells)
  expect(cells.filter((cell) => /^[=+\-@\t\r＝]/.test(cell))).toEqual([])
  const { changes } = readTranslations(csv, translationsOf(shipped()))
  expect(changes.map(({ after }) => after)).toEqual([text.trim(), text.trim()])
})

test('changes of a file are done, undone and done again as one', () => {
  const draft = shipped()
  const [one, two] = translationsOf(draft)
  const csv = ['place,vi,en', row(one?.at ?? '', 'Tên mới', 'New name'), row(two?.at ?? '', two?.vi ?? '', '')].join('\r\n')
  const done = applyCommands(draft, textCommands(readTranslations(csv, translationsOf(draft)).changes))
  if (!done.ok) throw new Error(done.refusal.code)
  expect(translationsOf(done.draft)[0]).toMatchObject({ vi: 'Tên mới', en: 'New name', state: 'ok' })
  expect(translationsOf(done.draft)[1]).toMatchObject({ en: '', state: 'missing' })
  const undone = applyCommands(done.draft, [done.inverse])
  expect(undone.ok && undone.draft).toEqual(draft)
})

test('states: missing, copied, names and letters in Vietnamese alone', () => {
  const draft: ProcedureDraft = { ...shipped(), title: { vi: 'Cấp lại giấy phép' }, guide: { summary: { vi: 'Một đoạn tóm tắt', en: 'Một đoạn tóm tắt ' } } }
  const states = new Map(translationsOf(draft).map(({ pointer, state }) => [pointer, state]))
  expect(states.get('/title')).toBe('missing')
  expect(states.get('/guide/summary')).toBe('same')
  const vietnameseOnly = draft.letters?.findIndex((letter) => letter.language !== 'vi-en') ?? -1
  if (vietnameseOnly !== -1) expect([...states].filter(([pointer]) => pointer.startsWith(`/letters/${vietnameseOnly}/`)).every(([, state]) => state === 'needless' || state === 'ok')).toBe(true)
})

test('a file with every text of a large procedure is taken in a moment, and back', () => {
  const draft = largeDefinition()
  const changes = translationsOf(draft).map(({ at, en }, index) => ({ line: index, at, language: 'en' as const, before: en, after: `${en} anew` }))
  expect(changes.length).toBeGreaterThan(1000)
  let back: unknown
  const spent = cpuTime(() => {
    const outcome = applyCommands(draft, textCommands(changes))
    const undone = outcome.ok && applyCommands(outcome.draft, [outcome.inverse])
    back = undone && undone.ok && undone.draft
  })
  expect(back).toEqual(draft)
  expect(spent).toBeLessThan(1000)
})
