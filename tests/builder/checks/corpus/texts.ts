import { at, addMove, field, fieldOf, fields, move, set, step, text, words, type FaultCase } from './corpus.ts'

const choice = (options: Array<[string, string]>) => field({ kind: 'single-choice', key: 'chon', options: options.map(([value, label]) => ({ value, label: words(label) })) })

/** Names and texts. */
export const textCases: FaultCase[] = [
  {
    code: 'untrimmed-text',
    faults: [
      ['a space at the end of a label', (d) => set(fieldOf(d, 'ten'), { label: words('Tên cơ sở ', 'Name') })],
      ['two spaces inside a title', (d) => set(step(d, 'tham_dinh'), { title: words('Thẩm  định', 'Review') })],
    ],
    innocent: [['lines of a letterhead', (d) => set(at(d.letters, 0), { issuer: words('ỦY BAN\nTRUNG TÂM', 'COMMITTEE\nCENTRE') })]],
  },
  {
    code: 'blank-text',
    faults: [
      ['a label of one space', (d) => set(fieldOf(d, 'ten'), { label: words(' ', 'Name') })],
      ['English of a dash', (d) => set(move(d, 'trinh'), { title: words('Trình', '–') })],
    ],
    innocent: [['a single letter', (d) => set(fieldOf(d, 'ten'), { label: words('A', 'A') })]],
  },
  {
    code: 'hidden-characters',
    faults: [
      ['a space without width', (d) => set(fieldOf(d, 'ten'), { label: words('Tên\u200b cơ sở', 'Name') })],
      ['a mark that turns the direction', (d) => set(step(d, 'tham_dinh'), { title: words('Thẩm định \u202e', 'Review') })],
    ],
    innocent: [['a line feed', (d) => set(at(d.notices, 0), { body: words('Dòng một\nDòng hai', 'Line one\nLine two') })]],
  },
  {
    code: 'placeholder-text',
    faults: [
      ['a new field', (d) => set(fieldOf(d, 'ten'), { label: words('Trường mới', 'New field') })],
      ['something to do', (d) => set(d.guide, { summary: words('TODO viết sau', 'Todo write later') })],
    ],
    innocent: [['the word test inside a sentence', (d) => set(fieldOf(d, 'ten'), { label: words('Kết quả xét nghiệm (test nhanh)', 'Result of the test') })]],
  },
  {
    code: 'text-too-long',
    faults: [
      ['a label like an essay', (d) => set(fieldOf(d, 'ten'), { label: words('Tên '.repeat(80).trim(), 'Name') })],
      ['a title like an essay', (d) => set(step(d, 'tham_dinh'), { title: words('Thẩm định', 'Review '.repeat(40).trim()) })],
    ],
    innocent: [['a long paragraph of a letter', (d) => set(d.guide, { summary: words('Hướng dẫn chi tiết. '.repeat(30).trim(), 'Guidance in detail. '.repeat(30).trim()) })]],
  },
  {
    code: 'same-translation',
    faults: [
      ['a label copied over', (d) => set(fieldOf(d, 'ten'), { label: words('Tên cơ sở kinh doanh') })],
      ['a title copied in other case', (d) => set(step(d, 'tham_dinh'), { title: words('Thẩm định hồ sơ đề nghị', 'THẨM ĐỊNH HỒ SƠ ĐỀ NGHỊ') })],
    ],
    innocent: [
      ['the name of a place', (d) => set(at(d.letters, 0), { place: words('Tuyên Quang') })],
      ['a short word that is the same', (d) => set(fieldOf(d, 'ten'), { label: words('E-mail') })],
    ],
  },
  {
    code: 'tags-differ',
    faults: [
      ['a tag left out of the English', (d) => set(at(d.notices, 0), { subject: words('Hồ sơ {{dossier.code}}', 'Accepted') })],
      ['another tag in the English', (d) => set(at(d.notices, 1), { body: words('Đến {{dossier.step_title}}', 'To {{dossier.code}}') })],
    ],
    innocent: [['the same tags in another order and format', (d) => set(at(d.notices, 0), { body: words('{{dossier.due_on | date}} – {{dossier.code}}', '{{dossier.code}}: {{dossier.due_on | date-long}}') })]],
  },
  {
    code: 'numbers-differ',
    faults: [
      ['other days', (d) => set(d.guide, { summary: words('Trong 15 ngày làm việc', 'Within 10 working days') })],
      ['other đồng', (d) => set(fieldOf(d, 'ten'), { help: words('Ít nhất 2.000.000 đồng', 'At least 2,000 đồng') })],
    ],
    innocent: [
      ['thousands grouped the English way, a leading zero', (d) => set(d.guide, { summary: words('Trong 07 ngày, phí 2.000.000 đồng', 'A fee of 2,000,000 đồng, within 7 days') })],
      ['a number in words', (d) => set(d.guide, { summary: words('Trong 3 ngày', 'Within three days') })],
    ],
  },
  {
    code: 'help-repeats-label',
    faults: [
      ['word for word', (d) => set(fieldOf(d, 'ten'), { help: words('Tên cơ sở', 'Name') })],
      ['with a full stop', (d) => set(fieldOf(d, 'tu_ngay'), { help: words('Từ ngày.', 'From.') })],
    ],
    innocent: [['a hint that says how', (d) => set(fieldOf(d, 'ten'), { help: words('Tên cơ sở ghi trên giấy đăng ký', 'The name as registered') })]],
  },
  {
    code: 'label-punctuation',
    faults: [
      ['a colon', (d) => set(fieldOf(d, 'ten'), { label: words('Tên cơ sở:', 'Name') })],
      ['a star', (d) => set(fieldOf(d, 'ten'), { label: words('Tên cơ sở', 'Name *') })],
    ],
    innocent: [['a colon inside', (d) => set(fieldOf(d, 'ten'), { label: words('Tên: theo giấy đăng ký', 'Name: as registered') })]],
  },
  {
    code: 'duplicate-label',
    faults: [
      ['on one page', (d) => fields(d).push(text('khac', { label: words('Tên cơ sở', 'Name') }))],
      ['in one group', (d) => fields(d).push(field({ kind: 'group', key: 'nhom', fields: [text('a', { label: words('Số', 'Number') }), text('b', { label: words('số', 'Other') })] }))],
    ],
    innocent: [
      ['on another page', (d) => d.form.sections.push({ id: 's_two', key: 'hai', title: words('Trang hai', 'Page two'), fields: [text('khac', { label: words('Tên cơ sở', 'Name') })] })],
      ['one or the other', (d) => fields(d).push(text('a', { label: words('Số', 'Number'), visibleWhen: 'dien_tich > 5' }), text('b', { label: words('Số', 'Number'), visibleWhen: 'dien_tich < 3' }))],
    ],
  },
  {
    code: 'duplicate-option',
    faults: [
      ['the same value', (d) => fields(d).push(choice([['a', 'Một'], ['a', 'Hai']]))],
      ['the same words', (d) => at(d.optionLists, 0).options.push({ value: 'them', label: words('Nông sản', 'More') })],
    ],
    innocent: [['the same option in two choices', (d) => fields(d).push(choice([['nong_san', 'Nông sản'], ['khac', 'Khác']]))]],
  },
  {
    code: 'raw-option-label',
    faults: [
      ['a code shown', (d) => fields(d).push(choice([['khong_dat', 'khong_dat'], ['dat', 'Đạt']]))],
      ['a code with a dash', (d) => at(d.optionLists, 0).options.push({ value: 'thu-cong', label: words('thu-cong', 'Crafts') })],
    ],
    innocent: [['a value that is a word', (d) => fields(d).push(choice([['PDF', 'PDF'], ['Word', 'Word']]))]],
  },
  {
    code: 'unclear-option',
    faults: [
      ['nothing to choose', (d) => fields(d).push(field({ kind: 'single-choice', key: 'chon' }))],
      ['one option', (d) => fields(d).push(choice([['a', 'Một']]))],
      ['a bank account without banks', (d) => fields(d).push(field({ kind: 'bank-account', key: 'tai_khoan' }))],
    ],
    innocent: [['a demanded choice of one', (d) => fields(d).push(set(choice([['a', 'Một']]), { required: true }))]],
  },
  {
    code: 'duplicate-title',
    faults: [
      ['two steps', (d) => set(step(d, 'phe_duyet'), { title: words('Thẩm định', 'Approval') })],
      ['two moves out of one step', (d) => addMove(d, 'trinh_2', 'trinh', { title: words('Trình phê duyệt', 'Propose again') })],
    ],
    innocent: [['moves out of two steps', (d) => set(move(d, 'duyet'), { title: words('Trình phê duyệt', 'Propose') })]],
  },
  {
    code: 'unsafe-link',
    faults: [
      ['not protected', (d) => set(at(d.legalBasis, 0), { url: 'http://example.vn/luat' })],
      ['a script', (d) => fields(d).push(field({ kind: 'guidance', key: 'doc', blocks: [{ kind: 'link', text: words('Đọc', 'Read'), href: 'javascript:alert(1)' }] }))],
    ],
    innocent: [['https and a page of our own', (d) => (set(at(d.legalBasis, 0), { url: 'https://example.vn/luat' }), fields(d).push(field({ kind: 'guidance', key: 'doc', blocks: [{ kind: 'link', text: words('Đọc', 'Read'), href: '/guide' }] })))]],
  },
]
