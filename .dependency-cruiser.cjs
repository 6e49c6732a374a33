/** Layers of the house (docs/architecture.md). A rule that fails names the import that broke it. */
const from = (path, pathNot) => ({ path, ...(pathNot && { pathNot }) })

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'schemas-import-nothing', severity: 'error', from: from('^schemas/'), to: { path: '^(runtime|builder|db|app)/' } },
    { name: 'runtime-imports-schemas', severity: 'error', from: from('^runtime/'), to: { path: '^(builder|db|app)/' } },
    { name: 'builder-imports-runtime', severity: 'error', from: from('^builder/'), to: { path: '^(db|app)/' } },
    { name: 'db-imports-no-app-or-builder', severity: 'error', from: from('^db/'), to: { path: '^(app|builder)/' } },
    { name: 'db-imports-runtime-types-only', severity: 'error', from: from('^db/'), to: { path: '^runtime/', dependencyTypesNot: ['type-only'] } },
    { name: 'db-only-from-the-server-side', severity: 'error', from: from('^app/', '(\\.server\\.tsx?$|^app/(cli|server|start)|^app/cli/)'), to: { path: '^db/' } },
    { name: 'pure-layers-do-no-io', severity: 'error', from: from('^(schemas|runtime|builder)/', '^(schemas/generate-types|runtime/form-live/build)\\.ts$'), to: { dependencyTypes: ['core'] } },
    { name: 'react-only-in-views', severity: 'error', from: from('^(schemas|runtime|builder|db)/', '^(runtime/form-view|builder/editor)/'), to: { path: '(^|/)(react|react-dom|@rjsf/core)(/|$)' } },
    { name: 'one-door-to-the-framework', severity: 'error', from: from('^app/', '^app/(framework|framework\\.server|entry\\.client|server|routes)\\.tsx?$|^app/server/'), to: { path: '(@remix-run|react-router)' } },
    { name: 'tests-are-not-imported', severity: 'error', from: from('^(schemas|runtime|builder|db|app)/'), to: { path: '^tests/' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^build/|^data/)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
}
