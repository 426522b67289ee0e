import { plainCharacters } from '@motcua/terms'
import { hasExtension, mediaTypes, type MediaType } from './media-type.ts'

// Long enough for any title a scanner or a citizen gives; file systems and download headers take about 255 bytes, Vietnamese needs up to three each.
const MAX_LENGTH = 200

/**
 * A name to show beside a file, made from whatever the browser sent. It never names a place on disk.
 *
 * Folders in front (`C:\fakepath\`, `../`) and characters that cannot be seen fall away; an over-long name is shortened before its ending.
 * Nothing usable left gives `tep`.
 *
 * @example cleanFileName('C:\\fakepath\\Giấy khai sinh.pdf') // 'Giấy khai sinh.pdf'
 */
export function cleanFileName(sent: string): string {
  const visible = plainCharacters(sent).replace(/[\t\n\r\p{Z}]+/gu, ' ')
  const last = visible.split(/[/\\]/).at(-1)!
  const name = last.replace(/^[ .]+|[ .]+$/g, '')
  if (name === '') return 'tep'
  const characters = [...name]
  if (characters.length <= MAX_LENGTH) return name
  const ending = extensionOf(name)
  const tail = ending === undefined ? '' : `.${ending}`
  return (
    characters
      .slice(0, MAX_LENGTH - tail.length)
      .join('')
      .trimEnd() + tail
  )
}

/** The ending in lower case without its dot; undefined when the part after the last dot is no ending (`số 12.2026`). */
export function extensionOf(name: string): string | undefined {
  return /.\.([A-Za-z][A-Za-z0-9]{0,9})$/u.exec(name)?.[1]?.toLowerCase()
}

/** The same name with an ending that fits: added when the name has none. */
export function nameForType(name: string, type: MediaType): string {
  const ending = extensionOf(name)
  return ending !== undefined && hasExtension(type, ending) ? name : `${name}.${mediaTypes[type].extensions[0]}`
}
