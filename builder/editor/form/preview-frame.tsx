import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

type PreviewFrameProps = {
  title: string
  device: 'desktop' | 'phone' | 'no-script'
  language: 'vi' | 'en'
  children: ReactNode
}

/**
 * A document of its own for the preview: a phone's width is then a real one to every style sheet, and the ids of the form
 * do not meet those of the studio. It has the style sheets of this page and no script.
 */
export function PreviewFrame({ title, device, language, children }: PreviewFrameProps) {
  const [inner, setInner] = useState<Document>()
  useEffect(() => {
    if (inner) dress(inner.documentElement, device !== 'no-script', language)
  }, [inner, language, device])
  const open = (frame: HTMLIFrameElement | null): void => {
    const opened = frame?.contentDocument
    if (!opened || opened === inner) return
    if (opened.head.childElementCount === 0) takeStyles(opened)
    opened.title = title
    setInner(opened)
  }
  return (
    <>
      <iframe ref={open} className="preview-frame" data-device={device} title={title} sandbox="allow-same-origin" />
      {inner && createPortal(children, inner.body)}
    </>
  )
}

/** What `form-live` marks a page with that it has taken over. */
function dress(root: HTMLElement, isLive: boolean, language: string): void {
  root.lang = language
  root.classList.toggle('live', isLive)
}

function takeStyles(opened: Document): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const copy = opened.createElement('link')
    copy.rel = 'stylesheet'
    copy.href = link.href
    opened.head.append(copy)
  }
  opened.documentElement.className = 'preview-document'
}
