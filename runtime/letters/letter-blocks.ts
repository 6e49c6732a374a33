import type { LetterBlock, Paper, Text } from '#schemas/generated/procedure.ts'
import type { Dossier } from '#runtime/dossier/dossier.ts'
import { fillTags } from '#runtime/letters/fill-tags.ts'
import { formats } from '#runtime/letters/formats.ts'
import type { LetterContentBlock } from '#runtime/letters/letter-content.ts'
import type { LetterValues } from '#runtime/letters/letter-values.ts'
import type { LoadedProcedure } from '#runtime/procedure/loaded-procedure.ts'

/** What a block is made from. `holds` judges a `when`; `write` chooses the language and fills the tags. */
export type BlockSource = {
  procedure: Pick<LoadedProcedure, 'definition' | 'fields' | 'grounds'>
  dossier: Pick<Dossier, 'fees' | 'supplements' | 'decisions'>
  values: LetterValues
  by: string
  holds: (when: string | undefined) => boolean
  write: (text: Text) => string
}

type Kind = LetterBlock['kind']
type BlockOf<Of extends Kind> = Extract<LetterBlock, { kind: Of }>
type Builder<Of extends Kind> = (block: BlockOf<Of>, source: BlockSource) => LetterContentBlock[]

/** One line per kind of block: what it becomes with everything filled in. */
const builders: { [Of in Kind]: Builder<Of> } = {
  paragraph: ({ text, style = 'body', when }, { holds, write }) =>
    holds(when) ? [{ kind: 'paragraph', style, text: write(text) }] : [],
  lines: ({ lines }, { holds, values, write }) => {
    const filled = lines
      .filter(({ when }) => holds(when))
      .map(({ label, value }) => ({ label: write(label), value: fillTags(value, values) }))
    const present = filled.filter(({ value }) => value !== '')
    return present.length === 0 ? [] : [{ kind: 'lines', lines: present }]
  },
  papers: (_block, source) => [
    {
      kind: 'table',
      columns: ['STT', 'Tên giấy tờ', 'Loại', 'Số lượng'],
      widths: [1, 7, 3, 2],
      rows: paperRows(source),
    },
  ],
  requests: (_block, { dossier, procedure }) => [
    {
      kind: 'table',
      columns: ['TT', 'Nội dung cần bổ sung, hoàn thiện', 'Lý do'],
      widths: [1, 5, 6],
      rows: requestRows(dossier, procedure),
    },
  ],
  grounds: (_block, { dossier, procedure }) =>
    groundTexts(dossier, procedure).map((text) => ({ kind: 'paragraph', style: 'body', text })),
  fees: (_block, { dossier, values }) =>
    dossier.fees.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: ['Khoản thu', 'Số tiền', 'Tình trạng'],
            widths: [5, 3, 3],
            rows: feeRows(dossier, values),
          },
        ],
  signatures: ({ left, right, recipients = [] }, { by, write }) => [
    {
      kind: 'signatures',
      left: left && write(left),
      right: write(right),
      recipients: recipients.map(write),
      signedBy: by,
    },
  ],
  qr: ({ of }) => [
    { kind: 'qr', of, caption: of === 'paper' ? 'Quét mã để kiểm tra giấy này' : 'Quét mã để theo dõi hồ sơ' },
  ],
}

export function buildBlock(block: LetterBlock, source: BlockSource): LetterContentBlock[] {
  return build(block.kind, block, source)
}

function build<Of extends Kind>(kind: Of, block: BlockOf<Of>, source: BlockSource): LetterContentBlock[] {
  return builders[kind](block, source)
}

const paperKinds: Record<Paper['kind'], string> = {
  original: 'Bản chính',
  copy: 'Bản sao',
  'certified-copy': 'Bản sao chứng thực',
  electronic: 'Bản điện tử',
}

/** The papers that were handed in; those the condition did not ask for are left out. */
function paperRows({ procedure, values }: BlockSource): string[][] {
  const given = new Map(Object.entries(Object(values.values['papers'])))
  const papers = procedure.definition.papers ?? []
  return papers
    .filter(({ key }) => given.has(key))
    .map(({ title, kind, copies }, row) => [
      String(row + 1),
      title.vi,
      paperKinds[kind],
      String(copies).padStart(2, '0'),
    ])
}

function requestRows(dossier: BlockSource['dossier'], { fields, definition }: BlockSource['procedure']): string[][] {
  const titles = new Map(definition.papers?.map(({ key, title }) => [key, title.vi]))
  const nameOf = (at: string) => titles.get(at) ?? fields.fields.get(at)?.label.vi ?? at
  const items = dossier.supplements.at(-1)?.items ?? []
  return items.map(({ at, reason }, row) => [String(row + 1), nameOf(at), reason])
}

/** The grounds of the last decision with their law, then what the officer wrote. */
function groundTexts(dossier: BlockSource['dossier'], { grounds, definition }: BlockSource['procedure']): string[] {
  const decision = dossier.decisions.at(-1)
  const laws = new Map(
    definition.legalBasis?.map((basis) => [basis.key, [basis.article, basis.document].filter(Boolean).join(' ')]),
  )
  const texts = (decision?.grounds ?? []).map((key) => {
    const ground = grounds.get(key)
    const law = (ground?.legalBasis ?? []).flatMap((basis) => laws.get(basis) ?? []).join('; ')
    return `- ${ground?.title.vi ?? key}${law && ` (${law})`}`
  })
  return [...texts, ...(decision?.comment ? [decision.comment] : [])]
}

function feeRows({ fees }: BlockSource['dossier'], values: LetterValues): string[][] {
  return fees.map(({ title, amount, paid }) => [
    title.vi,
    formats.money(amount),
    paid ? `Đã thanh toán ngày ${formats.date(paid.at, values)}` : 'Chưa thanh toán',
  ])
}
