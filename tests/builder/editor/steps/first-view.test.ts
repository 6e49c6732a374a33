import { expect, test } from 'vitest'
import { boundsOf, firstView } from '#builder/editor/steps/first-view.ts'
import { layOut } from '#builder/editor/steps/layout.ts'

const frame = { width: 1000, height: 400 }
const seen = (view: { x: number; y: number; zoom: number }, { x, y }: { x: number; y: number }) => ({ x: x * view.zoom + view.x, y: y * view.zoom + view.y })

test('what fits is seen whole, in the middle, never larger than it is', () => {
  const view = firstView({ x: -50, y: -30, width: 500, height: 200 }, frame)
  expect(view.zoom).toBe(1)
  expect(seen(view, { x: -50, y: -30 })).toEqual({ x: 250, y: 100 })
})

test('what is larger is made smaller until it fits', () => {
  const view = firstView({ x: 0, y: 0, width: 1200, height: 300 }, frame)
  expect(view.zoom).toBeGreaterThan(0.6)
  expect(seen(view, { x: 1200, y: 0 }).x).toBeLessThanOrEqual(1000)
})

test('what does not fit even so begins at the left, at the top', () => {
  const view = firstView({ x: 100, y: 20, width: 9000, height: 3000 }, frame)
  expect(seen(view, { x: 100, y: 20 })).toEqual({ x: 16, y: 16 })
})

test('the bounds hold the labels and loops of the arrows between the boxes, and no others', () => {
  const box = { width: 100, height: 50 }
  const boxes = ['a', 'b', 'c'].map((id) => ({ id, ...box }))
  const arrows = [['a', 'b'], ['a', 'a'], ['b', 'c']].map(([from = '', to = '']) => ({ id: `${from}${to}`, from, to, width: 80, height: 30 }))
  const layout = layOut(boxes, arrows)
  const { x, y, width, height } = boundsOf({ boxes: boxes.slice(0, 2), arrows }, layout)
  for (const { points, label } of [...layout.arrows].filter(([id]) => id !== 'bc').map(([, arrow]) => arrow))
    for (const point of [...points, label]) expect(point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height).toBe(true)
  expect(x + width).toBeLessThan(layout.boxes.get('c')?.x ?? 0)
  expect(boundsOf({ boxes: [], arrows: [] }, layout)).toEqual({ x: 0, y: 0, width: 1, height: 1 })
})
