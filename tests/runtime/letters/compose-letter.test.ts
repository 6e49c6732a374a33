import { describe, expect, test } from 'vitest'
import type { LetterContent, LetterContentBlock } from '#runtime/letters/letter-content.ts'
import { counter, fileDossier, leader, permitEngine, registry, specialist, type TestEngine } from '../../support/permit-engine.ts'

const letters = (engine: TestEngine): LetterContent[] => engine.writes.flatMap((write) => write.letters.map(({ content }) => content))
const blocks = <Kind extends LetterContentBlock['kind']>(letter: LetterContent | undefined, kind: Kind) =>
  (letter?.blocks ?? []).filter((block): block is Extract<LetterContentBlock, { kind: Kind }> => block.kind === kind)

async function accepted() {
  const engine = permitEngine()
  const story = await fileDossier(engine)
  await story.act(counter, { kind: 'accept', transition: 'tiep_nhan' })
  return { engine, story }
}

describe('giấy tiếp nhận (mẫu 01)', () => {
  test('says who, what, the papers, the limit and the appointment', async () => {
    const [receipt] = letters((await accepted()).engine)

    expect(receipt).toMatchObject({
      key: 'giay_tiep_nhan',
      paper: 'A5',
      dossierCode: 'H60.13-260210-0001',
      checkCode: 'CODE1',
      head: { parentAgency: 'Sở Mẫu', agency: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', number: '1/2026/TTPVHCC', place: 'Hà Nội', date: 'ngày 10 tháng 02 năm 2026' },
    })
    expect(blocks(receipt, 'lines').flatMap(({ lines }) => lines)).toEqual([
      { label: 'Tiếp nhận hồ sơ của', value: 'QUÁN CƠM ĐỨC' },
      { label: 'Số điện thoại', value: '0912 345 678' },
      { label: 'Email', value: 'duc@example.vn' },
      { label: 'Nội dung yêu cầu giải quyết', value: 'Cấp giấy phép quầy hàng chợ phiên' },
      { label: 'Mặt hàng', value: 'Nông sản' },
      { label: 'Số lượng hồ sơ', value: '01 (bộ)' },
      { label: 'Thời gian giải quyết theo quy định', value: '07 ngày làm việc' },
      { label: 'Thời gian nhận hồ sơ', value: '09 giờ 00 phút, ngày 10/02/2026' },
      { label: 'Thời gian trả kết quả', value: '17 giờ 00 phút, ngày 26/02/2026' },
      { label: 'Đăng ký nhận kết quả tại', value: 'Sở Mẫu' },
    ])
    expect(blocks(receipt, 'table').map(({ rows }) => rows)).toEqual([
      [['1', 'Sơ đồ quầy hàng', 'Bản sao', '01']],
      [['Phí thẩm định', '50.000 đồng', 'Chưa thanh toán']],
    ])
    expect(blocks(receipt, 'signatures')).toMatchObject([{ left: 'NGƯỜI NỘP HỒ SƠ', right: 'NGƯỜI TIẾP NHẬN HỒ SƠ', signedBy: 'Mai' }])
    expect(blocks(receipt, 'qr')).toMatchObject([{ of: 'tracking' }])
  })
})

test('phiếu yêu cầu bổ sung (mẫu 02) names each paper or field and why', async () => {
  const { engine, story } = await accepted()
  const items = [
    { at: 'so_do', reason: 'Ảnh mờ' },
    { at: 'dien_tich', reason: 'Chưa khớp sơ đồ' },
  ]
  await story.act(specialist, { kind: 'request-supplement', transition: 'yeu_cau_bo_sung', items, comment: 'Hồ sơ chưa đủ' })

  const request = letters(engine).at(-1)
  expect(blocks(request, 'table')[0]?.rows).toEqual([
    ['1', 'Sơ đồ quầy hàng', 'Ảnh mờ'],
    ['2', 'Diện tích (m²)', 'Chưa khớp sơ đồ'],
  ])
  expect(blocks(request, 'paragraph').at(-1)?.text).toBe('Lý do: Hồ sơ chưa đủ')
  expect(blocks(request, 'lines')[0]?.lines.at(-1)).toEqual({ label: 'Hạn bổ sung', value: '12/03/2026' })
})

test('phiếu từ chối (mẫu 03) gives the ground with its law, then the reason', async () => {
  const engine = permitEngine()
  const story = await fileDossier(engine)
  await story.act(counter, { kind: 'refuse-intake', transition: 'khong_nhan', grounds: ['sai_tham_quyen'], comment: 'Chợ thuộc tỉnh khác.' })

  expect(blocks(letters(engine).at(-1), 'paragraph').map(({ text }) => text)).toEqual([
    'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ',
    '- Không thuộc thẩm quyền giải quyết (Điều 4 Quy định chợ phiên)',
    'Chợ thuộc tỉnh khác.',
  ])
})

test('the permit carries its number; a paragraph whose condition does not hold is left out', async () => {
  const { engine, story } = await accepted()
  await story.act(specialist, { kind: 'record-payment', fee: 'phi', amount: 50000 })
  await story.act(specialist, { kind: 'propose', transition: 'trinh', officerAnswers: { dat: true } })
  await story.act(leader, { kind: 'approve', transition: 'duyet' })
  await story.act(registry, { kind: 'issue-result', transition: 'phat_hanh' })

  expect(blocks(letters(engine).at(-1), 'paragraph').map(({ text }) => text)).toEqual([
    'GIẤY PHÉP QUẦY HÀNG',
    'Số: 001/2026/GP-SM',
    'Cho phép QUÁN CƠM ĐỨC bán Nông sản từ ngày 01 tháng 3 năm 2026.',
  ])
})
