import { printSize } from '#runtime/fields/printed-text.ts'
import type { FileAnswer } from '#runtime/forms/answers.ts'
import { FileNoteLine } from './file-notes.tsx'
import type { Question } from './asked.ts'

type StoredFilesProps = { files: readonly FileAnswer[]; question: Question; pointer: string; name: string; showsPictures?: boolean }

/** The files of an answer: a link, a button that removes, and the controls that post them again. */
export function StoredFiles({ files, question, pointer, name, showsPictures = false }: StoredFilesProps) {
  const { texts, fileHref, fileNotes, language } = question.context
  const pictureOf = (file: FileAnswer): string | undefined => fileNotes[file.file]?.thumbnail ?? (showsPictures && isDrawable(file) ? fileHref(file.file) : undefined)
  if (files.length === 0) return null
  return (
    <ul className="files">
      {files.map((file, index) => (
        <li key={file.file}>
          {pictureOf(file) && <img src={pictureOf(file)} alt={texts.pictureOf(file.name)} loading="lazy" />}
          <a href={fileHref(file.file)}>{file.name}</a> <small>{printSize(file.size)}</small>{' '}
          <button className="button quiet small" name="_do" value={`remove-file:${pointer}/${index}`} aria-label={texts.removeFile(file.name)}>
            {texts.removeShort}
          </button>
          {fileParts.map((part) => (
            <input key={part} type="hidden" name={`${name}[${index}][${part}]`} value={file[part]} />
          ))}
          <FileNoteLine note={fileNotes[file.file]} language={language} />
        </li>
      ))}
    </ul>
  )
}

const fileParts = ['file', 'name', 'size', 'type'] as const

/** What every browser can show; HEIC and TIFF only have their name. */
function isDrawable({ type }: FileAnswer): boolean {
  return type === 'image/jpeg' || type === 'image/png' || type === 'image/webp'
}
