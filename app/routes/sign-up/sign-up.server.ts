import { secretOf, textOf } from '#app/form-text.ts'
import { getServices } from '#app/services.server.ts'

/** Creates an unverified account and sends the verification link; an address already known gets the same answer. */
export async function signUp(form: FormData) {
  const { people, config } = await getServices()
  const [email, name] = [textOf(form, 'email'), textOf(form, 'name')]
  const outcome = await people.signUp({ email, name, password: secretOf(form, 'password') })
  if (outcome.result === 'refused') return { result: 'refused' as const, code: outcome.code, email, name }
  return { result: 'sent' as const, email, printed: config.mailIsPrinted }
}
