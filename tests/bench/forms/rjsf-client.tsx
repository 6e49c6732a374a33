import Form from '@rjsf/core'
import validator from '@rjsf/validator-ajv8'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { schema, uiSchema } from 'virtual:schema'

/** rjsf as it comes, with the schema the definition compiles to, its conditions included. */
function App() {
  useEffect(() => {
    document.documentElement.dataset['ready'] = ''
  }, [])
  return <Form schema={schema} uiSchema={uiSchema} validator={validator} />
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
