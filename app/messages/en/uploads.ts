import type { Messages } from '#app/messages/vi.ts'

export const uploads: Messages['uploads'] = {
  refused: {
    'too-large': (name) => `${name}: the file is larger than allowed. Compress it or split it into several files.`,
    'unknown-kind': (name) => `${name}: the kind of file is not known. Save it as PDF or an image, then upload it.`,
    'kind-not-accepted': (name) => `${name}: this kind of file is not taken here. See under the question which kinds are, and choose another file.`,
    'other-archive': (name) => `${name}: of archives only ZIP, RAR and 7z are taken, not .gz, .tar.gz or others. Unpack it and pack it again as ZIP, or upload the files one by one.`,
    'too-many': (name) => `${name}: there are enough files here. Remove one, then upload again.`,
    'draft-full': (name) => `${name}: the draft holds too much data. Compress the file or remove others.`,
    empty: (name) => `${name}: the file is empty. Open it on your device to check, then choose it again.`,
    infected: (name) => `${name}: the file contains malware and was not taken. Scan your device and send another file.`,
    macros: (name) => `${name}: the file has macros or content that runs by itself and was not taken. Save it as .docx or .xlsx (without macros) or as PDF.`,
    encrypted: (name) => `${name}: the file has a password, so officers cannot open it. Remove the password and upload it again.`,
    'archive-bomb': (name) => `${name}: the archive holds too many files or unpacks to too much. Upload the files you need one by one.`,
    'nested-archive': (name) => `${name}: there is an archive inside the archive. Unpack it and pack it once, or upload the files one by one.`,
    'image-bomb': (name) => `${name}: the picture has too many pixels or moves. Make it smaller or save it as one still picture.`,
    polyglot: (name) => `${name}: the file hides content of another kind of file and was not taken. Export it again from the program it was made with, for example by printing to PDF.`,
    damaged: (name) => `${name}: the file is damaged and cannot be read. Open it on your device, save it again, then upload it.`,
    'too-complex': (name) => `${name}: the file is more complex than can be checked. Print it to PDF and upload that.`,
    'keeps-metadata': (name) => `${name}: hidden data (place, device) is removed from pictures here, but cannot be removed from this kind. Save the picture as JPG or PNG.`,
    busy: (name) => `${name}: you are uploading too many files at once. Wait until some are done, or cancel some.`,
    unfinished: (name) => `${name}: the upload is not finished. Choose the file again to go on.`,
  },
  notFound: 'There is no such draft, or no such question for files. Reload the page.',
  signIn: 'Your session has ended. Sign in again in another window, then press Try again.',
}
