import type { Language } from '#runtime/forms/page-schema.ts'
import type { SaveFailure } from './send-page.ts'

/** What a page says about saving. Loaded with what saves, not with the page. */
export type SaveTexts = {
  saved(time: string): string
  problems: Record<SaveFailure, { title: string; text: string }>
  /** Where the words are while they cannot be saved. */
  keptHere: string
  notKeptHere: string
  deviceFull: string
  retry: string
  signIn: string
  compare: string
  download: string
  restored(time: string): string
  undo: string
  undone: string
  /** Said of a button that was pressed without a connection. */
  goesOnLater: string
}

export const saveTexts: Record<Language, SaveTexts> = {
  vi: {
    saved: (time) => `Đã lưu lúc ${time}`,
    problems: {
      network: { title: 'Mất kết nối, chưa lưu được', text: 'Bạn cứ khai tiếp trang này. Khi có mạng trở lại, nội dung được gửi ngay. Lúc này chưa sang trang mới được.' },
      'signed-out': { title: 'Phiên đăng nhập đã hết, chưa lưu được', text: 'Hãy đăng nhập lại ở thẻ mới rồi quay về đây: nội dung được gửi ngay.' },
      stale: { title: 'Bản khai đã được sửa ở nơi khác', text: 'Có câu hỏi vừa được trả lời khác đi từ một cửa sổ hoặc thiết bị khác. Hãy so sánh và chọn; trước đó không nội dung nào bị ghi đè.' },
      gone: { title: 'Bản khai này không còn nữa', text: 'Bản khai đã được nộp hoặc đã bị xóa ở nơi khác. Nếu cần nội dung vừa nhập, hãy tải về.' },
      'too-large': { title: 'Trang này quá dài, chưa lưu được', text: 'Hãy rút ngắn nội dung ở những ô dài rồi thử lại.' },
      'too-many': { title: 'Hệ thống đang bận, chưa lưu được', text: 'Có quá nhiều yêu cầu cùng lúc. Nội dung sẽ được gửi lại sau ít phút.' },
      storage: { title: 'Máy chủ hết chỗ lưu, chưa lưu được', text: 'Cơ quan cần xử lý sự cố này. Hệ thống sẽ tự thử lại.' },
      server: { title: 'Máy chủ gặp sự cố, chưa lưu được', text: 'Hệ thống sẽ tự thử lại. Bạn cứ khai tiếp.' },
    },
    keptHere: 'Nội dung đang được giữ trên thiết bị này, kể cả khi trình duyệt bị tắt.',
    notKeptHere: 'Thiết bị này cũng không giữ được nội dung: đừng đóng trang, hoặc hãy tải nội dung về.',
    deviceFull: 'Thiết bị hết chỗ lưu tạm. Nội dung vẫn được lưu trên máy chủ khi có mạng.',
    retry: 'Thử lại ngay',
    signIn: 'Đăng nhập ở thẻ mới',
    compare: 'So sánh và chọn',
    download: 'Tải nội dung về',
    restored: (time) => `Đã khôi phục nội dung bạn nhập lúc ${time} mà trước đó chưa gửi được.`,
    undo: 'Bỏ phần khôi phục',
    undone: 'Đã trở lại bản đã lưu trước đó.',
    goesOnLater: 'Sẽ sang trang tiếp theo ngay khi lưu được; nếu bạn nhập thêm thì bấm lại nút.',
  },
  en: {
    saved: (time) => `Saved at ${time}`,
    problems: {
      network: { title: 'No connection, not saved yet', text: 'Go on with this page. What you type is sent as soon as you are online. You cannot go to a new page until then.' },
      'signed-out': { title: 'You were signed out, not saved yet', text: 'Sign in again in a new tab and come back here: what you typed is sent at once.' },
      stale: { title: 'The draft was changed elsewhere', text: 'A question was answered differently from another window or device. Compare and choose; nothing is overwritten before you do.' },
      gone: { title: 'This draft is gone', text: 'It was filed or deleted elsewhere. If you need what you have just typed, download it.' },
      'too-large': { title: 'This page is too long to be saved', text: 'Shorten the long answers, then try again.' },
      'too-many': { title: 'The system is busy, not saved yet', text: 'There are too many requests. It is sent again in a few minutes.' },
      storage: { title: 'The server is full, not saved yet', text: 'The agency has to mend this. It is tried again by itself.' },
      server: { title: 'The server has a problem, not saved yet', text: 'It is tried again by itself. Go on with your answers.' },
    },
    keptHere: 'What you typed is kept on this device, even if the browser is closed.',
    notKeptHere: 'This device cannot keep what you typed either: do not close the page, or download it.',
    deviceFull: 'This device has no room to keep a copy. What you type is still saved on the server while you are online.',
    retry: 'Try again now',
    signIn: 'Sign in in a new tab',
    compare: 'Compare and choose',
    download: 'Download what I typed',
    restored: (time) => `What you typed at ${time}, and could not be sent then, has been restored.`,
    undo: 'Undo',
    undone: 'The page is as it was saved before.',
    goesOnLater: 'The next page opens as soon as this one can be saved; if you type on, press the button again.',
  },
}
