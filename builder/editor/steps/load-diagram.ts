/** The diagram with its library, fetched when it is first shown. */
export const loadDiagram = () => import('#builder/editor/steps/step-diagram.tsx')
