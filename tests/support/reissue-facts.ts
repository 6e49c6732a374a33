/** The re-issue of a lost or damaged postal licence as an author has it before them: what the studio is to be told. */
export const reissue = {
  title: 'Cấp lại giấy phép bưu chính khi bị mất hoặc hư hỏng không sử dụng được',
  english: 'Re-issue of a postal licence that was lost or damaged beyond use',
  paper: ['Giấy phép bưu chính', 'Postal licence'],
  fee: '500000',
  guide: {
    summary: ['Doanh nghiệp đề nghị cấp lại giấy phép bưu chính còn thời hạn đã bị mất hoặc hư hỏng không sử dụng được.', 'An enterprise asks for the re-issue of a postal licence in term that was lost or damaged beyond use.'],
    who: ['Doanh nghiệp đã được Sở cấp giấy phép bưu chính.', 'Enterprises that hold a postal licence of the department.'],
    requirements: ['Giấy phép bưu chính còn thời hạn.\nBị hư hỏng: nộp lại bản gốc giấy phép.', 'The licence is still in term.\nIf damaged: the original is handed in.'],
    procedure: ['Doanh nghiệp nộp hồ sơ trực tuyến, trực tiếp hoặc qua bưu chính công ích.\nTrung tâm kiểm tra, tiếp nhận và hẹn trả kết quả.\nSở thẩm định và cấp lại trong 07 ngày làm việc.', 'The enterprise files online, in person or by post.\nThe centre checks and accepts the dossier and appoints the result.\nThe department appraises and re-issues within 7 working days.'],
    result: ['Bản sao từ bản gốc của giấy phép bưu chính đã được cấp.', 'A copy made from the original licence.'],
    where: ['Trung tâm Phục vụ hành chính công hoặc trực tuyến trên cổng này.', 'The public administration service centre, or online on this portal.'],
  },
  articles: ['Điều 13, Nghị định số 47/2011/NĐ-CP', 'Điều 8, Nghị định số 47/2011/NĐ-CP'],
  form: `# Giấy phép bưu chính đã cấp | The licence held
Cấp ngày*: ngày | Issued on
Có giá trị đến*: ngày | Valid until
# Tổ chức, doanh nghiệp | Organisation
Số văn bản của tổ chức, doanh nghiệp: chữ | Your own outgoing number
Tên tổ chức, doanh nghiệp viết bằng tiếng Việt*: chữ | Name in Vietnamese
Tên viết tắt: chữ | Short name
Tên viết bằng tiếng nước ngoài: chữ | Name in a foreign language
Địa chỉ trụ sở chính*: địa chỉ | Head office address
Điện thoại*: điện thoại | Telephone
Fax: điện thoại | Fax
E-mail*: thư điện tử | E-mail
Website: trang web | Web site
# Giấy chứng nhận và vốn điều lệ | Certificate and charter capital
Loại giấy chứng nhận*: chọn (Giấy chứng nhận đăng ký doanh nghiệp = Enterprise registration; Giấy chứng nhận đăng ký đầu tư = Investment certificate; Giấy phép thành lập = Establishment licence) | Kind of certificate
Mã số doanh nghiệp*: mã số doanh nghiệp | Enterprise number
Giấy chứng nhận cấp ngày*: ngày | Certificate issued on
Cơ quan cấp*: chữ | Issued by
Vốn điều lệ*: tiền | Charter capital
# Người đại diện và người liên hệ | Representative and contact
Người đại diện theo pháp luật*: chữ | Legal representative
Giới tính*: chọn (Nam = Male; Nữ = Female) | Sex
Chức vụ*: chữ | Position
Sinh ngày*: ngày | Date of birth
Số căn cước công dân hoặc hộ chiếu*: số định danh | Citizen identity or passport number
Người liên hệ thường xuyên*: chữ | Regular contact
Điện thoại liên hệ*: điện thoại | Telephone of the contact
E-mail liên hệ*: thư điện tử | E-mail of the contact
# Nội dung đề nghị cấp lại | What is asked for
Lý do*: chọn (Bị mất = Lost; Bị hư hỏng = Damaged) | Reason
Mô tả sự việc: văn bản dài | What happened
# Nhận kết quả và cam kết | Result and declaration
Hình thức nhận kết quả*: chọn (Trực tuyến = Online; Trực tiếp tại Trung tâm = At the centre; Bưu chính công ích = By post) | How to receive the result
Địa chỉ nhận kết quả*: địa chỉ | Address for the result
Cam kết*: cam kết (Tôi chịu trách nhiệm trước pháp luật về tính chính xác của đơn và tài liệu kèm theo = I answer before the law for the accuracy of the application and its papers) | Declaration`,
  papers: [
    ['Giấy đề nghị cấp lại giấy phép bưu chính (Phụ lục V)', 'Application for re-issue (Annex V)'],
    ['Bản gốc giấy phép bưu chính bị hư hỏng', 'The damaged original licence'],
  ],
  expired: ['Giấy phép đã hết hạn, không cấp lại theo thủ tục này.', 'The licence has expired and cannot be re-issued by this procedure.'],
} as const
