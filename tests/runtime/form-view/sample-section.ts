import type { Field, Section, Text } from '#schemas/generated/procedure.ts'

const text = (vi: string, en?: string): Text => ({ vi, en })

/** A field of each kind, the way an author would write it. */
export const sampleFields = {
  ten: { kind: 'text', id: 'f_ten', key: 'ten', label: text('Tên doanh nghiệp', 'Name of the enterprise'), required: true, maxLength: 200, help: text('Viết hoa, như trên giấy chứng nhận', 'In capitals, as on the certificate'), example: 'CÔNG TY ABC', autocomplete: 'organization' },
  ghi_chu: { kind: 'long-text', id: 'f_ghi_chu', key: 'ghi_chu', label: text('Ghi chú', 'Note'), maxLength: 500 },
  thu: { kind: 'email', id: 'f_thu', key: 'thu', label: text('Thư điện tử', 'E-mail'), required: true },
  dien_thoai: { kind: 'phone', id: 'f_dt', key: 'dien_thoai', label: text('Điện thoại', 'Telephone'), required: true },
  trang_web: { kind: 'url', id: 'f_web', key: 'trang_web', label: text('Trang web', 'Web site') },
  so_nguoi: { kind: 'integer', id: 'f_so', key: 'so_nguoi', label: text('Số lao động', 'Staff'), required: true, minimum: 1, unit: text('người', 'people') },
  ty_le: { kind: 'decimal', id: 'f_ty', key: 'ty_le', label: text('Tỷ lệ vốn', 'Share'), places: 2, unit: text('%', '%') },
  von: { kind: 'money', id: 'f_von', key: 'von', label: text('Vốn điều lệ', 'Charter capital'), required: true, minimum: 1 },
  ngay: { kind: 'date', id: 'f_ngay', key: 'ngay', label: text('Ngày cấp', 'Date of issue'), required: true },
  co_vdt: { kind: 'yes-no', id: 'f_vdt', key: 'co_vdt', label: text('Có vốn nước ngoài?', 'Foreign capital?'), required: true },
  cam_ket: { kind: 'declaration', id: 'f_ck', key: 'cam_ket', label: text('Cam kết', 'Declaration'), required: true, statement: text('Chúng tôi chịu trách nhiệm về nội dung đã khai.', 'We answer for what is stated.') },
  pham_vi: { kind: 'single-choice', id: 'f_pv', key: 'pham_vi', label: text('Phạm vi', 'Scope'), required: true, options: [{ value: 'noi_tinh', label: text('Nội tỉnh', 'In the province') }, { value: 'lien_tinh', label: text('Liên tỉnh', 'Between provinces') }] },
  loai: { kind: 'single-choice', id: 'f_loai', key: 'loai', label: text('Loại hình', 'Type'), display: 'select', optionsFrom: 'loai_hinh' },
  hoat_dong: { kind: 'multiple-choice', id: 'f_hd', key: 'hoat_dong', label: text('Hoạt động', 'Activities'), required: true, maxItems: 3, options: [{ value: 'a', label: text('Thư', 'Letters'), help: text('đến 2 kg', 'up to 2 kg') }, { value: 'dd', label: text('Gói, kiện', 'Parcels') }] },
  giay: { kind: 'file', id: 'f_giay', key: 'giay', label: text('Bản sao giấy chứng nhận', 'Copy of the certificate'), required: true, accept: ['pdf', 'image'], maxSizeMb: 10, maxFiles: 2 },
  dia_chi: { kind: 'address', id: 'f_dc', key: 'dia_chi', label: text('Địa chỉ trụ sở', 'Head office'), required: true },
  can_cuoc: { kind: 'identity-number', id: 'f_cc', key: 'can_cuoc', label: text('Số định danh', 'Identity number'), required: true, documents: ['citizen-id', 'passport'] },
  ma_so: { kind: 'enterprise-number', id: 'f_ms', key: 'ma_so', label: text('Mã số doanh nghiệp', 'Enterprise number'), required: true },
  gp_so: { kind: 'register-record', id: 'f_gp', key: 'gp_so', label: text('Số giấy phép', 'Licence number'), required: true, register: 'giay_phep', states: ['in-force'] },
  dai_dien: { kind: 'group', id: 'f_dd', key: 'dai_dien', label: text('Người đại diện', 'Representative'), fields: [{ kind: 'text', id: 'f_hoten', key: 'ho_ten', label: text('Họ và tên', 'Full name'), required: true, maxLength: 100 }] },
  nhan_su: { kind: 'repeat', id: 'f_ns', key: 'nhan_su', label: text('Nhân sự', 'Staff list'), required: true, maxItems: 3, rowTitle: text('Nhân sự', 'Person'), fields: [
    { kind: 'text', id: 'f_nsten', key: 'ho_ten', label: text('Họ và tên', 'Full name'), required: true, maxLength: 100 },
    { kind: 'yes-no', id: 'f_nsql', key: 'quan_ly', label: text('Là người quản lý?', 'A manager?') },
    { kind: 'text', id: 'f_nscv', key: 'chuc_vu', label: text('Chức vụ', 'Position'), required: true, visibleWhen: 'row.quan_ly == true', maxLength: 100 },
  ] },
  ty_trong: { kind: 'percentage', id: 'f_tt', key: 'ty_trong', label: text('Tỷ trọng', 'Share of revenue'), required: true, places: 1 },
  gio: { kind: 'time', id: 'f_gio', key: 'gio', label: text('Giờ mở cửa', 'Opening time'), required: true },
  luc: { kind: 'date-time', id: 'f_luc', key: 'luc', label: text('Thời điểm tổ chức', 'When it takes place'), required: true },
  thang: { kind: 'month', id: 'f_thang', key: 'thang', label: text('Tháng báo cáo', 'Month of the report'), required: true },
  thoi_gian: { kind: 'period', id: 'f_tg', key: 'thoi_gian', label: text('Thời gian tổ chức', 'When'), required: true },
  thoi_han: { kind: 'duration', id: 'f_th', key: 'thoi_han', label: text('Thời hạn đề nghị', 'Term asked for'), required: true, units: ['years', 'months', 'days'] },
  danh_gia: { kind: 'matrix', id: 'f_dg', key: 'danh_gia', label: text('Đánh giá', 'Rating'), required: true, rows: [{ key: 'gia', label: text('Giá cước', 'Price') }, { key: 'chat_luong', label: text('Chất lượng', 'Quality') }], options: [{ value: 'tot', label: text('Tốt', 'Good') }, { value: 'kem', label: text('Kém', 'Poor') }] },
  tai_khoan: { kind: 'bank-account', id: 'f_tk', key: 'tai_khoan', label: text('Tài khoản nhận tiền', 'Account to pay to'), required: true, options: [{ value: 'vcb', label: text('Vietcombank', 'Vietcombank') }, { value: 'agribank', label: text('Agribank', 'Agribank') }] },
  vi_tri: { kind: 'geo-point', id: 'f_vt', key: 'vi_tri', label: text('Vị trí bưu cục', 'Place of the post office'), required: true, address: true, within: { south: 8, north: 24, west: 102, east: 118 } },
  anh: { kind: 'image', id: 'f_anh', key: 'anh', label: text('Ảnh trụ sở', 'Picture of the office'), required: true, maxSizeMb: 5, maxFiles: 2 },
  chu_ky: { kind: 'signature', id: 'f_cky', key: 'chu_ky', label: text('Chữ ký', 'Signature'), required: true, drawn: true, statement: text('Tôi xác nhận ký đơn này.', 'I sign this application.') },
  huong_dan: { kind: 'guidance', id: 'f_hd1', key: 'huong_dan', label: text('Trước khi khai', 'Before you start'), blocks: [{ kind: 'paragraph', text: text('Chuẩn bị sẵn giấy phép.', 'Have the licence at hand.') }, { kind: 'list', ordered: true, items: [text('Quét giấy phép', 'Scan it')] }, { kind: 'link', text: text('Xem thêm', 'Read more'), href: 'https://dvc.example/huong-dan' }] },
  ma_mau: { kind: 'constant', id: 'f_mm', key: 'ma_mau', label: text('Mã mẫu', 'Form code'), value: 'TT01' },
  tong: { kind: 'computed', id: 'f_tong', key: 'tong', label: text('Tổng số', 'Total'), expression: 'so_nguoi * 2', type: 'money' },
} satisfies Record<string, Field>

export const sampleOptionLists = [
  { id: 'ol_loai', key: 'loai_hinh', options: [{ value: 'tnhh', label: text('Công ty TNHH', 'Limited company') }, { value: 'cp', label: text('Công ty cổ phần', 'Joint-stock company') }] },
]

export function sectionOf(fields: Field[]): Section {
  return { id: 's_mot', key: 'phan_1', title: text('Thông tin chung', 'General'), fields }
}
