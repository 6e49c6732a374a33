import { describe, expect, test } from 'vitest'
import { generateScenarios } from '#builder/simulate/generate-scenarios.ts'
import { play } from '#builder/simulate/play.ts'
import { judgePlay, record, replay } from '#builder/simulate/replay.ts'
import { simulationJobs } from '#builder/simulate/simulation-jobs.ts'
import { createAjv } from '#schemas/ajv.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'
import type { Scenario } from '#schemas/generated/scenario.ts'
import schema from '#schemas/scenario.schema.json' with { type: 'json' }
import { definitionIn, simulated } from '../../support/simulated.ts'

/** Scenarios that are found are real: the engine does them again, step by step, with the same outcome. */

const postal = ['licence-grant', 'licence-amend', 'licence-renew', 'licence-reissue', 'notice-confirm', 'notice-reissue'].map((name) => `schemas/procedures/postal-${name}.json`)
const all = ['tests/fixtures/procedures/permit.json', 'tests/fixtures/procedures/press-conference.json', ...postal]
const permit = () => definitionIn('tests/fixtures/procedures/permit.json')
const permitWith = (change: (definition: ProcedureDefinition) => void) => {
  const definition = permit()
  change(definition)
  return simulated(definition)
}

describe.each(all)('%s', (path) => {
  test('every transition is reached, and every scenario is real', async () => {
    const played = await simulated(definitionIn(path))
    const { scenarios, coverage, unreached } = await generateScenarios(played)
    expect(unreached).toEqual([])
    expect(coverage.steps.filter(({ times }) => times === 0)).toEqual([])
    const isScenario = createAjv().compile(schema)
    for (const scenario of scenarios) {
      const stored: Scenario = JSON.parse(JSON.stringify(scenario))
      expect(isScenario(stored) ? [] : isScenario.errors).toEqual([])
      expect(await replay(played, stored)).toEqual({ passes: true })
    }
    const taken = new Set(scenarios.flatMap(({ moves }) => moves.flatMap((move) => (move.do === 'take' ? [move.transition] : []))))
    const byPeople = played.definition.transitions.filter(({ by, command }) => by !== 'system' && command !== 'file')
    expect(byPeople.filter(({ key }) => !taken.has(key))).toEqual([])
  })
})

describe('a replay', () => {
  const first = async () => {
    const { scenarios } = await generateScenarios(await simulated(permit()))
    const longest = scenarios.toSorted((a, b) => b.moves.length - a.moves.length)[0]
    if (!longest) throw new Error('no scenario')
    return longest
  }

  test('names the first difference in a sentence', async () => {
    const scenario = await first()
    const dearer = await permitWith((d) => d.tables?.forEach(({ rows }) => rows.forEach((row) => (row.output = 77_000))))
    expect(await replay(dearer, scenario)).toMatchObject({ passes: false, difference: { member: 'fees', text: { en: expect.stringContaining('77000') } } })
    const renamed = await permitWith((d) => d.steps.forEach((step) => step.key === 'tham_dinh' && Object.assign(step, { status: 2 })))
    expect(await replay(renamed, scenario)).toMatchObject({ passes: false, difference: { member: 'status' } })
  })

  test('says in words what comes out otherwise', async () => {
    const scenario = await first()
    const definition = permit()
    const differing = (expects: Scenario['expects']) => judgePlay({ definition }, { ...scenario, expects }, [{ state: { step: 'tham_dinh', status: 4, outcome: 'granted', holder: 'applicant', due: { giai_quyet: '2026-07-01' } }, move: { do: 'wait' } }])
    const said = (expects: Scenario['expects']): string => {
      const judged = differing(expects)
      return judged.passes ? '' : judged.difference.text.vi
    }
    const { step, status } = { step: 'tham_dinh', status: 4 }
    const [role] = definition.roles ?? []
    expect(said([{ step, status, holder: `${role?.key}@${definition.agency.key}` }])).toBe(`Khác với kịch bản ở thao tác 0 (chờ): người giữ phải là “${role?.title.vi}, ${definition.agency.title.vi}”, nhưng lại là “Người nộp”.`)
    expect(said([{ step, status, holder: 'applicant', outcome: 'refused' }])).toContain('kết quả phải là “Từ chối”, nhưng lại là “Được cấp”')
    expect(said([{ step, status, holder: 'applicant', outcome: 'granted' }])).toMatch(/hạn phải là –, nhưng lại là “[^”_]+” 2026-07-01/)
  })

  test('tells of a time that is in no calendar, and where it stands', async () => {
    const [scenario, played] = [await first(), await simulated(permit())]
    const filed = { ...scenario, startsAt: '2026-13-45T02:00:00.000Z' }
    const waited = { ...scenario, moves: [...scenario.moves, { do: 'wait' as const, until: '2026-02-30T02:00:00Z' }] }
    const text = { vi: 'Thời điểm khi nộp là “2026-13-45T02:00:00.000Z”, không có trong lịch (các năm 1900–2999). Hãy sửa thời điểm này.', en: 'The time on filing is “2026-13-45T02:00:00.000Z”, which is not in the calendar (years 1900–2999). Correct it.' }
    expect(await replay(played, filed)).toEqual({ passes: false, difference: { at: 0, member: 'time', text } })
    expect(await replay(played, waited)).toMatchObject({ passes: false, difference: { at: waited.moves.length, text: { vi: expect.stringContaining(`ở thao tác ${waited.moves.length} (chờ) là “2026-02-30T02:00:00Z”`) } } })
    expect(await record(played, filed)).toBe(filed)
    const { replays } = await simulationJobs.replay(played, [filed, scenario])
    expect(replays.map(({ replayed }) => replayed.passes)).toEqual([false, true])
  })

  test.each(['0002-06-15T02:00:00Z', '9999-12-31T23:59:59Z', '2026-06-15T25:00:00Z', '2026-06-31T02:00:00Z'])('takes %s for a slip', async (startsAt) => {
    expect(await replay(await simulated(permit()), { ...(await first()), startsAt })).toMatchObject({ passes: false, difference: { member: 'time' } })
  })

  test('of a move that is gone is refused', async () => {
    const scenario = await first()
    const gone = await permitWith((d) => (d.transitions = d.transitions.filter(({ key }) => key !== 'trinh')))
    expect(await replay(gone, scenario)).toMatchObject({ passes: false, difference: { member: expect.stringMatching(/refused|step/) } })
  })

  test('can be recorded anew', async () => {
    const scenario = await first()
    const dearer = await permitWith((d) => d.tables?.forEach(({ rows }) => rows.forEach((row) => (row.output = 77_000))))
    expect(await replay(dearer, await record(dearer, scenario))).toEqual({ passes: true })
  })
})

describe('the search finds', () => {
  test('a number of the officer that an automatic step decides by, two moves after filing', async () => {
    const played = await permitWith((d) => {
      d.steps.push({ id: 'st_auto', key: 'may', kind: 'automatic', title: { vi: 'Máy', en: 'Machine' }, status: 4 })
      const review = d.steps.find(({ key }) => key === 'tham_dinh')
      review?.form?.sections[0]?.fields.push({ kind: 'decimal', id: 'fd_score', key: 'diem', label: { vi: 'Điểm', en: 'Score' }, required: true, minimum: 0, maximum: 100, places: 1 })
      const propose = d.transitions.find(({ key }) => key === 'trinh')
      if (!propose) return
      const auto = { ...propose, command: 'automatic', by: 'system', from: ['may'], effects: [] } as const
      d.transitions.push(
        { ...auto, from: ['may'], effects: [], id: 'tr_low', key: 'thap', to: 'tham_dinh', when: 'has(steps.tham_dinh.diem) && steps.tham_dinh.diem < 80.0' },
        { ...auto, from: ['may'], effects: [], id: 'tr_high', key: 'cao', to: 'phe_duyet', when: '!has(steps.tham_dinh.diem) || steps.tham_dinh.diem >= 80.0' },
      )
      propose.to = 'may'
    })
    const { unreached, coverage } = await generateScenarios(played)
    expect(unreached).toEqual([])
    expect(coverage.steps.filter(({ times }) => times === 0)).toEqual([])
  })

  test('as many rows as another answer asks for', async () => {
    const played = await permitWith((d) => {
      d.form.sections[0]?.fields.push(
        { kind: 'integer', id: 'fd_many', key: 'so_nguoi', label: { vi: 'Số người', en: 'People' }, required: true, minimum: 0, maximum: 20 },
        { kind: 'repeat', id: 'fd_rows', key: 'nguoi', label: { vi: 'Người', en: 'Person' }, required: true, visibleWhen: 'so_nguoi > 0', atLeast: 'so_nguoi', atMost: 'so_nguoi', maxItems: 20, fields: [{ kind: 'yes-no', id: 'fd_in', key: 'chinh', label: { vi: 'Chính', en: 'Main' }, required: true }] },
      )
      d.transitions.forEach((move) => move.key === 'duyet' && Object.assign(move, { when: 'so_nguoi > 7' }))
    })
    expect((await generateScenarios(played)).unreached).toEqual([])
  })
})

describe('what is not reached is told with the reason', () => {
  test.each([
    ['never-holds', (d: ProcedureDefinition) => d.transitions.forEach((move) => move.key === 'duyet' && Object.assign(move, { when: 'dien_tich > 900' })), 'duyet'],
    ['step-not-reached', (d: ProcedureDefinition) => d.transitions.forEach((move) => move.key === 'trinh' && Object.assign(move, { to: 'tham_dinh' })), 'duyet'],
  ])('%s', async (reason, change, transition) => {
    const { unreached } = await generateScenarios(await permitWith(change))
    expect(unreached).toContainEqual(expect.objectContaining({ transition, reason }))
  })
})

describe('time', () => {
  const answers = { ten: 'QUÁN CƠM', dien_thoai: '+84912345678', mat_hang: 'nong_san', dien_tich: 8, tu_ngay: '2026-08-01' }
  const scenario: Scenario = { format: 'motcua/scenario@1', key: 'het-han', title: { vi: 'Hết hạn' }, startsAt: '2026-06-15T02:00:00.000Z', channel: 'online', applicant: { kind: 'citizen' }, answers, moves: [] }
  const withTimeout = () =>
    permitWith((d) => {
      const answer = d.transitions.find(({ key }) => key === 'bo_sung')
      if (answer) d.transitions.push({ ...answer, id: 'tr_out', key: 'het_han', command: 'timeout', by: 'system', after: 'bo_sung' })
    })
  const asked = [{ do: 'take' as const, transition: 'tiep_nhan' }, { do: 'take' as const, transition: 'yeu_cau_bo_sung', comment: 'Thiếu sơ đồ' }]

  test('that passes over a deadline takes what waits for it, and the clock goes on', async () => {
    const steps = await play(await withTimeout(), { ...scenario, moves: [...asked, { do: 'wait', past: 'bo_sung' }] })
    expect(steps.map(({ state }) => state.step)).toEqual(['cho_tiep_nhan', 'tham_dinh', 'cho_bo_sung', 'tham_dinh'])
    expect(steps.at(-1)?.after.dossier?.decisions.at(-1)).toMatchObject({ transition: 'het_han', by: { name: 'Hệ thống' } })
    expect(steps.at(-1)?.state.due).toHaveProperty('giai_quyet')
  })

  test('that stops short of it takes nothing', async () => {
    const steps = await play(await withTimeout(), { ...scenario, moves: [...asked, { do: 'wait', until: '2026-06-20T02:00:00.000Z' }] })
    expect(steps.at(-1)?.state.step).toBe('cho_bo_sung')
  })

  test('a supplement is asked for what the scenario names', async () => {
    const items = [{ at: 'dien_tich', reason: 'Chưa rõ diện tích' }, { at: 'ten', reason: '' }]
    const steps = await play(await withTimeout(), { ...scenario, moves: [{ do: 'take', transition: 'tiep_nhan' }, { do: 'take', transition: 'yeu_cau_bo_sung', comment: 'Thiếu', items }] })
    expect(steps.at(-1)?.after.dossier?.supplements.at(-1)?.items).toEqual(items)
  })

  test('moves a dossier through an automatic step at once', async () => {
    const played = await permitWith((d) => {
      d.steps.push({ id: 'st_auto', key: 'may', kind: 'automatic', title: { vi: 'Máy', en: 'Machine' }, status: 4 })
      const propose = d.transitions.find(({ key }) => key === 'tiep_nhan')
      if (!propose) return
      d.transitions.push({ ...propose, id: 'tr_auto', key: 'tu_dong', command: 'automatic', by: 'system', from: ['may'], effects: [] })
      propose.to = 'may'
    })
    const steps = await play(played, { ...scenario, moves: [{ do: 'take', transition: 'tiep_nhan' }] })
    expect(steps.at(-1)?.state).toMatchObject({ step: 'tham_dinh', holder: 'chuyen_vien@phong-cho' })
    expect(steps.at(-1)?.after.dossier?.taken).toMatchObject({ tiep_nhan: 1, tu_dong: 1 })
  })
})
