import { bothLanguages } from '#app/mail/both-languages.ts'
import type { Mail } from '#app/mail/mailer.server.ts'

type Words = Pick<Mail, 'subject' | 'text'>

/** Mails about requests to publish, in both languages. */
export function requestMails(publicUrl: string) {
  const address = (draft: string): string => `${publicUrl}/studio/drafts/${draft}?page=publish`
  return {
    asked: ({ title, by, note, draft }: { title: string; by: string; note: string; draft: string }): Words => ({
      subject: `Đề nghị công bố · Publication requested: ${title}`,
      text: bothLanguages(
        `${by} đề nghị công bố thủ tục “${title}”.\nGhi chú: ${note}\n\nMời Ông/Bà xem thay đổi, rồi duyệt hoặc trả lại:\n${address(draft)}`,
        `${by} asks to publish the procedure “${title}”.\nNote: ${note}\n\nPlease look at the changes, then approve or return it:\n${address(draft)}`,
      ),
    }),
    decided: ({ title, decided, by, remark, draft }: { title: string; decided: 'approved' | 'returned'; by: string; remark: string; draft: string }): Words => ({
      subject: decided === 'approved' ? `Đã duyệt công bố · Publication approved: ${title}` : `Trả lại đề nghị công bố · Publication returned: ${title}`,
      text: bothLanguages(
        `${by} đã ${decided === 'approved' ? 'duyệt công bố' : 'trả lại đề nghị công bố'} thủ tục “${title}”.${remark && `\nÝ kiến: ${remark}`}\n\n${address(draft)}`,
        `${by} has ${decided === 'approved' ? 'approved the publication of' : 'returned'} the procedure “${title}”.${remark && `\nRemark: ${remark}`}\n\n${address(draft)}`,
      ),
    }),
  }
}
