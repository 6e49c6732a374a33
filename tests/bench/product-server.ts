import { serveBuild } from '#app/http/serve-build.server.ts'

/** `npm start` without its look at the build: the bench builds once, before anything is measured. */
await serveBuild(performance.now())
