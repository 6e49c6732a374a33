import type { Answers } from '#runtime/forms/answers.ts'

const paragraph =
  'Cơ sở hoạt động tại địa bàn tỉnh, có kho bãi riêng, lối vào cho xe tải và khu vực tiếp nhận hàng hóa tách khỏi khu làm việc của người lao động; hàng hóa được phân loại, dán nhãn và lưu giữ theo quy trình đã ban hành.'

/** Right answers of the form of thirty fields, about 2.5 kB of JSON; each number gives another establishment. */
export function thirtyAnswers(number = 1): Answers {
  return {
    loai_co_so: 'doanh_nghiep',
    ten_co_so: `CÔNG TY TRÁCH NHIỆM HỮU HẠN DỊCH VỤ VÀ THƯƠNG MẠI SÔNG HƯƠNG ${number}`,
    ten_nuoc_ngoai: 'Song Huong Services and Trading Company Limited',
    ten_viet_tat: 'SONG HUONG ST',
    ma_so: '0100109106',
    ngay_thanh_lap: '2015-04-21',
    tru_so: { street: 'Số 12 đường Nguyễn Trãi, khu dân cư số 4', commune: 'Xã Bình Minh', province: '46' },
    dien_thoai: '+84234382222',
    thu_dien_tu: 'lienhe@songhuong.example.vn',
    trang_tin: 'https://songhuong.example.vn',
    nguoi_dai_dien: 'Nguyễn Thị Hương Giang',
    chuc_danh: 'Giám đốc',
    so_dinh_danh: '046185001234',
    ngay_sinh: '1985-09-02',
    nguoi_lien_he: 'Trần Quốc Tuấn',
    dien_thoai_lien_he: '+84912345678',
    von_dieu_le: 12_500_000_000,
    so_lao_dong: 85,
    so_phuong_tien: 14,
    dien_tich: 1250.5,
    linh_vuc: ['van_chuyen', 'luu_kho'],
    khu_vuc: 'trung',
    co_chi_nhanh: true,
    cac_chi_nhanh: `Chi nhánh Phú Lộc, chi nhánh Phong Điền. ${paragraph}`,
    ngay_bat_dau: '2027-01-04',
    mo_ta: `${paragraph} ${paragraph}`,
    bien_phap_an_toan: `${paragraph} ${paragraph.slice(0, 120)}`,
    tai_khoan: '0071000123456',
    cam_ket: true,
  }
}

/** The same with three things wrong: no representative, too few workers, no telephone number. */
export function wrongAnswers(): Answers {
  const { nguoi_dai_dien: _missing, ...answers } = thirtyAnswers()
  return { ...answers, so_lao_dong: 0, dien_thoai: 'không có' }
}
