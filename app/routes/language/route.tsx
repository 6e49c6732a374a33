import { redirect, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { isLanguage } from '#app/language.ts'
import { toLocalPath } from '#app/form-text.ts'

/** Keeps the chosen language in a cookie and goes back to where the reader was, on this site only. */
export function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const to = searchParams.get('to')
  const language = isLanguage(to) ? to : 'vi'
  return redirect(toLocalPath(searchParams.get('back'), '/'), {
    headers: { 'Set-Cookie': `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly` },
  })
}


