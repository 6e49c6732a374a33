/** Makes one call of those that come in one turn of the event loop; each resolves, or fails, with it. */
export function gathered<Value>(run: (values: Value[]) => Promise<unknown>): (value: Value) => Promise<void> {
  let waiting: { values: Value[]; done: Promise<void> } | undefined
  const begin = (values: Value[]): Promise<void> =>
    new Promise((resolve, reject) => {
      setImmediate(() => {
        waiting = undefined
        run(values).then(() => resolve(), reject)
      })
    })
  return (value) => {
    if (!waiting) {
      const values: Value[] = []
      waiting = { values, done: begin(values) }
    }
    waiting.values.push(value)
    return waiting.done
  }
}
