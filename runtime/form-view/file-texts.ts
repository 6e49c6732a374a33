import type { Language } from '#runtime/forms/page-schema.ts'
import type { FileNote } from './file-notes.tsx'

type FileTexts = { pages(count: number): string; scans: Record<Exclude<FileNote['scan'], 'off'>, string>; renamed(sent: string): string; photograph(label: string): string; takePhotograph: string }

/** The words about an uploaded file. */
export const fileTexts: Record<Language, FileTexts> = {
  vi: {
    pages: (count) => `${count} trang`,
    scans: {
      waiting: 'Đang chờ quét mã độc; nộp được sau khi quét xong',
      unavailable: 'Chưa quét được mã độc vì máy quét tạm ngừng; hệ thống tự quét lại, bạn không cần tải lên lần nữa',
      clean: 'Đã quét, không có mã độc',
      infected: 'Có mã độc: hãy xóa và tải lên tệp khác',
    },
    renamed: (sent) => `Tên khi gửi là “${sent}”; đã đổi cho đúng loại tệp và an toàn.`,
    photograph: (label) => `Chụp ảnh cho ${label}`,
    takePhotograph: 'Chụp ảnh',
  },
  en: {
    pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
    scans: {
      waiting: 'Waiting for the virus scan; can be filed once scanned',
      unavailable: 'Not scanned for viruses yet because the scanner is away; it is tried again by itself, no need to upload again',
      clean: 'Scanned, no virus found',
      infected: 'Contains malware: remove it and upload another file',
    },
    renamed: (sent) => `Sent as “${sent}”; renamed to fit the kind of file and to be safe.`,
    photograph: (label) => `Take a photograph for ${label}`,
    takePhotograph: 'Take a photograph',
  },
}
