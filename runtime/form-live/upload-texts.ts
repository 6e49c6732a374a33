import type { Language } from '#runtime/forms/page-schema.ts'

/** The words around uploads; they come with the module that uploads. */
export type UploadTexts = {
  waiting: string
  uploading(percent: number, left: string): string
  checking: string
  offline: string
  failed: string
  cancel: string
  cancelled(name: string): string
  cancelOf(name: string): string
  retry: string
  retryOf(name: string): string
  dismiss: string
  begun(name: string): string
  done(name: string): string
  progressOf(name: string): string
  thenOn: string
  dropHere: string
  seconds(count: number): string
  minutes(count: number): string
}

export const uploadTexts: Record<Language, UploadTexts> = {
  vi: {
    waiting: 'Đang chờ đến lượt',
    uploading: (percent, left) => `Đã tải ${percent}%${left && `, còn khoảng ${left}`}`,
    checking: 'Đã tải xong, đang kiểm tra tệp…',
    offline: 'Mất kết nối. Hệ thống tự tải tiếp khi có mạng; phần đã tải không mất.',
    failed: 'Chưa tải lên được. Kiểm tra đường truyền rồi bấm Thử lại; phần đã tải không mất.',
    cancel: 'Hủy',
    cancelled: (name) => `Đã hủy tải ${name}.`,
    cancelOf: (name) => `Hủy tải ${name}`,
    retry: 'Thử lại',
    retryOf: (name) => `Thử lại tải ${name}`,
    dismiss: 'Bỏ',
    begun: (name) => `Bắt đầu tải ${name}.`,
    done: (name) => `Đã tải lên ${name}.`,
    progressOf: (name) => `Tiến độ tải ${name}`,
    thenOn: 'Đang đợi tải xong tệp rồi chuyển tiếp…',
    dropHere: 'Thả tệp vào đây',
    seconds: (count) => `${count} giây`,
    minutes: (count) => `${count} phút`,
  },
  en: {
    waiting: 'Waiting for its turn',
    uploading: (percent, left) => `${percent}% uploaded${left && `, about ${left} left`}`,
    checking: 'Uploaded, the file is being checked…',
    offline: 'No connection. The upload goes on by itself once there is one; nothing uploaded is lost.',
    failed: 'Not uploaded yet. Check your connection, then press Try again; nothing uploaded is lost.',
    cancel: 'Cancel',
    cancelled: (name) => `The upload of ${name} was cancelled.`,
    cancelOf: (name) => `Cancel the upload of ${name}`,
    retry: 'Try again',
    retryOf: (name) => `Try to upload ${name} again`,
    dismiss: 'Dismiss',
    begun: (name) => `Upload of ${name} has begun.`,
    done: (name) => `${name} is uploaded.`,
    progressOf: (name) => `Progress of ${name}`,
    thenOn: 'Waiting for the upload, then going on…',
    dropHere: 'Drop files here',
    seconds: (count) => (count === 1 ? '1 second' : `${count} seconds`),
    minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  },
}
