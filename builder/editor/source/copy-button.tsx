import { useStudio } from '#builder/editor/use-draft.tsx'

/** Puts a text where it can be pasted from. */
export function CopyButton({ text }: { text: string }) {
  const { messages, announce } = useStudio()
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => announce(messages.source.copied),
      () => announce(messages.source.notCopied),
    )
  return (
    <button type="button" className="button small" onClick={copy}>
      {messages.source.copy}
    </button>
  )
}
