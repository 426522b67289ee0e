/** `khi không có giấy chứng sinh` as a sentence of its own. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** `Công dân Việt Nam` inside a sentence: `công dân Việt Nam`. */
export function inSentence(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
