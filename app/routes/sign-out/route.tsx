import { guardPost } from '#app/doors/guard-post.server.ts'
import { redirect, type ActionFunctionArgs } from '#app/framework.server.ts'
import { getServices } from '#app/services.server.ts'

export const loader = () => redirect('/')

export async function action({ request }: ActionFunctionArgs) {
  await guardPost(request)
  const { people } = await getServices()
  const headers = await people.signOut(request)
  // Words kept on the device for a bad connection are of the person who leaves.
  headers.append('Clear-Site-Data', '"storage"')
  return redirect('/', { headers })
}
