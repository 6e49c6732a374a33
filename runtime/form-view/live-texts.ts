import type { Language } from '#runtime/forms/page-schema.ts'

/** The words that `form-live` itself puts on a page. They travel with it: keep them few. */
export type LiveTexts = {
  errorWord: string
  uploading(name: string, percent: number): string
  uploadFailed(name: string): string
  charactersLeft(left: number): string
}

export const liveTexts: Record<Language, LiveTexts> = {
  vi: {
    errorWord: 'Lỗi:',
    uploading: (name, percent) => `Đang tải lên ${name}: ${percent}%`,
    uploadFailed: (name) => `Chưa tải lên được ${name}. Hãy kiểm tra đường truyền rồi chọn lại tệp.`,
    charactersLeft: (left) => (left < 0 ? `Quá ${-left} ký tự` : `Còn ${left} ký tự`),
  },
  en: {
    errorWord: 'Error:',
    uploading: (name, percent) => `Uploading ${name}: ${percent}%`,
    uploadFailed: (name) => `${name} could not be uploaded. Check your connection, then choose the file again.`,
    charactersLeft: (left) => (left < 0 ? `${-left} characters too many` : `${left} characters left`),
  },
}
