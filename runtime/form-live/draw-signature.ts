/**
 * Lets a signature be drawn with pen, finger or mouse. The drawing becomes a small PNG that is chosen in the file control
 * beside it, and is uploaded like any other file. One listener for all: what the server draws anew works as well.
 */
export function drawSignatures(form: HTMLFormElement): void {
  let last: { x: number; y: number } | undefined
  form.addEventListener('pointerdown', (event) => {
    if (!(event.target instanceof HTMLCanvasElement)) return
    event.preventDefault()
    event.target.setPointerCapture(event.pointerId)
    last = placeIn(event.target, event)
    line(event.target, last, last)
  })
  form.addEventListener('pointermove', (event) => {
    if (!last || !(event.target instanceof HTMLCanvasElement)) return
    const next = placeIn(event.target, event)
    line(event.target, last, next)
    last = next
  })
  for (const end of ['pointerup', 'pointercancel']) form.addEventListener(end, () => { last = undefined })
  form.addEventListener('click', ({ target }) => {
    const button = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-draw]') : null
    const canvas = button?.parentElement?.querySelector('canvas')
    if (!button || !canvas) return
    if (button.dataset['draw'] === 'clear') clear(canvas)
    else keep(canvas)
  })
}

const drawn = new WeakSet<HTMLCanvasElement>()

function placeIn(canvas: HTMLCanvasElement, { clientX, clientY }: PointerEvent): { x: number; y: number } {
  const { left, top, width, height } = canvas.getBoundingClientRect()
  return { x: ((clientX - left) / width) * canvas.width, y: ((clientY - top) / height) * canvas.height }
}

/** White paper under dark ink, so that it prints the same from a dark screen. */
function line(canvas: HTMLCanvasElement, from: { x: number; y: number }, to: { x: number; y: number }): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  if (!drawn.has(canvas)) clear(canvas)
  drawn.add(canvas)
  Object.assign(pen, { lineWidth: 4, lineCap: 'round', strokeStyle: '#10233f' })
  pen.beginPath()
  pen.moveTo(from.x, from.y)
  pen.lineTo(to.x, to.y)
  pen.stroke()
}

function clear(canvas: HTMLCanvasElement): void {
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  drawn.delete(canvas)
}

function keep(canvas: HTMLCanvasElement): void {
  const input = canvas.parentElement?.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input || !drawn.has(canvas)) return
  canvas.toBlob((blob) => {
    if (!blob) return
    const chosen = new DataTransfer()
    chosen.items.add(new File([blob], 'chu-ky.png', { type: 'image/png' }))
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, 'image/png')
}
