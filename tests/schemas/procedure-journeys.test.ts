import { describe, expect, test } from 'vitest'
import type { RegisterRecord } from '#runtime/ports.ts'
import type { LetterContent } from '#runtime/letters/letter-content.ts'
import { lan, type TestEngine } from '../support/permit-engine.ts'
import { appraiser, director, filePostal, grantPostal, head, oneStop, opinion, postalEngine } from '../support/postal-engine.ts'
import { postalAnswers, postalNumbers, type PostalNumber } from '../support/postal-samples.ts'

/** The six procedures through the engine: fees, clocks, registers and letters as the definitions say. Today is 2026-02-10. */
type Story = Awaited<ReturnType<typeof filePostal>>

function letterOf(engine: TestEngine, key: string): LetterContent {
  const found = engine.writes.flatMap((write) => write.letters.map((letter) => letter.content)).findLast((letter) => letter.key === key)
  if (!found) throw new Error(`no letter ${key}`)
  return found
}
const textOf = (letter: LetterContent) => JSON.stringify(letter.blocks)

async function duesOf(story: Story) {
  const { clocks } = await story.current()
  return Object.fromEntries(Object.values(clocks).flatMap(({ key, dueOn, status }) => (status.state === 'running' ? [[key, dueOn]] : [])))
}

describe.each(postalNumbers)('%s', (number) => {
  test('is not handed over before its fee is paid; the table gives the fee', async () => {
    const story = await grantPostal(await filePostal(await postalEngine(), number))
    const { fees } = await story.current()
    expect(fees.map(({ amount }) => amount)).toEqual(feesNow[number])

    const early = fees.length > 0 ? await story.attempt(oneStop, { kind: 'hand-over', transition: 'hand-over' }) : unpaid
    expect(early).toMatchObject(unpaid)
    for (const { key, amount } of fees) await story.act(oneStop, { kind: 'record-payment', fee: key, amount })
    await story.take(oneStop, 'hand-over', 'hand-over')
    expect(await story.current()).toMatchObject({ outcome: 'granted', status: 10 })
  })

  test('writes its register and issues a complete paper', async () => {
    const engine = await postalEngine()
    const story = await grantPostal(await filePostal(engine, number))
    const { records } = await story.current()
    expect(records).toEqual([writes[number]])

    const [register, paper] = [writes[number].register, writes[number].number]
    const record: RegisterRecord | undefined = await engine.registers.find(register, paper)
    expect(record?.values).toMatchObject(valuesNow[number])

    const letter = letterOf(engine, 'result')
    expect(letter).toMatchObject({ paper: 'A4', head: { number: paper, agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', parentAgency: 'ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG' } })
    expect(textOf(letter)).not.toMatch(/\{\{|undefined|noi_tinh|từ ngày {2}|ngày \./)
    expect(letter.blocks.slice(-2)).toMatchObject([{ kind: 'signatures', right: 'GIÁM ĐỐC', signedBy: director.name }, { kind: 'qr', of: 'paper' }])
  })

  test('gives a receipt with the appointment', async () => {
    const engine = await postalEngine()
    const story = await filePostal(engine, number)
    await story.take(oneStop, 'accept', 'accept')
    const letter = letterOf(engine, 'receipt')
    const { processing } = await duesOf(story)
    expect(letter).toMatchObject({ paper: 'A5', head: { number: '1/TTPVHCC', agency: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG' } })
    expect(textOf(letter)).toContain(processing?.split('-').toReversed().join('/'))
  })

  test('is refused in writing with the ground and its law', async () => {
    const engine = await postalEngine()
    const story = await filePostal(engine, number)
    const refusal = { comment: 'Kê khai không đúng.', grounds: ['false-statement'] }
    await story.take(oneStop, 'accept', 'accept')
    await story.take(appraiser, 'propose', 'propose-refusal', { officerAnswers: { ...opinion, ket_luan: 'khong_dat' }, ...refusal })
    await story.take(head, 'propose', 'endorse')
    await story.take(director, 'reject', 'reject', refusal)
    const letter = letterOf(engine, 'refusal')
    expect(textOf(letter)).toContain('Điều 8 Nghị định số 47/2011/NĐ-CP')
    await story.take(oneStop, 'hand-over', 'hand-over-refusal')
    expect(await story.current()).toMatchObject({ outcome: 'refused', status: 10 })
    expect(engine.jobs.some((job) => job.kind === 'mail' && job.payload.text.includes('Kê khai không đúng.'))).toBe(true)
  })

  test('can be withdrawn while it is handled; every clock stops', async () => {
    const story = await filePostal(await postalEngine(), number)
    await story.take(oneStop, 'accept', 'accept')
    await story.take(lan, 'withdraw', 'withdraw')
    expect(await story.current()).toMatchObject({ outcome: 'withdrawn', status: 7 })
    expect(await duesOf(story)).toEqual({})
  })
})

test('7 · three clocks: 03 days for competence, 07 for a notice, 15 of the applicant, then the main limit anew', async () => {
  const engine = await postalEngine()
  const story = await filePostal(engine, 'P1')
  expect(await duesOf(story)).toEqual({ intake: '2026-02-11', authority: '2026-02-13' })

  await story.take(oneStop, 'accept', 'accept')
  expect(await duesOf(story)).toEqual({ notice: '2026-02-26', processing: '2026-03-02' })

  const items = [{ at: 'phuong_an_kinh_doanh', reason: 'Thiếu số liệu năm thứ ba.' }]
  await story.take(appraiser, 'request-supplement', 'request-supplement', { items, comment: 'Bổ sung số liệu.', grounds: ['content-unclear'] })
  expect(await duesOf(story)).toEqual({ supplement: '2026-03-10' })
  expect(textOf(letterOf(engine, 'supplement-request'))).toContain('Thiếu số liệu năm thứ ba.')

  engine.at('2026-03-03T02:00:00.000Z')
  await story.take(lan, 'answer-supplement', 'answer-supplement', { answers: postalAnswers('P1') })
  expect(await duesOf(story)).toEqual({ notice: '2026-03-12', processing: '2026-03-23' })
})

test('7 · a dossier confirmed as conforming owes no notice any more', async () => {
  const story = await filePostal(await postalEngine(), 'P1')
  await story.take(oneStop, 'accept', 'accept')
  await story.take(appraiser, 'accept', 'confirm-conforming')
  expect(await duesOf(story)).toEqual({ processing: '2026-03-02' })
})

test('8 · a refusal of an amendment is due before an approval', async () => {
  const story = await filePostal(await postalEngine(), 'P2', 'post')
  await story.take(oneStop, 'accept', 'accept')
  expect(await duesOf(story)).toMatchObject({ refusal: '2026-02-24', processing: '2026-03-03' })
  await story.take(appraiser, 'propose', 'propose', { officerAnswers: opinion })
  expect(await duesOf(story)).toEqual({ processing: '2026-03-03' })
})

test.each([
  ['2026-02-10T07:59:00.000Z', '2026-03-02'],
  ['2026-02-10T08:00:00.000Z', '2026-03-03'],
])('9 · accepted at %s the term ends on %s: from 15:00 the next day counts', async (at, due) => {
  const engine = await postalEngine()
  const story = await filePostal(engine, 'P1')
  engine.at(at)
  await story.take(oneStop, 'accept', 'accept')
  expect((await duesOf(story))['processing']).toBe(due)
})

test.each([
  ['online', 6, 'calendar-day'],
  ['counter', 7, 'working-day'],
  ['post', 10, 'working-day'],
] as const)('10 · an amendment filed %s has %d %s', async (channel, value, unit) => {
  const story = await filePostal(await postalEngine(), 'P2', channel)
  await story.take(oneStop, 'accept', 'accept')
  expect((await story.current()).clocks['processing']?.limit).toEqual({ value, unit })
})

test.each([
  ['pham_vi', 2_750_000],
  ['khac', 750_000],
])('an amendment of %s costs %d đồng', async (muc, amount) => {
  const noi_dung = [{ muc, noi_dung_cu: 'Cũ', noi_dung_moi: 'Mới', ...(muc === 'pham_vi' && { pham_vi_moi: 'noi_tinh' }) }]
  const story = await filePostal(await postalEngine(), 'P2', 'online', { noi_dung })
  await story.take(oneStop, 'accept', 'accept')
  expect((await story.current()).fees.map((fee) => fee.amount)).toEqual([amount])
})

test('a re-issue before the fees of 2020 cost more', async () => {
  const engine = await postalEngine()
  engine.at('2020-03-10T02:00:00.000Z')
  const story = await filePostal(engine, 'P6', 'counter', older)
  await story.take(oneStop, 'accept', 'accept')
  expect((await story.current()).fees.map((fee) => fee.amount)).toEqual([1_250_000])
})

const unpaid = { result: 'refused', refusal: { code: 'guard-failed', transition: 'hand-over' } }
const older = { ndd_giay_to_ngay: '2015-04-12' }
const feesNow: Record<PostalNumber, number[]> = { P1: [10_750_000], P2: [750_000], P3: [], P4: [500_000], P5: [1_250_000], P6: [500_000] }
const licence = { register: 'postal-licence', number: '001/GP-SKHCN' }
const confirmation = { register: 'postal-confirmation', number: '001/XN-SKHCN' }
const writes: Record<PostalNumber, { register: string; number: string; act: string }> = {
  P1: { ...licence, act: 'create' },
  P2: { ...licence, act: 'amend' },
  P3: { ...licence, act: 'renew' },
  P4: { ...licence, act: 'reissue' },
  P5: { ...confirmation, act: 'create' },
  P6: { ...confirmation, act: 'reissue' },
}
const name = 'CÔNG TY CỔ PHẦN BƯU CHÍNH SÔNG LÔ'
const valuesNow: Record<PostalNumber, object> = {
  P1: { ten_vi: name, pham_vi: 'Nội tỉnh', thoi_han: 10, ngay_cap: '2026-02-10', gia_tri_den: '2036-02-10' },
  P2: { ten_vi: name, ngay_cap: '2020-02-10', gia_tri_den: '2030-02-10', ngay_sua_doi: '2026-02-10', noi_dung_sua_doi: 'Số 12, đường Bình Thuận, Phường Minh Xuân, 08' },
  P3: { ten_vi: name, ngay_cap: '2026-02-10', gia_tri_den: '2036-02-10' },
  P4: { ten_vi: 'CÔNG TY CŨ', ngay_cap: '2020-02-10', gia_tri_den: '2030-02-10', ngay_cap_lai: '2026-02-10' },
  P5: { ten_vi: name, hoat_dong: ['Dịch vụ thư có khối lượng đơn chiếc trên 02 kilôgam (kg)', 'Dịch vụ gói, kiện'], ngay_cap: '2026-02-10' },
  P6: { ten_vi: 'CÔNG TY CŨ', hoat_dong: ['Dịch vụ gói, kiện'], ngay_cap_lai: '2026-02-10' },
}
