import type { Mail } from '#app/mail/mailer.server.ts'
import { bothLanguages } from '#app/mail/both-languages.ts'
import type { Text } from '#schemas/generated/procedure.ts'

type Of = { to: string; draft: string; procedure: Text }

/** Mails about drafts, in both languages. */
export function draftMails(publicUrl: string) {
  return {
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
