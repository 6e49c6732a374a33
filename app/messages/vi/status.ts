export const status = {
  /** Ten statuses of the national portal. */
  portal: {
    1: 'Mới đăng ký',
    2: 'Được tiếp nhận',
    3: 'Không được tiếp nhận',
    4: 'Đang xử lý',
    5: 'Yêu cầu bổ sung giấy tờ',
    6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    7: 'Công dân yêu cầu rút hồ sơ',
    8: 'Dừng xử lý',
    9: 'Đã xử lý xong',
    10: 'Đã trả kết quả',
  } as Record<number, string>,
  outcome: { granted: 'Đã giải quyết', refused: 'Từ chối giải quyết', 'not-accepted': 'Không tiếp nhận', withdrawn: 'Đã rút hồ sơ', stopped: 'Đã dừng' },
  audience: { citizen: 'Cá nhân', enterprise: 'Doanh nghiệp', organisation: 'Tổ chức', agency: 'Cơ quan nhà nước', staff: 'Cán bộ, công chức' },
  serviceLevel: { full: 'Toàn trình', partial: 'Một phần', information: 'Cung cấp thông tin' },
  channel: { online: 'Trực tuyến', counter: 'Trực tiếp tại Bộ phận Một cửa', post: 'Bưu chính công ích' },
  paperKind: { original: 'Bản chính', copy: 'Bản sao', 'certified-copy': 'Bản sao chứng thực', electronic: 'Bản điện tử' },
  unit: { 'working-day': 'ngày làm việc', 'calendar-day': 'ngày', 'working-hour': 'giờ làm việc', hour: 'giờ', month: 'tháng', 'same-day': 'trong ngày' },
  recordState: { 'in-force': 'Còn hiệu lực', expired: 'Đã hết hạn', revoked: 'Đã bị thu hồi', unknown: 'Không có trong sổ', issued: 'Đã phát hành' },
}
