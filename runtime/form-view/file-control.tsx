import { printSize } from '#runtime/fields/printed-text.ts'
import { filesIn } from '#runtime/fields/file.ts'
import { typesOfKind } from '#runtime/fields/file-types.ts'
import { controlAttributes } from './asked.ts'
import type { ControlProps, FieldOf } from './control-props.ts'

/** Files already here, each with its button, and the place to choose the next. Uploading is a named button. */
export function FileControl({ field, question, name, value }: ControlProps<FieldOf<'file'>>) {
  const { pointer, context } = question
  const files = filesIn(value)
  const full = files.length >= field.maxFiles
  return (
    <>
      {files.length > 0 && (
        <ul className="files">
          {files.map((file, index) => (
            <li key={file.file}>
              <a href={context.fileHref(file.file)}>{file.name}</a> <small>{printSize(file.size)}</small>{' '}
              <button className="button quiet small" name="_do" value={`remove-file:${pointer}/${index}`} aria-label={context.texts.removeFile(file.name)}>
                {context.texts.removeShort}
              </button>
              {fileParts.map((part) => (
                <input key={part} type="hidden" name={`${name}[${index}][${part}]`} value={file[part]} />
              ))}
            </li>
          ))}
        </ul>
      )}
      <div className="upload">
        <input
          {...controlAttributes(question)}
          type="file"
          name={`upload:${pointer}`}
          accept={field.accept.map((kind) => `${extensions[kind]},${typesOfKind(kind).join(',')}`).join(',')}
          multiple={field.maxFiles > 1}
          disabled={full}
        />
        {full ? <p className="help">{context.texts.files(field.maxFiles)}</p> : (
          <button className="button small" name="_do" value={`upload:${pointer}`}>{context.texts.upload}</button>
        )}
      </div>
    </>
  )
}

const fileParts = ['file', 'name', 'size', 'type'] as const

/** Beside the media types: some systems know a file by its name only. */
const extensions = {
  pdf: '.pdf',
  image: '.jpg,.jpeg,.png,.webp,.heic,.tif,.tiff',
  word: '.doc,.docx,.rtf,.odt',
  excel: '.xls,.xlsx,.ods',
  zip: '.zip,.rar,.7z',
} satisfies Record<FieldOf<'file'>['accept'][number], string>
