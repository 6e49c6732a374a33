import { filesIn } from '#runtime/fields/file.ts'
import { toFileField } from '#runtime/fields/file-field.ts'
import { typesOfKind } from '#runtime/fields/file-types.ts'
import { textIn } from '#runtime/forms/page-schema.ts'
import { controlAttributes } from './asked.ts'
import type { ControlProps, FieldOf } from './control-props.ts'
import { fileTexts } from './file-texts.ts'
import { StoredFiles } from './stored-files.tsx'

/** Files already here, each with its button, and the place to choose the next. Uploading is a named button. */
export function FileControl({ field, question, name, value }: ControlProps<FieldOf<'file' | 'image'>>) {
  const { pointer, context } = question
  const { accept = [], maxFiles = 0 } = toFileField(field) ?? {}
  const files = filesIn(value)
  const full = files.length >= maxFiles
  return (
    <>
      {field.template !== undefined && <p><a href={field.template} download="">{context.texts.template}</a></p>}
      <StoredFiles {...{ files, question, pointer, name }} showsPictures={field.kind === 'image'} />
      <div className="upload">
        <input
          {...controlAttributes(question)}
          type="file"
          name={`upload:${pointer}`}
          accept={accept.map((kind) => `${extensions[kind]},${typesOfKind(kind).join(',')}`).join(',')}
          multiple={maxFiles > 1}
          disabled={full}
        />
        {!full && accept.includes('image') && (
          <label className="button small camera">
            {fileTexts[context.language].takePhotograph}
            <input type="file" name={`upload:${pointer}`} accept="image/*" capture="environment" aria-label={fileTexts[context.language].photograph(textIn(field.label, context.language))} />
          </label>
        )}
        {full ? <p className="help">{context.texts.files(maxFiles)}</p> : (
          <button className="button small" name="_do" value={`upload:${pointer}`}>{context.texts.upload}</button>
        )}
      </div>
    </>
  )
}

/** Beside the media types: some systems know a file by its name only. */
const extensions = {
  pdf: '.pdf',
  image: '.jpg,.jpeg,.png,.webp,.heic,.tif,.tiff',
  word: '.doc,.docx,.rtf,.odt',
  excel: '.xls,.xlsx,.ods',
  zip: '.zip,.rar,.7z',
} satisfies Record<FieldOf<'file'>['accept'][number], string>
