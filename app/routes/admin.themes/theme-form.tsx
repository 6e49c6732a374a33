import { TextInput } from '#app/components/text-input.tsx'
import { inLanguage } from '#app/language.ts'
import { useLanguage, useMessages } from '#app/messages/messages.ts'
import type { Messages } from '#app/messages/vi.ts'
import type { ThemeReply, ThemesData } from '#app/routes/admin.themes/themes.server.ts'

type ThemeFormProps = { agency: ThemesData['agencies'][number]; reply: ThemeReply | undefined }

/** The look of one agency; what was refused stays in the form with the reason at its place. */
export function ThemeForm({ agency: { key, title, look }, reply }: ThemeFormProps) {
  const language = useLanguage()
  const { admin } = useMessages()
  const problem = reply?.result === 'refused' ? reply.problem : undefined
  const text = problem && themeProblemText(admin, problem)
  const isColour = problem?.code === 'too-pale' || problem?.code === 'not-a-colour'
  const name = title ? inLanguage(title, language) : admin.wholePortal
  return (
    <form method="post" encType="multipart/form-data" className="card form" noValidate>
      <h2>{name}</h2>
      <p className="small muted">
        {admin.themeNow}: {look ? <>{look.logo && <img className="emblem" src={look.logo} alt="" />} {look.name}, {look.brand}</> : admin.themeNone}
      </p>
      {text && !isColour && problem?.code !== 'name-missing' && <p className="notice danger" role="alert">{text}</p>}
      <input type="hidden" name="agency" value={key} />
      <TextInput name="name" label={admin.themeName} maxLength={200} defaultValue={reply?.name ?? look?.name ?? (title && inLanguage(title, language)) ?? ''} problem={problem?.code === 'name-missing' ? text : undefined} />
      <TextInput name="brand" label={admin.themeColour} hint={admin.themeColourHint} maxLength={7} spellCheck={false} defaultValue={reply?.brand ?? look?.brand ?? ''} problem={isColour ? text : undefined} />
      <div className="field">
        <label htmlFor={`logo-${key}`}>{admin.themeLogo}</label>
        <p className="help">{admin.themeLogoHint}</p>
        <input id={`logo-${key}`} type="file" name="logo" accept="image/png,image/jpeg,image/webp" />
      </div>
      <p className="row">
        <button className="button primary" type="submit" name="_do" value="save">
          {admin.themeSave}
        </button>
        {look && (
          <button className="button quiet" type="submit" name="_do" value="remove">
            {admin.themeRemove}
          </button>
        )}
      </p>
    </form>
  )
}

function themeProblemText(admin: Messages['admin'], problem: Extract<ThemeReply, { result: 'refused' }>['problem']): string {
  if (problem.code !== 'too-pale') return admin.themeProblems[problem.code]
  return admin.themeTooPale(problem.contrast.toFixed(1), problem.suggestion)
}
