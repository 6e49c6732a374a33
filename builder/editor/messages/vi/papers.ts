/** The papers of the dossier at a glance. */
export const papers = {
  overview: 'Thành phần hồ sơ',
  asked: 'Khi nào phải nộp',
  always: 'Luôn phải nộp',
  optional: 'Nộp nếu có',
  requiredWhen: 'Phải nộp khi',
  shownWhen: 'chỉ hiện khi',
  limits: (files: number, megabytes: number) => `tối đa ${files} tệp, mỗi tệp ${megabytes} MB`,
  hasTemplate: 'Có mẫu',
}
