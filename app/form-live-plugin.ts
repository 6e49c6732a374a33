import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { buildFormLive, type FormLiveBundle } from '#runtime/form-live/build.ts'

const virtual = 'virtual:form-live'
const folder = 'node_modules/.cache/form-live'

/**
 * Builds what brings form pages to life beside the pages: hashed modules among the assets, their addresses for the
 * pages as `virtual:form-live`. Server and client build get the same names, because names are hashes of content.
 */
export function formLivePlugin(): Plugin {
  let bundle: Promise<FormLiveBundle> | undefined
  let isClientBuild = false
  const built = () => (bundle ??= buildFormLive(folder))
  return {
    name: 'form-live',
    configResolved: ({ command, build }) => {
      isClientBuild = command === 'build' && !build.ssr
    },
    resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
    async load(id) {
      if (id !== `\0${virtual}`) return undefined
      const { file, preload, forget, unsent } = await built()
      const addresses = { file: address(file), preload: preload.map(address), forget: address(forget), unsent: address(unsent) }
      return Object.entries(addresses).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`).join('\n')
    },
    async generateBundle() {
      if (!isClientBuild) return
      const { files, worker } = await built()
      for (const name of files) this.emitFile({ type: 'asset', fileName: `assets/${name}`, source: await readFile(join(folder, name)) })
      this.emitFile({ type: 'asset', fileName: worker, source: await readFile(join(folder, worker)) })
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const name = /^\/(?:assets\/([\w-]+\.js)|(offline-pages\.js))$/.exec(request.url ?? '')?.slice(1).find(Boolean)
        if (name === undefined) return next()
        readFile(join(folder, name)).then((source) => response.setHeader('Content-Type', 'text/javascript').end(source), next)
      })
    },
  }
}

const address = (name: string): string => `/assets/${name}`
