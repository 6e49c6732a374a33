import dagre from '@dagrejs/dagre'

type Point = { x: number; y: number }
export type Box = { id: string; width: number; height: number }
export type Arrow = { id: string; from: string; to: string; width: number; height: number }
export type Layout = { boxes: ReadonlyMap<string, Point>; arrows: ReadonlyMap<string, { points: readonly Point[]; label: Point }> }

/** Places boxes from left to right so that arrows cross little, with room for the label of each arrow. */
export function layOut(boxes: readonly Box[], arrows: readonly Arrow[]): Layout {
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 28, ranksep: 40, edgesep: 16, marginx: 12, marginy: 12 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height })
  for (const { id, from, to, width, height } of arrows) graph.setEdge(from, to, { width, height, labelpos: 'c' }, id)
  dagre.layout(graph)
  return {
    boxes: new Map(boxes.map(({ id, width, height }) => {
      const { x, y } = graph.node(id)
      return [id, { x: x - width / 2, y: y - height / 2 }]
    })),
    arrows: new Map(arrows.map(({ id, from, to }) => {
      const { points, x, y } = graph.edge({ v: from, w: to, name: id })
      return [id, { points: from === to ? loopAt(graph.node(from), { x, y }) : points, label: { x, y } }]
    })),
  }
}

/** From the nearer edge of a box round its label and back. */
function loopAt(box: Point & { height: number }, label: Point): Point[] {
  const edge = box.y + (label.y > box.y ? box.height : -box.height) / 2
  return [{ x: box.x + 24, y: edge }, { x: label.x + 48, y: label.y }, { x: label.x - 48, y: label.y }, { x: box.x - 24, y: edge }]
}

/** A smooth line through the points: straight ends, curves through the middle of each stretch. */
export function pathThrough(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (!first || !last) return ''
  const middle = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point
    const end = index === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
    return `Q ${point.x} ${point.y} ${end.x} ${end.y}`
  })
  return [`M ${first.x} ${first.y}`, ...(middle.length > 0 ? middle : [`L ${last.x} ${last.y}`])].join(' ')
}
