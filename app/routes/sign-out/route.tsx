import { guardPost } from '#app/doors/guard-post.server.ts'
import { redirect, type ActionFunctionArgs } from '#app/framework.server.ts'
import { getServices } from '#app/services.server.ts'

export const loader = () => redirect('/')

export async function action({ request }: ActionFunctionArgs) {
  await guardPost(request)
  const { people } = await getServices()
  return redirect('/', { headers: await people.signOut(request) })
}
