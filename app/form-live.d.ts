/** Addresses of the modules that bring form pages to life; made by `form-live-plugin.ts`. */
declare module 'virtual:form-live' {
  export const file: string
  /** Modules it imports at once. */
  export const preload: readonly string[]
  /** What the page after filing loads. */
  export const forget: string
  /** What the review page loads. */
  export const unsent: string
}
