import { BpmnModdle, type ModdleElement } from 'bpmn-moddle'
import { errorAt, warningAt, type Finding, type Findings } from '../finding.ts'
import { vnExtension } from './vn-extension.ts'

/** A model as its author drew it, with what the reader could not make out (an `error` among it stops `compile`). */
export type ParsedModel = { readonly definitions: ModdleElement; readonly warnings: Findings }

/** Real processes stay below 1 MB with their drawing; a larger text would hold the server's only thread for seconds. */
export const maxModelCharacters = 4_000_000

/**
 * Read BPMN 2.0 XML.
 *
 * The one step of this package that is not a pure function of its input in one go: the reader answers later. It touches nothing outside.
 * Entities and document types are refused, because a model never needs them and an expansion can fill the memory.
 */
export async function parseBpmn(xml: string): Promise<ParsedModel | Findings> {
  if (xml.length > maxModelCharacters) {
    return [
      errorAt(
        'model',
        'MODEL_TOO_LARGE',
        `Tệp mô hình có ${xml.length} ký tự, vượt mức ${maxModelCharacters}. Hãy tách quy trình hoặc bỏ phần thừa.`,
      ),
    ]
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) {
    return [
      errorAt('model', 'DOCTYPE_REFUSED', 'Tệp có khai báo DOCTYPE hoặc ENTITY. Hãy xuất lại mô hình BPMN 2.0 không có khai báo này.'),
    ]
  }
  try {
    const { rootElement, warnings } = await new BpmnModdle({ vn: vnExtension }).fromXML(xml)
    return { definitions: rootElement, warnings: warnings.map((warning) => unreadPart(warning.message)) }
  } catch (error) {
    return [errorAt('model', 'XML_MALFORMED', `Tệp không đọc được như BPMN 2.0: ${firstLine(error)}. Hãy kiểm tra lại tệp.`)]
  }
}

/** A repeated id makes the reader drop an element, so the rest would be another process than the one drawn. */
function unreadPart(message: string): Finding {
  const words = message.replace(/\s+/g, ' ').trim()
  const repeated = /duplicate ID <(.+?)>/.exec(words)?.[1]
  if (repeated !== undefined)
    return errorAt(repeated, 'ID_REPEATED', `Mã "${repeated}" dùng cho nhiều phần tử; mỗi phần tử phải có một mã riêng.`)
  return warningAt('model', 'PART_NOT_READ', `Có phần của mô hình không đọc được: ${words}.`)
}

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0]!.trim()
