import type { Arrow, Box, Layout } from '#builder/editor/steps/layout.ts'

type Bounds = { x: number; y: number; width: number; height: number }

/** Smaller than this nobody reads it: what does not fit then is found by moving the diagram. */
const leastZoom = 0.6
const margin = 16

/** What some boxes take up with the arrows between them: lines and labels reach beyond the boxes. */
export function boundsOf({ boxes, arrows }: { boxes: readonly Box[]; arrows: readonly Arrow[] }, layout: Layout): Bounds {
  const ids = new Set(boxes.map(({ id }) => id))
  const corners = boxes.flatMap(({ id, width, height }) => {
    const { x, y } = layout.boxes.get(id) ?? { x: 0, y: 0 }
    return [{ x, y }, { x: x + width, y: y + height }]
  })
  const drawn = arrows.filter(({ from, to }) => ids.has(from) && ids.has(to)).flatMap(({ id, width, height }) => {
    const { points, label } = layout.arrows.get(id) ?? { points: [], label: { x: 0, y: 0 } }
    return [...points, { x: label.x - width / 2, y: label.y - height / 2 }, { x: label.x + width / 2, y: label.y + height / 2 }]
  })
  const all = [...corners, ...drawn]
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return all.length === 0 ? { x: 0, y: 0, width: 1, height: 1 } : { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

/** Where to look from so that bounds are seen whole, in the middle; what is too large for that begins at the left, at the top. */
export function firstView({ x, y, width, height }: Bounds, frame: { width: number; height: number }): { x: number; y: number; zoom: number } {
  const room = { width: frame.width - 2 * margin, height: frame.height - 2 * margin }
  const zoom = Math.max(leastZoom, Math.min(1, room.width / width, room.height / height))
  const start = (space: number, size: number): number => margin + Math.max(0, (space - size * zoom) / 2)
  return { x: start(room.width, width) - x * zoom, y: start(room.height, height) - y * zoom, zoom }
}
