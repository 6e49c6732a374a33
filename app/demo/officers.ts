import type { Assignment } from '#runtime/access/actor.ts'

export type DemoOfficer = Assignment & { name: string; mail: string; /** What the sign-in link is announced as. */ as: string }

const row = (as: string, name: string, mail: string, role: string, unit: string): DemoOfficer => ({ as, name, mail: `${mail}@tuyenquang.example`, role, unit })

/** Somebody for every role and unit the six procedures name, and for the roles of the installation. */
export const officers: readonly DemoOfficer[] = [
  row('Công chức một cửa', 'Lê Thị Oanh', 'oanh.lt', 'one-stop-officer', 'one-stop-centre'),
  row('Công chức một cửa', 'Hoàng Anh Tú', 'tu.ha', 'one-stop-officer', 'one-stop-centre'),
  row('Chuyên viên thẩm định', 'Phạm Quang Khánh', 'khanh.pq', 'specialist', 'post-telecom-division'),
  row('Chuyên viên thẩm định', 'Vi Thị Bích', 'bich.vt', 'specialist', 'post-telecom-division'),
  row('Trưởng phòng', 'Đỗ Tiến Dũng', 'dung.dt', 'division-head', 'post-telecom-division'),
  row('Lãnh đạo Sở', 'Trần Thanh Hà', 'ha.tt', 'director', 'director-board'),
  row('Văn thư', 'Bùi Hải Yến', 'yen.bh', 'registry-clerk', 'office'),
  row('Quản trị viên', 'Nguyễn Quốc Trị', 'tri.nq', 'administrator', 'he-thong'),
  row('Người xây dựng thủ tục', 'Cao Minh Tuệ', 'tue.cm', 'author', 'he-thong'),
  row('Người giám sát', 'Lý Văn Sát', 'sat.lv', 'inspector', 'he-thong'),
]
