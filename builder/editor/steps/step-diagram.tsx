import '@xyflow/react/dist/base.css'
import { BaseEdge, Controls, EdgeLabelRenderer, Handle, Position, ReactFlow, type Edge, type EdgeProps, type Node, type NodeProps, type Viewport } from '@xyflow/react'
import { useMemo, useRef } from 'react'
import { nameIn } from '#builder/words/name-in.ts'
import { boundsOf, firstView } from '#builder/editor/steps/first-view.ts'
import { layOut, pathThrough } from '#builder/editor/steps/layout.ts'
import type { GraphMove, GraphStep } from '#builder/editor/steps/step-graph.ts'
import { useStudio } from '#builder/editor/use-draft.tsx'

export type StepDiagram = {
  steps: readonly GraphStep[]
  moves: readonly GraphMove[]
  at: string | undefined
  choose: (id: string) => void
  /** Where moves can be drawn. */
  connect?: (from: string, to: string) => void
  /** Steps to be seen first, by key; the start and those after it in a long diagram without them. */
  near?: readonly string[]
  /** What it is called where there are several. */
  label?: string
  /** Steps and moves to be marked, by id. */
  changed?: ReadonlySet<string>
}

type Looks = { isChosen: boolean; isChanged: boolean; choose: () => void }
type StepNode = Node<GraphStep & Looks, 'step'>
type MoveEdge = Edge<{ arrow: GraphMove; path: string; label: { x: number; y: number } } & Looks, 'move'>

const box = { width: 176, height: 76 }
const label = { width: 132, height: 34 }

/** The steps as boxes and the moves as arrows, laid out from left to right. Loaded only when the page of steps is shown. */
export function StepDiagram({ steps, moves, at, choose, connect, near: wanted = [], changed, label: name }: StepDiagram) {
  const { messages } = useStudio()
  const frame = useRef<HTMLDivElement>(null)
  const { boxes, arrows, layout } = useMemo(() => {
    const drawn = { boxes: steps.map(({ step }) => ({ id: step.key, ...box })), arrows: moves.map(({ id, from, to }) => ({ id, from, to, ...label })) }
    return { ...drawn, layout: layOut(drawn.boxes, drawn.arrows) }
  }, [steps, moves])
  const nodes = steps.map((one): StepNode => {
    const { step } = one
    return { id: step.key, type: 'step', position: layout.boxes.get(step.key) ?? { x: 0, y: 0 }, ...box, data: { ...one, isChosen: at === `#${step.id}`, isChanged: changed?.has(step.id) ?? false, choose: () => choose(step.id) } }
  })
  const edges = moves.map((arrow): MoveEdge => {
    const { points = [], label: middle = { x: 0, y: 0 } } = layout.arrows.get(arrow.id) ?? {}
    const looks = { isChosen: at === `#${arrow.move.id}`, isChanged: changed?.has(arrow.move.id) ?? false, choose: () => choose(arrow.move.id) }
    return { id: arrow.id, type: 'move', source: arrow.from, target: arrow.to, focusable: false, data: { arrow, path: pathThrough(points), label: middle, ...looks } }
  })
  const near = wanted.length > 0 ? wanted : steps.length > 8 ? nearStart(steps, moves) : []
  const seen = near.length > 0 ? boxes.filter(({ id }) => near.includes(id)) : boxes
  const look = (flow: { setViewport: (view: Viewport) => unknown }): void => {
    if (frame.current) flow.setViewport(firstView(boundsOf({ boxes: seen, arrows }, layout), { width: frame.current.clientWidth, height: frame.current.clientHeight }))
  }
  return (
    <div className="step-diagram" ref={frame} role="region" aria-label={name ?? messages.steps.diagram}>
      <MoveHead />
      <ReactFlow
        {...{ nodes, edges, nodeTypes, edgeTypes }}
        nodesDraggable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        minZoom={0.1}
        onInit={look}
        zoomOnScroll={false}
        preventScrolling={false}
        nodesConnectable={connect !== undefined}
        onConnect={({ source, target }) => connect?.(source, target)}
        proOptions={{ hideAttribution: true }}
        onlyRenderVisibleElements={steps.length > 60}
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  )
}

/** What a long diagram shows first: the start and the steps after it. */
function nearStart(steps: readonly GraphStep[], moves: readonly GraphMove[]): string[] {
  const start = steps.find(({ isStart }) => isStart)?.step.key
  return steps.map(({ step }) => step.key).filter((key) => key === start || moves.some(({ from, to }) => from === start && to === key))
}

function StepBox({ data: { step, isStart, findings, isChosen, isChanged, choose } }: NodeProps<StepNode>) {
  const { language, messages } = useStudio()
  return (
    <>
      <Handle type="target" position={Position.Left} />
      <button type="button" className={`step-box ${step.kind} ${isChanged ? 'changed' : ''}`} aria-pressed={isChosen} tabIndex={-1} onClick={choose}>
        <span className="step-kind">
          <span aria-hidden="true">{marks[step.kind]}</span> {nameIn(messages.values, step.kind)}
          {isStart && ` · ${messages.steps.start}`}
          {step.consultation && ` · ${messages.steps.consultation.asked(step.consultation.of.length)}`}
        </span>
        <span className="step-title">{step.title[language] || step.title.vi}</span>
        {findings.length > 0 && <span className="badge danger">{findings.length}<span className="sr-only"> {messages.steps.findings}</span></span>}
      </button>
      <Handle type="source" position={Position.Right} />
    </>
  )
}

const marks: Readonly<Record<GraphStep['step']['kind'], string>> = { counter: '▤', review: '◎', consultation: '⇄', approval: '✓', issue: '✎', payment: '₫', applicant: '☺', automatic: '⚙', final: '■' }

function MoveArrow({ data, id }: EdgeProps<MoveEdge>) {
  const { language } = useStudio()
  if (!data) return null
  const { arrow, path, label: middle, isChosen, isChanged, choose } = data
  const { move, findings } = arrow
  const classes = ['move-label', isChosen && 'chosen', isChanged && 'changed', findings.length > 0 && 'faulty', move.by].filter(Boolean).join(' ')
  return (
    <>
      <BaseEdge id={id} path={path} markerEnd="url(#move-head)" className={`move-line ${isChosen ? 'chosen' : ''} ${move.by}`} />
      <EdgeLabelRenderer>
        <button type="button" className={classes} aria-pressed={isChosen} tabIndex={-1} ref={placedAt(middle.x, middle.y)} onClick={choose} title={move.title[language] || move.title.vi}>
          {move.title[language] || move.title.vi}
        </button>
      </EdgeLabelRenderer>
    </>
  )
}

/** The head that every arrow has. */
function MoveHead() {
  return (
    <svg className="move-head" aria-hidden="true">
      <defs>
        <marker id="move-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
          <path d="M 0 0 L 10 5 L 0 10 z" />
        </marker>
      </defs>
    </svg>
  )
}

/** Where a label stands is known only here; it is set on the element, as the page allows no styles in its text. */
function placedAt(x: number, y: number): (element: HTMLElement | null) => void {
  return (element) => element?.style.setProperty('transform', `translate(-50%, -50%) translate(${x}px, ${y}px)`)
}

const nodeTypes = { step: StepBox }
const edgeTypes = { move: MoveArrow }
