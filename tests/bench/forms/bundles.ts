import { build, type Plugin } from 'esbuild'

/** A client program for the browser, with the definition's parts as a module. */
export async function clientBundle(entry: string, modules: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [virtual(modules)],
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

/** The style sheet of the product as it is served; fonts are fetched by those who lack them and counted nowhere. */
export async function productStyles(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: ['app/styles/index.css'], bundle: true, minify: true, write: false, external: ['*.woff2', '@fontsource/*', '/fonts/*'], loader: { '.woff2': 'empty' }, logLevel: 'error' })
  return outputFiles[0]?.text ?? ''
}

const virtual = (modules: Readonly<Record<string, string>>): Plugin => ({
  name: 'virtual',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: 'virtual' }))
    onLoad({ filter: /.*/, namespace: 'virtual' }, ({ path }) => ({ contents: modules[path] ?? '', loader: 'js' }))
  },
})
