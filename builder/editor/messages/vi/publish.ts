/** Publishing: differences, what they mean, the release note. */
export const publish = {
  title: 'Thay đổi và công bố',
  comparing: 'Đang so với bản đã công bố…',
  first: 'Thủ tục này chưa công bố lần nào.',
  since: (number: number) => `So với phiên bản ${number} đang dùng:`,
  running: (count: number) => (count === 0 ? 'Không có hồ sơ nào đang xử lý.' : `${count} hồ sơ đang xử lý giữ phiên bản mà chúng được nộp theo.`),
  count: (count: number) => `${count} thay đổi`,
  classes: { harmless: 'Vô hại', 'changes-meaning': 'Đổi ý nghĩa', 'needs-answer': 'Cần trả lời thêm', 'loses-data': 'Mất dữ liệu', 'changes-route': 'Đổi đường đi' },
  classHelp: {
    harmless: 'Hồ sơ đang xử lý không bị ảnh hưởng.',
    'changes-meaning': 'Cùng câu trả lời có thể dẫn đến kết quả khác.',
    'needs-answer': 'Câu trả lời đã nộp có thể chưa đủ hoặc không còn hợp lệ.',
    'loses-data': 'Câu trả lời đã nộp không còn chỗ trong phiên bản mới.',
    'changes-route': 'Bước, người xử lý hoặc cách chuyển bước khác đi.',
  },
  note: 'Ghi chú công bố',
  noteHint: 'Có gì mới, theo văn bản nào.',
  nothing: 'Không có gì khác bản đang dùng.',
  done: (number: number) => `Đã công bố phiên bản ${number}. Bản nháp này đã khép.`,
  problems: {
    exists: 'Nội dung này đã được công bố từ trước.',
    findings: 'Còn lỗi nên chưa công bố được. Xem phần Tổng quan.',
    stale: 'Bản nháp vừa được sửa tiếp. Hãy xem lại thay đổi rồi công bố.',
    refused: 'Bạn không có quyền công bố, hoặc bản nháp đã khép.',
    unreachable: 'Không kết nối được. Hãy thử lại.',
    published: '',
  },
}
