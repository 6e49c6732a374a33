import type { MetaFunction } from '#app/framework.ts'
import { redirect, type LoaderFunctionArgs } from '#app/framework.server.ts'
import { pageTitle } from '#app/page-title.ts'
import { CheckForm } from '#app/routes/check._index/check-form.tsx'
import { useMessages } from '#app/messages/messages.ts'

/** A typed code, or the whole address it ends, goes to the page its QR code leads to. */
export function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code')?.split('/').findLast((part) => part.trim() !== '')?.trim()
  return code ? redirect(`/check/${encodeURIComponent(code.slice(0, 100))}`) : null
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ portal }) => portal.checkTitle)

export default function CheckPaper() {
  const { portal } = useMessages()
  return (
    <div className="prose">
      <h1>{portal.checkTitle}</h1>
      <hr className="rule" />
      <CheckForm />
    </div>
  )
}
