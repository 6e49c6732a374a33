import { build } from 'esbuild'
import { pageKinds } from '#runtime/form-live/build.ts'

/**
 * `npm run build:forms`: makes what `motcua/forms` and `motcua/forms/live` stand for: a module for servers, which finds
 * its packages in `node_modules`, a module for browsers, which needs nothing else, and the style sheet.
 */
const options = { bundle: true, format: 'esm', outdir: 'build/forms', jsx: 'automatic', target: 'es2022', charset: 'utf8', logLevel: 'warning', define: { 'process.env.NODE_ENV': '"production"' } } as const

await build({ ...options, entryPoints: { server: 'app/forms-library/forms.ts' }, platform: 'node', packages: 'external' })
await build({ ...options, entryPoints: { live: 'app/forms-library/live.ts' }, minify: true, plugins: [pageKinds] })
await build({ ...options, entryPoints: { style: 'app/forms-library/style.css' }, minify: true })
