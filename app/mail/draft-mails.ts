import type { Mail } from '#app/mail/mailer.server.ts'
import { bothLanguages } from '#app/mail/both-languages.ts'
import type { Text } from '#schemas/generated/procedure.ts'

type Of = { to: string; draft: string; procedure: Text }

/** Mails about drafts, in both languages. */
export function draftMails(publicUrl: string) {
  return {
    invitation: ({ to, procedure: { vi, en = vi }, from, may, token }: Omit<Of, 'draft'> & { from: string; may: 'edit' | 'read'; token: string }): Mail => ({
      to,
      subject: `Lời mời cùng làm hồ sơ: ${vi} · Invitation to a form`,
      text: bothLanguages(
        `${from} mời Ông/Bà cùng ${may === 'edit' ? 'khai' : 'xem'} bản khai "${vi}". Liên kết dùng được một lần, trong 7 ngày, bằng tài khoản mang địa chỉ thư này:\n${publicUrl}/join?token=${token}\n\nNếu chưa có tài khoản, mời Ông/Bà đăng ký bằng địa chỉ thư này tại ${publicUrl}/sign-up rồi mở lại liên kết. Nếu không quen người mời, xin bỏ qua thư này.`,
        `${from} invites you to ${may === 'edit' ? 'fill in' : 'read'} the form "${en}". The link works once, within 7 days, for the account with this address:\n${publicUrl}/join?token=${token}\n\nIf you have no account, register with this address at ${publicUrl}/sign-up and open the link again. If you do not know who invites you, ignore this mail.`,
      ),
    }),
    wayBack: ({ to, draft, code, procedure: { vi, en = vi } }: Of & { code: string }): Mail => ({
      to,
      subject: `Bản khai đang làm dở: ${vi} · Your form in progress`,
      text: bothLanguages(
        `Bản khai "${vi}" đã được lưu. Để làm tiếp, mời Ông/Bà mở liên kết sau rồi đăng nhập bằng tài khoản đang dùng:\n${publicUrl}/drafts/${draft}\n\nHoặc nhập mã ${code} tại ${publicUrl}/return. Mã này chỉ có tác dụng với tài khoản của Ông/Bà.`,
        `Your form "${en}" is saved. To go on, open this link and sign in with the same account:\n${publicUrl}/drafts/${draft}\n\nOr enter the code ${code} at ${publicUrl}/return. The code works with your account only.`,
      ),
    }),
  }
}
