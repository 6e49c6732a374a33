import type { Answers } from '#runtime/forms/answers.ts'

/** An invented enterprise; addresses end in `.example`, telephone numbers are not in use. */
export type Enterprise = {
  name: string
  mail: string
  street: string
  commune: string
  number: string
  capital: number
  phone: string
  representative: { name: string; sex: 'nam' | 'nu'; bornOn: string; identity: string }
  contact: string
}

const row = (name: string, mail: string, place: [street: string, commune: string], facts: [number: string, capital: number, phone: string], people: [name: string, sex: 'nam' | 'nu', bornOn: string, identity: string, contact: string]): Enterprise => ({
  name,
  mail: `lienhe@${mail}.example`,
  street: place[0],
  commune: place[1],
  number: facts[0],
  capital: facts[1],
  phone: facts[2],
  representative: { name: people[0], sex: people[1], bornOn: people[2], identity: people[3] },
  contact: people[4],
})

/** Those of the first part hold licences, the others confirmations; see `plan.ts`. */
export const enterprises: readonly Enterprise[] = [
  row('CÔNG TY CỔ PHẦN BƯU CHÍNH SÔNG LÔ', 'songlopost', ['Số 12, đường Bình Thuận', 'Phường Minh Xuân'], ['5000123459', 2_000_000_000, '+842073822123'], ['Nguyễn Thị Hòa', 'nu', '1980-08-05', '008180001234', 'Trần Văn Minh']),
  row('CÔNG TY TNHH CHUYỂN PHÁT NHANH TÂN TRÀO', 'tantraoexpress', ['Số 88, đường Quang Trung', 'Phường Minh Xuân'], ['5000246813', 3_500_000_000, '+842073822456'], ['Hoàng Văn Thắng', 'nam', '1976-02-19', '008076002345', 'Lý Thị Mai']),
  row('CÔNG TY CỔ PHẦN GIAO NHẬN LÔ GÂM', 'logam', ['Số 5, đường Phan Thiết', 'Phường Nông Tiến'], ['5000357922', 5_000_000_000, '+842073822789'], ['Đặng Thị Kim Oanh', 'nu', '1985-11-30', '008185003456', 'Ma Văn Tuấn']),
  row('CÔNG TY TNHH BƯU CHÍNH HÀ TUYÊN', 'hatuyenpost', ['Số 201, đường Nguyễn Trãi', 'Phường Hà Giang 2'], ['5100468136', 2_500_000_000, '+842193866101'], ['Vàng Mí Sính', 'nam', '1979-06-14', '002079004567', 'Nguyễn Thu Phương']),
  row('CÔNG TY CỔ PHẦN LOGISTICS ĐỒNG VĂN', 'dongvanlog', ['Tổ 4, phố Cổ', 'Xã Đồng Văn'], ['5100579245', 4_000_000_000, '+842193856202'], ['Giàng Thị Dung', 'nu', '1988-03-08', '002188005678', 'Sùng Văn Páo']),
  row('CÔNG TY TNHH CHUYỂN PHÁT NA HANG', 'nahangpost', ['Tổ dân phố 7', 'Xã Na Hang'], ['5000680354', 2_200_000_000, '+842073864303'], ['Quan Văn Dũng', 'nam', '1972-12-01', '008072006789', 'Hà Thị Thơm']),
  row('CÔNG TY CỔ PHẦN BƯU CHÍNH XANH', 'buuchinhxanh', ['Số 17, đường 17/8', 'Phường Minh Xuân'], ['5000791463', 6_000_000_000, '+842073822404'], ['Phạm Quốc Bảo', 'nam', '1990-09-21', '008090007890', 'Vũ Thị Ngân']),
  row('CÔNG TY TNHH GIAO HÀNG SƠN DƯƠNG', 'sonduongship', ['Tổ dân phố Đăng Châu', 'Xã Sơn Dương'], ['5000802570', 2_000_000_000, '+842073835505'], ['Triệu Thị Liên', 'nu', '1983-04-27', '008183008901', 'Đỗ Mạnh Hùng']),
  row('CÔNG TY CỔ PHẦN VẬN TẢI HÀM YÊN', 'hamyentrans', ['Tổ dân phố Tân Bình', 'Xã Hàm Yên'], ['5000913697', 8_000_000_000, '+842073843606'], ['Nông Đức Thành', 'nam', '1974-10-10', '008074009012', 'Bùi Thị Hạnh']),
  row('CÔNG TY TNHH THƯƠNG MẠI VÀ CHUYỂN PHÁT BẮC QUANG', 'bacquangpost', ['Tổ 9, đường Hùng Vương', 'Xã Bắc Quang'], ['5101024817', 3_000_000_000, '+842193821707'], ['Lương Thị Thanh', 'nu', '1981-07-16', '002181000123', 'Hoàng Minh Đức']),
  row('CÔNG TY TNHH MỘT THÀNH VIÊN KHO VẬN CHIÊM HÓA', 'chiemhoakho', ['Tổ dân phố Vĩnh Lim', 'Xã Chiêm Hóa'], ['5001135802', 2_800_000_000, '+842073851808'], ['Ma Thị Hiền', 'nu', '1987-01-25', '008187001357', 'Chẩu Văn Lâm']),
  row('CÔNG TY CỔ PHẦN THƯƠNG MẠI ĐIỆN TỬ MÈO VẠC', 'meovacshop', ['Tổ 2, đường Hạnh Phúc', 'Xã Mèo Vạc'], ['5101246915', 2_600_000_000, '+842193871909'], ['Thào Mí Lùng', 'nam', '1992-05-03', '002092002468', 'Phàn Thị Mẩy']),
  row('CÔNG TY TNHH BƯU KIỆN YÊN SƠN', 'yensonpack', ['Thôn Kim Phú', 'Phường An Tường'], ['5001357026', 2_100_000_000, '+842073822510'], ['Trần Đình Quý', 'nam', '1978-08-18', '008078003579', 'Nguyễn Thị Vân']),
  row('CÔNG TY CỔ PHẦN DỊCH VỤ SỐ LÂM BÌNH', 'lambinhdigital', ['Thôn Bản Kè', 'Xã Lâm Bình'], ['5001468135', 2_300_000_000, '+842073869611'], ['Chẩu Thị Khuyên', 'nu', '1991-11-11', '008191004680', 'Quan Thị Xuân']),
]

/** Part 1 of every application: what is the same each time. */
export function standingAnswers({ name, mail, street, commune, number, capital, phone, representative, contact }: Enterprise): Answers {
  const mobile = `+8491${number.slice(3)}`
  return {
    ten_vi: name,
    dia_chi_tru_so: { street, commune, province: '08' },
    dien_thoai: phone,
    email: mail,
    loai_giay_to: 'dang_ky_doanh_nghiep',
    so_giay_to: number,
    ngay_cap: '2019-03-15',
    noi_cap: 'Sở Kế hoạch và Đầu tư',
    von_dieu_le: capital,
    ndd_ho_ten: representative.name,
    ndd_gioi_tinh: representative.sex,
    ndd_chuc_vu: 'Giám đốc',
    ndd_ngay_sinh: representative.bornOn,
    ndd_quoc_tich: 'VN',
    ndd_giay_to: representative.identity,
    ndd_giay_to_ngay: '2021-04-12',
    ndd_giay_to_noi: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
    ndd_dia_chi: `${street}, ${commune}, tỉnh Tuyên Quang`,
    ndd_dien_thoai: mobile,
    ndd_email: mail.replace('lienhe', 'giamdoc'),
    lh_ho_ten: contact,
    lh_chuc_vu: 'Trưởng phòng Pháp chế',
    lh_dien_thoai: mobile.replace('+8491', '+8498'),
    lh_email: mail.replace('lienhe', 'phapche'),
    kenh_tra: 'truc_tuyen',
    cam_ket: true,
  }
}
