import { readFileSync } from 'node:fs'
import type { Answers } from '#runtime/forms/answers.ts'
import type { ProcedureDefinition } from '#schemas/generated/procedure.ts'

/** The gallery is shipped, and not published by a first start: `motcua publish schemas/procedures/gallery.json` does it. */
export const galleryText = readFileSync('schemas/procedures/gallery.json', 'utf8')
export const gallery: ProcedureDefinition = JSON.parse(galleryText)

/** What a person types, as the controls take it. */
export const galleryAnswers: Answers = {
  ho_ten: 'Nguyễn Thị Ánh Tuyết',
  trinh_bay: 'Dòng thứ nhất.\nDòng thứ hai: “đặc biệt” & <b>.',
  thu: 'anhtuyet@songlopost.example',
  dien_thoai: '0912 345 678',
  trang_web: 'songlopost.example/gioi-thieu',
  so_nguoi: 120,
  khoi_luong: '1,25',
  von: '10.750.000.000',
  von_gop: '5.000.000.000',
  ty_le: '12,5',
  ngay_cap: '2024-02-29',
  gio_mo: '07:30',
  thoi_diem: '2026-12-01T08:30',
  thang: '2026-10',
  thoi_gian: { from: '2026-01-01', to: '2026-12-31' },
  thoi_han: { years: 2, months: 6 },
  co_chi_nhanh: true,
  so_chi_nhanh: 3,
  vung: 'B',
  tuyen_chinh: 'B07',
  tuyen_phu: 'N12',
  ngay_bat_dau: '2026-12-20',
  lao_dong_chi_nhanh: '45',
  pham_vi: 'lien_tinh',
  loai_hinh: 'co_phan',
  quoc_gia: 'jp',
  dich_vu: ['goi', 'thu', 'kho'],
  danh_gia: { thai_do: 'hai_long', thoi_gian: 'binh_thuong', thu_tuc: 'chua_hai_long' },
  so_dinh_danh: '001 185 123 456',
  ma_so: '0100109106',
  tru_so: { street: 'Số 1 đường Bình Thuận', commune: 'Phường Minh Xuân', province: '08' },
  vi_tri: { latitude: '21.823612, 105.214178', address: 'Cạnh chợ Tam Cờ' },
  tai_khoan: { bank: 'bidv', number: '1903 4567 8901', holder: 'Nguyễn Thị Ánh Tuyết' },
  dai_dien: { chuc_danh: 'Giám đốc', ngay_sinh: '1980-05-20' },
  buu_cuc: [{ ten: 'Bưu cục Minh Xuân', doanh_thu: '1.200.000.000', nhan_vien: 12, ca_dem: true }, { ten: 'Bưu cục Tân Quang', doanh_thu: 800_000_000, nhan_vien: 3 }],
  mang_luoi: [
    {
      xa: 'Tân Trào',
      han_muc: 9,
      diem: [
        { ten_diem: 'Cây đa', so_chuyen: 4, xe: [{ bien_so: '22c-123.45', tai_trong: '1,5' }, { bien_so: '22C-678.90', tai_trong: '2,25' }] },
        { ten_diem: 'Lán Nà Nưa', so_chuyen: 2 },
      ],
    },
    { xa: 'Sơn Dương', han_muc: 6, diem: [{ ten_diem: 'Chợ', so_chuyen: 6, xe: [{ bien_so: '22C-111.11', tai_trong: '3' }] }] },
  ],
  chu_ky: { name: 'Nguyễn Thị Ánh Tuyết', agreed: true },
  cam_doan: true,
}
