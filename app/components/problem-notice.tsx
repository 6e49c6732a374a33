/** What went wrong with a form as a whole, announced when the page opens. */
export function ProblemNotice({ text }: { text: string | undefined }) {
  if (!text) return null
  return (
    <p className="notice danger" role="alert">
      {text}
    </p>
  )
}
