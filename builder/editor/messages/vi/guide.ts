/** The page of the guide. */
export const guide = {
  title: 'Trang hướng dẫn cho người nộp',
  lead: 'Hai thứ tiếng cạnh nhau, theo thứ tự người nộp đọc. Yêu cầu và trình tự: mỗi dòng một ý.',
  parts: { summary: 'Tóm tắt', who: 'Đối tượng thực hiện', requirements: 'Yêu cầu, điều kiện', procedure: 'Trình tự thực hiện', result: 'Kết quả', where: 'Nơi nộp và cơ quan giải quyết' },
  noEnglish: 'Chưa có tiếng Anh.',
  facts: 'Thủ tục này là gì',
  borrow: 'Lấy căn cứ từ thủ tục khác',
  take: 'Lấy',
}
