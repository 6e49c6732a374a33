import { useState } from 'react'
import type { CourseFacts } from '#builder/course/course-facts.ts'
import { licensingCourse } from '#builder/course/licensing-course.ts'
import { AskDialog } from '#builder/editor/shell/ask-dialog.tsx'
import { Choice } from '#builder/editor/steps/add-dialogs.tsx'
import { useDraft } from '#builder/editor/use-draft.tsx'
import { useShared } from '#builder/editor/use-shared.ts'
import type { SharedProcedure } from '#builder/library/shared-procedure.ts'
import type { Text } from '#schemas/generated/procedure.ts'

type Asked = { vi: string; en: string; act: CourseFacts['act']; like: string; register: string; divisionVi: string; divisionEn: string; days: string; supplementDays: string; fee: string }

const usual: Asked = { vi: '', en: '', act: 'create', like: '', register: '', divisionVi: '', divisionEn: '', days: '7', supplementDays: '15', fee: '0' }

/** Asks what a licensing procedure issues, by whom and in how many days, and gives the draft the usual course of one. */
export function CourseDialog({ close }: { close: () => void }) {
  const { draft, store, messages, language, newId, page, goTo, announce } = useDraft()
  const words = messages.steps.course
  const registerName = (title: Text | undefined): string => (title ? title[language] || title.vi : words.newRegister)
  const others = useShared() ?? []
  const [asked, setAsked] = useState(usual)
  const like = others.find(({ key }) => key === asked.like)
  const set = (member: keyof Asked) => (value: string) => setAsked((now) => ({ ...now, [member]: value }))
  const make = (): void => {
    const outcome = store.do(licensingCourse(draft, toFacts(asked, like), newId))
    announce(outcome.ok ? words.made : messages.refusals[outcome.refusal.code])
    if (outcome.ok) goTo(page)
    close()
  }
  return (
    <AskDialog id="course" title={words.title} submit={words.make} close={close} done={make}>
      <p className="muted">{words.lead}</p>
      <TextInput label={words.paper} value={asked.vi} set={set('vi')} isRequired />
      <TextInput label={words.paperEnglish} value={asked.en} set={set('en')} />
      <Choice label={words.act} value={asked.act} values={['create', 'reissue']} nameOf={(act) => words.acts[act]} choose={set('act')} />
      <LikeChoice others={others} value={asked.like} choose={(key) => setAsked((now) => ({ ...now, like: key, register: others.find((one) => one.key === key)?.registers?.[0]?.key ?? '' }))} />
      {like?.registers && like.registers.length > 0 && <Choice label={words.register} value={asked.register} values={['', ...like.registers.map(({ key }) => key)]} nameOf={(key) => registerName(like.registers?.find((one) => one.key === key)?.title)} choose={set('register')} />}
      {!like && (
        <>
          <TextInput label={words.division} value={asked.divisionVi} set={set('divisionVi')} placeholder={usualDivision.vi} />
          <TextInput label={words.divisionEnglish} value={asked.divisionEn} set={set('divisionEn')} placeholder={usualDivision.en} />
        </>
      )}
      <NumberInput label={words.days} value={asked.days} set={set('days')} most={365} least={1} />
      <NumberInput label={words.supplementDays} value={asked.supplementDays} set={set('supplementDays')} most={365} least={1} />
      <NumberInput label={words.fee} value={asked.fee} set={set('fee')} most={1_000_000_000} least={0} />
      <p className="notice warn">{words.replaces}</p>
    </AskDialog>
  )
}

function TextInput({ label, value, set, isRequired, placeholder }: { label: string; value: string; set: (value: string) => void; isRequired?: boolean; placeholder?: string }) {
  return (
    <label className="member">
      {label}
      <input type="text" value={value} required={isRequired} maxLength={200} placeholder={placeholder} onChange={({ currentTarget }) => set(currentTarget.value)} />
    </label>
  )
}

function NumberInput({ label, value, set, least, most }: { label: string; value: string; set: (value: string) => void; least: number; most: number }) {
  return (
    <label className="member">
      {label}
      <input type="number" value={value} required min={least} max={most} step={1} onChange={({ currentTarget }) => set(currentTarget.value)} />
    </label>
  )
}

/** The procedures whose agency and people this one may share; published ones only, as drafts may still change theirs. */
function LikeChoice({ others, value, choose }: { others: readonly SharedProcedure[]; value: string; choose: (key: string) => void }) {
  const { language, messages } = useDraft()
  const published = others.filter(({ isDraft }) => !isDraft)
  const nameOf = (key: string): string => {
    const title = published.find((one) => one.key === key)?.title
    return title ? title[language] || title.vi : messages.steps.course.likeNone
  }
  return <Choice label={messages.steps.course.like} value={value} values={['', ...published.map(({ key }) => key)]} nameOf={nameOf} choose={choose} />
}

function toFacts(asked: Asked, like: SharedProcedure | undefined): CourseFacts {
  const register = like?.registers?.find(({ key }) => key === asked.register)
  const division = asked.divisionVi.trim() === '' ? usualDivision : { vi: asked.divisionVi.trim(), ...(asked.divisionEn.trim() !== '' && { en: asked.divisionEn.trim() }) }
  return {
    paper: { vi: asked.vi.trim(), ...(asked.en.trim() !== '' && { en: asked.en.trim() }) },
    act: asked.act,
    division,
    days: Number(asked.days),
    supplementDays: Number(asked.supplementDays),
    fee: Number(asked.fee),
    ...(like && { like }),
    ...(register && { register }),
  }
}

/** As the placeholders say. */
const usualDivision = { vi: 'Phòng chuyên môn', en: 'Specialist division' }
