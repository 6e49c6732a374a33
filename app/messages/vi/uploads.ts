import type { UploadRefusal } from '#app/services/files.ts'

export type UploadTexts = { refused: Record<UploadRefusal, (name: string) => string>; notFound: string; signIn: string }

/** Why a file is not taken and what to do about it; one text per code. */
export const uploads: UploadTexts = {
  refused: {
    'too-large': (name) => `${name}: tệp lớn hơn mức cho phép. Hãy nén lại hoặc chia thành nhiều tệp.`,
    'unknown-kind': (name) => `${name}: không nhận ra loại tệp. Hãy lưu lại thành PDF hoặc ảnh rồi tải lên.`,
    'kind-not-accepted': (name) => `${name}: mục này không nhận loại tệp này. Xem loại tệp được nhận ngay dưới câu hỏi rồi chọn tệp khác.`,
    'other-archive': (name) => `${name}: chỉ nhận tệp nén ZIP, RAR hoặc 7z; không nhận .gz, .tar.gz và các loại nén khác. Hãy giải nén rồi nén lại thành ZIP, hoặc tải lên từng tệp.`,
    'too-many': (name) => `${name}: mục này đã đủ số tệp. Hãy bỏ bớt một tệp rồi tải lại.`,
    'draft-full': (name) => `${name}: bản khai đã chứa quá nhiều dữ liệu. Hãy nén tệp hoặc bỏ bớt tệp khác.`,
    empty: (name) => `${name}: tệp rỗng, không có nội dung. Hãy mở tệp trên máy để kiểm tra rồi chọn lại.`,
    infected: (name) => `${name}: tệp có mã độc nên không được nhận. Hãy quét vi-rút máy của bạn và gửi tệp khác.`,
    macros: (name) => `${name}: tệp có macro hoặc nội dung tự chạy nên không được nhận. Hãy lưu lại dạng .docx, .xlsx (không macro) hoặc PDF.`,
    encrypted: (name) => `${name}: tệp đặt mật khẩu nên cán bộ không mở được. Hãy bỏ mật khẩu rồi tải lại.`,
    'archive-bomb': (name) => `${name}: tệp nén chứa quá nhiều tệp hoặc giải nén ra quá lớn. Hãy tải lên từng tệp cần nộp.`,
    'nested-archive': (name) => `${name}: tệp nén lồng trong tệp nén. Hãy giải nén rồi nén lại một lớp, hoặc tải lên từng tệp.`,
    'image-bomb': (name) => `${name}: ảnh quá nhiều điểm ảnh hoặc có ảnh động. Hãy thu nhỏ ảnh hoặc lưu thành một ảnh tĩnh.`,
    polyglot: (name) => `${name}: trong tệp có giấu nội dung của loại tệp khác nên không được nhận. Hãy xuất lại tệp từ phần mềm gốc, ví dụ in ra PDF.`,
    damaged: (name) => `${name}: tệp bị hỏng, không đọc được. Hãy mở thử trên máy, lưu lại rồi tải lên.`,
    'too-complex': (name) => `${name}: tệp phức tạp quá mức kiểm tra được. Hãy in tệp ra PDF rồi tải lên.`,
    'keeps-metadata': (name) => `${name}: mục này gỡ thông tin ẩn (nơi chụp, thiết bị) khỏi ảnh nhưng không gỡ được ở loại ảnh này. Hãy lưu ảnh thành JPG hoặc PNG.`,
    busy: (name) => `${name}: bạn đang tải lên quá nhiều tệp cùng lúc. Hãy đợi vài tệp xong hoặc hủy bớt.`,
    unfinished: (name) => `${name}: tệp chưa tải lên xong. Hãy chọn lại tệp để tải tiếp.`,
  },
  notFound: 'Không tìm thấy bản khai hoặc câu hỏi nhận tệp này. Hãy tải lại trang.',
  signIn: 'Phiên đăng nhập đã hết. Hãy đăng nhập lại ở một cửa sổ khác rồi bấm Thử lại.',
}
