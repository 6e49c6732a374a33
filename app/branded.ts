/** An id that our own generator, store or identity library made. What comes from outside is parsed in `ids.ts`. */
export function branded<Id extends string>(text: string): Id {
  if (isId<Id>(text)) return text
  throw new TypeError('an empty id')
}

const isId = <Id extends string>(text: string): text is Id => text !== ''
