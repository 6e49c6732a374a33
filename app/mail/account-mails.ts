import { bothLanguages } from '#app/mail/both-languages.ts'
import type { Mail } from '#app/mail/mailer.server.ts'

/** Mails about accounts. Each is in both languages: whoever gets it may not be whoever asked for it. */
export function accountMails(publicUrl: string) {
  const address = (path: string, token: string): string => `${publicUrl}${path}?token=${encodeURIComponent(token)}`

  return {
    verification: ({ to, token }: { to: string; token: string }): Mail => ({
      to,
      subject: 'Xác nhận địa chỉ thư điện tử · Confirm your e-mail address',
      text: bothLanguages(
        `Để hoàn tất việc đăng ký tài khoản, mời Ông/Bà mở liên kết sau trong vòng 24 giờ:\n${address('/verify', token)}\n\nNếu Ông/Bà không đăng ký, xin bỏ qua thư này.`,
        `To complete your registration, open this link within 24 hours:\n${address('/verify', token)}\n\nIf you did not register, ignore this mail.`,
      ),
    }),
    reset: ({ to, token }: { to: string; token: string }): Mail => ({
      to,
      subject: 'Đặt mật khẩu · Set your password',
      text: bothLanguages(
        `Mời Ông/Bà mở liên kết sau để đặt mật khẩu. Liên kết dùng được một lần, trong 3 ngày:\n${address('/reset', token)}\n\nNếu Ông/Bà không yêu cầu, xin bỏ qua thư này; mật khẩu hiện tại vẫn giữ nguyên.`,
        `Open this link to set your password. It works once, within 3 days:\n${address('/reset', token)}\n\nIf you did not ask for it, ignore this mail; your password stays as it is.`,
      ),
    }),
    taken: ({ to }: { to: string }): Mail => ({
      to,
      subject: 'Địa chỉ này đã có tài khoản · This address has an account',
      text: bothLanguages(
        `Có người vừa đăng ký tài khoản bằng địa chỉ thư này, nhưng địa chỉ đã có tài khoản. Nếu là Ông/Bà, mời đăng nhập tại ${publicUrl}/sign-in hoặc đặt lại mật khẩu tại ${publicUrl}/forgot-password.`,
        `Somebody tried to register with this address, which has an account already. If it was you, sign in at ${publicUrl}/sign-in or set a new password at ${publicUrl}/forgot-password.`,
      ),
    }),
    invitation: ({ to, name, link }: { to: string; name: string; link: string }): Mail => ({
      to,
      subject: 'Tài khoản cán bộ · Your officer account',
      text: bothLanguages(
        `Kính gửi ${name},\nQuản trị viên đã tạo tài khoản cán bộ cho Ông/Bà. Mời mở liên kết sau để đặt mật khẩu. Liên kết dùng được một lần, trong 3 ngày:\n${link}`,
        `Dear ${name},\nAn administrator has created an officer account for you. Open this link to set your password. It works once, within 3 days:\n${link}`,
      ),
    }),
  }
}
