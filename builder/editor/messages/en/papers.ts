/** The papers of the dossier at a glance. */
export const papers = {
  overview: 'Papers of the dossier',
  asked: 'When it is asked for',
  always: 'Always',
  optional: 'If there is one',
  requiredWhen: 'Required when',
  shownWhen: 'shown only when',
  limits: (files: number, megabytes: number) => `at most ${files} ${files === 1 ? 'file' : 'files'} of ${megabytes} MB`,
  write: 'Paste many papers at once',
  writeLead: 'One paper a line, pasted from a text, a table or a spreadsheet: name; kind; copies; English name. Numbers before the name are left out, “(nếu có)” makes it optional. Without a kind it is an original.',
  writeExample: '1. Giấy đề nghị cấp lại; Application for re-issue\n2. Giấy phép bị hư hỏng (nếu có); 01 original\n3. Giấy chứng nhận đăng ký doanh nghiệp; copy; 2',
  writeInput: 'Papers, one a line',
  writeUse: (count: number) => (count === 1 ? 'Add this paper' : `Add these ${count} papers`),
  written: (count: number) => (count === 1 ? 'Added 1 paper.' : `Added ${count} papers.`),
  writeProblems: { 'no-title': 'no name', duplicate: 'same as a line above', 'too-long': 'too long' },
  hasTemplate: 'Yes',
}
