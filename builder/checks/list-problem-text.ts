import type { Finding } from '#builder/checks/finding.ts'
import type { ListProblem, ListProblemCode } from '#runtime/lists/read-list.ts'

/** What is wrong with a line of a list, and what to do about it. */
export function listProblemText({ line, code, params }: ListProblem): Finding['text'] {
  const { vi, en } = texts[code](params)
  return { vi: `Dòng ${line}: ${vi}`, en: `Line ${line}: ${en}` }
}

type Say = (params: ListProblem['params']) => Finding['text']

const texts: Readonly<Record<ListProblemCode, Say>> = {
  'no-rows': () => ({ vi: 'tệp chưa có mục nào. Dòng đầu là tên cột, mỗi dòng sau là một mục.', en: 'there are no entries. The first line names the columns, each further line is one entry.' }),
  'no-column': ({ column }) => ({ vi: `thiếu cột “${column}”. Cần các cột code và name.`, en: `there is no column “${column}”. Columns code and name are needed.` }),
  'unknown-column': ({ column }) => ({ vi: `không dùng được cột “${column}”. Chỉ nhận code, name, name_en, parent.`, en: `the column “${column}” is not known. Use code, name, name_en, parent.` }),
  'repeated-column': ({ column }) => ({ vi: `cột “${column}” lặp lại. Hãy giữ một cột.`, en: `the column “${column}” stands twice. Keep one.` }),
  'open-quote': () => ({ vi: 'dấu ngoặc kép mở ra ở đây không được đóng lại.', en: 'the quote opened here is never closed.' }),
  'cell-count': ({ found, expected }) => ({ vi: `có ${found} ô, cần ${expected}. Đặt ô có dấu phẩy trong ngoặc kép.`, en: `there are ${found} cells instead of ${expected}. Put a cell with a comma into quotes.` }),
  'no-code': () => ({ vi: 'chưa có mã (cột code).', en: 'the code is missing.' }),
  'no-name': ({ code }) => ({ vi: `mục “${code}” chưa có tên (cột name).`, en: `the entry “${code}” has no name.` }),
  'too-long': ({ code }) => ({ vi: `mục “${code}” có mã quá 100 hoặc tên quá 300 ký tự. Hãy rút gọn.`, en: `the entry “${code}” has a code of more than 100 or a name of more than 300 characters. Shorten it.` }),
  'duplicate-code': ({ code, before }) => ({ vi: `mã “${code}” đã dùng ở dòng ${before}. Mỗi mục cần một mã riêng.`, en: `the code “${code}” is used in line ${before}. Each entry needs its own.` }),
  'unknown-parent': ({ code, parent }) => ({ vi: `mục “${code}” thuộc “${parent}”, nhưng không có mục nào mang mã ấy.`, en: `the entry “${code}” is below “${parent}”, but no entry has that code.` }),
  circular: ({ code }) => ({ vi: `mục “${code}” nằm dưới chính nó. Hãy sửa cột parent.`, en: `the entry “${code}” is below itself. Mend the column parent.` }),
  'too-deep': ({ code, limit }) => ({ vi: `mục “${code}” nằm sâu quá ${limit} cấp.`, en: `the entry “${code}” is deeper than ${limit} levels.` }),
  'too-many': ({ found, limit }) => ({ vi: `có ${found} mục, nhiều nhất là ${limit}. Hãy chia danh mục.`, en: `there are ${found} entries, at most ${limit} are allowed. Divide the list.` }),
}
