import { serveBuild } from '#app/http/serve-build.server.ts'

/** `npm start` without its look at the build: tests build once, before the first server. */
await serveBuild(performance.now())
