import { LostConnection } from './api/problem'

/** A small file as the API hands it out: its content in base64. */
export interface SmallFile {
  file_name: string
  content: string
}

/** A chosen file's content in base64. */
export function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    // A data URL: what it is, a comma, the content.
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''))
    // The file was moved or changed after it was chosen.
    reader.onerror = () => reject(new LostConnection(file.name))
    reader.readAsDataURL(file)
  })
}

/** Has the browser save a file that came with an answer. */
export function saveFile({ file_name, content }: SmallFile): void {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes]))
  link.download = file_name
  document.body.append(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(link.href)
}
