/** Any address without a page of its own: a 404 with a human page. */
export function loader(): never {
  throw new Response(null, { status: 404 })
}

export default function NoPage() {
  return null
}
