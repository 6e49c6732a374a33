import { typstCompiler } from '#app/pdf/letter-pdf.server.ts'

const template = `
#set document(title: sys.inputs.title)
#set page(paper: "a4", margin: 2.5cm)
#set text(font: "Tinos", size: 13pt, lang: "vi")
#align(center)[*#sys.inputs.holder* #v(2cm) #text(18pt)[*#upper(sys.inputs.title)*]]
#v(1cm)
#sys.inputs.note
`

/** A one-page PDF that stands for a paper of a dossier; the same texts give the same bytes. */
export function samplePaper({ title, holder }: { title: string; holder: string }): Uint8Array {
  const inputs = { title, holder, note: 'Giấy tờ mẫu, chỉ dùng để trình diễn; không có giá trị pháp lý.' }
  return typstCompiler().pdf({ mainFileContent: template, inputs }, { creationTimestamp: 1_767_225_600 })
}
