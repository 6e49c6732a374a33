/** The papers of the dossier at a glance. */
export const papers = {
  overview: 'Thành phần hồ sơ',
  asked: 'Khi nào phải nộp',
  always: 'Luôn phải nộp',
  optional: 'Nộp nếu có',
  requiredWhen: 'Phải nộp khi',
  shownWhen: 'chỉ hiện khi',
  limits: (files: number, megabytes: number) => `tối đa ${files} tệp, mỗi tệp ${megabytes} MB`,
  write: 'Dán nhiều giấy tờ một lúc',
  writeLead: 'Mỗi dòng một giấy tờ, dán được từ văn bản, bảng Word hoặc bảng tính: tên; loại; số bản; tên tiếng Anh. Số thứ tự ở đầu được bỏ, “(nếu có)” là không bắt buộc. Không ghi loại thì là bản chính.',
  writeExample: '1. Giấy đề nghị cấp lại; Application for re-issue\n2. Giấy phép bị hư hỏng (nếu có); 01 bản chính\n3. Giấy chứng nhận đăng ký doanh nghiệp; bản sao; 2',
  writeInput: 'Các giấy tờ, mỗi dòng một loại',
  writeUse: (count: number) => `Thêm ${count} giấy tờ này`,
  written: (count: number) => `Đã thêm ${count} giấy tờ.`,
  writeProblems: { 'no-title': 'thiếu tên', duplicate: 'trùng dòng trên', 'too-long': 'quá dài' },
  hasTemplate: 'Có mẫu',
}
