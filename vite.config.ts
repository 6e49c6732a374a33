import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import tsconfigPaths from 'vite-tsconfig-paths'
import { formLivePlugin } from './app/form-live-plugin.ts'
import remixOptions from './remix.config.js'

export default defineConfig({
  plugins: [remix(remixOptions), tsconfigPaths(), formLivePlugin()],
  worker: { format: 'es', plugins: () => [tsconfigPaths()] },
  build: {
    target: 'es2022',
    cssMinify: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    // The studio, which only authors fetch.
    chunkSizeWarningLimit: 800,
    // Routes that only answer have nothing for the browser.
    rollupOptions: { onwarn: (warning, warn) => warning.code === 'EMPTY_BUNDLE' || warn(warning) },
  },
  // Packages that Node cannot import as they are: directories and folders of modules without `exports`.
  ssr: { noExternal: ['@rjsf/core', '@rjsf/utils', /^@atlaskit\//] },
})
