import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Field } from '#schemas/generated/procedure.ts'
import fields from 'virtual:fields'

/** What a person writes first in React: one state, one controlled input for each question, conditions asked while rendering. */
function App() {
  const [values, setValues] = useState<Record<string, string>>({})
  useEffect(() => {
    document.documentElement.dataset['ready'] = ''
  }, [])
  return (
    <form method="post">
      {fields.filter((field) => isShown(field, values)).map((field) => (
        <p key={field.key}>
          <label>
            {field.label.vi} <Control field={field} value={values[field.key] ?? ''} onChange={(value) => setValues({ ...values, [field.key]: value })} />
          </label>
        </p>
      ))}
      <button>Tiếp tục</button>
    </form>
  )
}

const isShown = (field: Field, { cau_0: text }: Record<string, string>): boolean => field.visibleWhen === undefined || (text !== 'ẩn' && (field.visibleWhen.includes('==') || text !== 'bỏ'))

function Control({ field, value, onChange }: { field: Field; value: string; onChange: (value: string) => void }) {
  const own = { name: field.key, value, onChange: ({ target }: { target: { value: string } }) => onChange(target.value) }
  if (field.kind === 'long-text') return <textarea {...own} />
  if (field.kind === 'yes-no') return <input type="checkbox" name={field.key} onChange={({ target }) => onChange(String(target.checked))} />
  if (field.kind !== 'single-choice') return <input type={field.kind === 'date' ? 'date' : 'text'} {...own} />
  return (
    <select {...own}>
      <option value="">–</option>
      {field.options?.map((option) => <option key={option.value} value={option.value}>{option.label.vi}</option>)}
    </select>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
