import { blankFields, isFieldKind, type FieldKindName } from '#builder/fields/blank-fields.ts'
import { foldVietnamese } from '#runtime/search/fold-vietnamese.ts'

/** What the kinds of fields are called, in the languages of authors. */
export type KindNames = ReadonlyArray<readonly [name: string, kind: FieldKindName]>

type Line = { named: string; label: string; hasDetails: boolean }

/** The kind a line names, however much of its name is written; without a name the one its words suggest. */
export function kindOfLine({ named, label, hasDetails }: Line, names: KindNames): FieldKindName | undefined {
  if (named === '') return hasDetails ? 'single-choice' : (suggested.find(([words]) => words.test(` ${foldVietnamese(label)} `))?.[1] ?? 'text')
  const wanted = foldVietnamese(named)
  if (isFieldKind(wanted)) return wanted
  const folded = names.map(([name, kind]) => [foldVietnamese(name), kind] as const)
  const [, kind] = folded.find(([name]) => name === wanted) ?? shortNames.find(([name]) => name === wanted) ?? folded.find(([name]) => name.startsWith(wanted)) ?? folded.find(([name]) => name.includes(wanted)) ?? []
  return kind
}

/** Whether a text is, to the letter, what a kind is called. */
export function namesKind(text: string, names: KindNames): boolean {
  const wanted = foldVietnamese(text)
  return isFieldKind(wanted) || shortNames.some(([name]) => name === wanted) || names.some(([name]) => foldVietnamese(name) === wanted)
}

/** How people call the usual kinds for short. */
const shortNames: ReadonlyArray<readonly [string, FieldKindName]> = [
  ['chu', 'text'],
  ['doan van', 'long-text'],
  ['nhieu dong', 'long-text'],
  ['so', 'integer'],
  ['tien', 'money'],
  ['chon', 'single-choice'],
  ['chon mot', 'single-choice'],
  ['chon nhieu', 'multiple-choice'],
  ['tra so', 'register-record'],
  ['cam ket', 'declaration'],
  ['trang web', 'url'],
  ['so dinh danh', 'identity-number'],
  ['can cuoc', 'identity-number'],
  ['tep', 'file'],
  ['anh', 'image'],
  ['nhom', 'group'],
  ['danh sach', 'repeat'],
  ['choice', 'single-choice'],
  ['list', 'repeat'],
]

/** What the words of a question say about its answer, the more certain first. */
const suggested: ReadonlyArray<readonly [RegExp, FieldKindName]> = [
  [/ e-?mail | thu dien tu /, 'email'],
  [/ dien thoai | fax | telephone | phone /, 'phone'],
  [/ website | trang web /, 'url'],
  [/ ma so (doanh nghiep|thue) | enterprise (code|number) /, 'enterprise-number'],
  [/ can cuoc | cccd | dinh danh | ho chieu | passport /, 'identity-number'],
  [/ dia chi (?!e-?mail)| address | tru so | noi o /, 'address'],
  [/ (von|phi|le phi|so tien|doanh thu|chi phi) | amount | capital /, 'money'],
  [/ cam ket | cam doan /, 'declaration'],
  [/ mo ta | ly do cu the | ghi chu | noi dung chi tiet | description /, 'long-text'],
  [/ ngay | date | (issued|valid) (on|until) /, 'date'],
  [/ so luong | so nguoi | so ban | lan thu | number of /, 'integer'],
]

/** Every kind under each of its names, so that authors may write in either language. */
export function kindNames(...dictionaries: ReadonlyArray<Readonly<Record<string, string>>>): KindNames {
  return dictionaries.flatMap((names) => Object.keys(blankFields).filter(isFieldKind).map((kind) => [names[kind] ?? kind, kind] as const))
}
