/** Controls of a native post by their bracket names: `root[a][0][b]` is the value of `b` below `0` below `a`. */
export type PostNode = { readonly values: readonly string[]; readonly children: ReadonlyMap<string, PostNode> }

/** The value of a single control; the last wins, so that a hidden `false` may stand before a checkbox. */
export function lastValue(node: PostNode | undefined): string {
  return node?.values.at(-1) ?? ''
}

/** Every value of a control that may be given several times: `root[a]`, `root[a][]` or `root[a][0]`. */
export function allValues(node: PostNode): string[] {
  return [...node.values, ...[...node.children.values()].flatMap((child) => child.values)]
}

/** The rows below a node in the order of their numbers; anything that is no row number is left out. */
export function rowsOf(node: PostNode): PostNode[] {
  return [...node.children]
    .filter(([key]) => /^\d{1,6}$/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, row]) => row)
}
