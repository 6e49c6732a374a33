/** Why a change was not done, by code. */
export const refusals = {
  'place-gone': 'Chỗ cần sửa không còn nữa.',
  'wrong-structure': 'Giá trị này không hợp với chỗ đó.',
  'id-for-life': 'Mã định danh giữ suốt đời, không đổi được.',
  'id-taken': 'Mã định danh này đã có ở chỗ khác.',
  'still-used': 'Mục này còn được dùng ở chỗ khác.',
  'no-key': 'Mục này không có khóa.',
  'bad-key': 'Khóa chỉ gồm chữ thường không dấu, số, gạch dưới hoặc gạch nối, bắt đầu bằng chữ.',
  'key-taken': 'Khóa này đã được dùng.',
  'key-not-for-rules': 'Quy tắc có dùng khóa này, nên khóa không được có dấu gạch nối.',
  'unknown-kind': 'Không có loại câu hỏi này.',
  'not-a-text': 'Chỗ này không phải văn bản.',
  'not-permitted': 'Bạn không có quyền sửa thủ tục.',
  'draft-gone': 'Không tìm thấy bản nháp này.',
  'draft-closed': 'Bản nháp đã khép.',
  'nothing-to-undo': 'Không còn gì để hoàn tác hoặc làm lại.',
  'too-busy': 'Nhiều người đang lưu cùng lúc. Hãy thử lại.',
}
