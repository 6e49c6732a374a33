import { attempt, Failed, type Run, type RuleForm, type Sight, wrongValue, yesOrNo } from './rule-run.ts'

/** Parts of a rule that are no operations over values: names, literals, and what is only asked for when it matters. */
export const ruleForms: Readonly<Record<string, RuleForm>> = {
  $: ([name]) => ({ variable }) => variable(String(name)),
  num: ([text]) => () => Number(text),
  int64: ([text]) => () => BigInt(String(text)),
  '?:': ([condition, whenTrue, whenFalse], toRun) => {
    const [test, left, right] = [toRun(condition), toRun(whenTrue), toRun(whenFalse)]
    return (sight) => (yesOrNo(test(sight)) ? left(sight) : right(sight))
  },
  '&&': ([left, right], toRun) => decidedBy(false, toRun(left), toRun(right)),
  '||': ([left, right], toRun) => decidedBy(true, toRun(left), toRun(right)),
  all: loop((items, holds) => !decides(false, items, holds)),
  exists: loop((items, holds) => decides(true, items, holds)),
  exists_one: loop((items, holds) => items.filter(holds).length === 1),
  filter: loop((items, holds) => items.filter(holds)),
  map: ([list, variable, ...parts], toRun) => {
    const [items, name] = [toRun(list), String(variable)]
    const transform = toRun(parts.at(-1))
    const predicate = parts.length > 1 ? toRun(parts[0]) : () => true
    return (sight) => {
      const kept = itemsOf(items(sight)).map((item) => within(sight, name, item)).filter((inner) => yesOrNo(predicate(inner)))
      return kept.map(transform)
    }
  },
}

/** One side that decides is enough, whatever the other one fails for. */
function decidedBy(decisive: boolean, left: Run, right: Run): Run {
  return (sight) => {
    const first = attempt(left, sight)
    if (first === decisive) return decisive
    if (yesOrNo(right(sight)) === decisive) return decisive
    if (first instanceof Failed) throw first.error
    return yesOrNo(first)
  }
}

/** The same of the items of a list. */
function decides(decisive: boolean, items: readonly unknown[], holds: (item: unknown) => boolean): boolean {
  let failed: Failed | undefined
  for (const item of items) {
    try {
      if (holds(item) === decisive) return true
    } catch (error) {
      failed ??= new Failed(error)
    }
  }
  if (failed) throw failed.error
  return false
}

type Loop = (items: readonly unknown[], holds: (item: unknown) => boolean) => unknown

function loop(over: Loop): RuleForm {
  return ([list, variable, condition], toRun) => {
    const [items, name, test] = [toRun(list), String(variable), toRun(condition)]
    return (sight) => over(itemsOf(items(sight)), (item) => yesOrNo(test(within(sight, name, item))))
  }
}

function within(sight: Sight, name: string, item: unknown): Sight {
  return { ...sight, variable: (wanted) => (wanted === name ? item : sight.variable(wanted)) }
}

function itemsOf(list: unknown): readonly unknown[] {
  if (Array.isArray(list)) return list
  throw wrongValue(list)
}
