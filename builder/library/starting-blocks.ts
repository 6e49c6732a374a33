import type { Field, GroupField } from '#schemas/generated/procedure.ts'

const words = (vi: string, en: string) => ({ vi, en })

/** A block with ids made from its key; a group that is made from it gets ids of its own. */
function block(key: string, label: GroupField['label'], fields: readonly Field[]): GroupField {
  return { kind: 'group', id: `block_${key}`, key, label, libraryBlock: key, fields: [...fields] }
}

/** The blocks every procedure may start with. */
export const startingBlocks: readonly GroupField[] = [
  block('person', words('Cá nhân', 'Person'), [
    { kind: 'text', id: 'block_person_name', key: 'ho_ten', label: words('Họ và tên', 'Full name'), required: true, maxLength: 100, autocomplete: 'name', example: 'Nguyễn Thị Lan' },
    { kind: 'date', id: 'block_person_born', key: 'ngay_sinh', label: words('Ngày sinh', 'Date of birth'), required: true, notAfter: 'today' },
    { kind: 'identity-number', id: 'block_person_number', key: 'so_dinh_danh', label: words('Số định danh cá nhân hoặc hộ chiếu', 'Citizen identity or passport number'), required: true, documents: ['citizen-id', 'passport'] },
    { kind: 'address', id: 'block_person_address', key: 'noi_o', label: words('Nơi ở hiện nay', 'Where you live'), required: true },
    { kind: 'phone', id: 'block_person_phone', key: 'dien_thoai', label: words('Điện thoại', 'Telephone'), required: true },
    { kind: 'email', id: 'block_person_email', key: 'thu_dien_tu', label: words('Thư điện tử', 'E-mail') },
  ]),
  block('organisation', words('Tổ chức, doanh nghiệp', 'Organisation'), [
    { kind: 'text', id: 'block_organisation_name', key: 'ten', label: words('Tên tổ chức, doanh nghiệp', 'Name'), required: true, maxLength: 200, autocomplete: 'organization', example: 'CÔNG TY CỔ PHẦN SÔNG GÂM' },
    { kind: 'enterprise-number', id: 'block_organisation_number', key: 'ma_so', label: words('Mã số doanh nghiệp', 'Enterprise number'), required: true },
    { kind: 'address', id: 'block_organisation_address', key: 'tru_so', label: words('Trụ sở chính', 'Head office'), required: true },
    { kind: 'text', id: 'block_organisation_head', key: 'nguoi_dai_dien', label: words('Người đại diện theo pháp luật', 'Legal representative'), required: true, maxLength: 100 },
    { kind: 'phone', id: 'block_organisation_phone', key: 'dien_thoai', label: words('Điện thoại', 'Telephone'), required: true },
    { kind: 'email', id: 'block_organisation_email', key: 'thu_dien_tu', label: words('Thư điện tử', 'E-mail') },
  ]),
  block('licence', words('Giấy phép đã cấp', 'Licence held'), [
    { kind: 'text', id: 'block_licence_number', key: 'so', label: words('Số giấy phép', 'Licence number'), required: true, maxLength: 60, example: '15/GP-SKHCN' },
    { kind: 'date', id: 'block_licence_issued', key: 'ngay_cap', label: words('Ngày cấp', 'Issued on'), required: true, notAfter: 'today' },
    { kind: 'text', id: 'block_licence_issuer', key: 'co_quan_cap', label: words('Cơ quan cấp', 'Issued by'), required: true, maxLength: 200 },
    { kind: 'date', id: 'block_licence_until', key: 'co_gia_tri_den', label: words('Có giá trị đến', 'Valid until') },
  ]),
]
