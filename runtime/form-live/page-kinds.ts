import ts from 'typescript'

/** What a page asks of a field kind is reading and checking: the rest is taken out of the kinds it carries. */
const unasked = new Set(['toSchema', 'toRuleType', 'toNative', 'summarise', 'sample'])

/** Source of a field kind without the members no page calls; helpers that only served them fall away by themselves. */
export function withoutUnasked(source: string): string {
  const file = ts.createSourceFile('kind.ts', source, ts.ScriptTarget.Latest)
  const spans = file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => declarationList.declarations.flatMap(unaskedIn))
  return spans.toReversed().reduce((text, { pos, end }) => text.slice(0, pos) + text.slice(end + (text[end] === ',' ? 1 : 0)), source)
}

function unaskedIn({ type, initializer }: ts.VariableDeclaration): readonly ts.TextRange[] {
  const isKind = type && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === 'FieldKind'
  if (!isKind || !initializer || !ts.isObjectLiteralExpression(initializer)) return []
  return initializer.properties.filter(({ name }) => name !== undefined && ts.isIdentifier(name) && unasked.has(name.text))
}
