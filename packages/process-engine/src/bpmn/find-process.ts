import type { ModdleElement } from 'bpmn-moddle'
import { errorAt, type Findings } from '../finding.ts'

/** The process of a model to run: the named one, or the only one that has content. */
export function findProcess(definitions: ModdleElement, processId?: string): ModdleElement | Findings {
  const elements = (definitions.get('rootElements') ?? []) as readonly ModdleElement[]
  const filled = elements.filter((element) => element.$type === 'bpmn:Process' && flowElements(element).length > 0)
  const chosen = processId === undefined ? filled : filled.filter((process) => process.id === processId)
  if (chosen.length === 1) return chosen[0]!
  if (chosen.length === 0) {
    const which = processId === undefined ? '' : ` "${processId}"`
    return [errorAt('model', 'PROCESS_MISSING', `Mô hình không có quy trình${which} nào có bước.`)]
  }
  const names = chosen.map((process) => process.name ?? process.id ?? '').join(', ')
  return [errorAt('model', 'SEVERAL_PROCESSES', `Mô hình có ${chosen.length} quy trình (${names}). Hãy chọn một quy trình để thẩm tra.`)]
}

/** The elements directly inside a process or sub-process. */
export function flowElements(container: ModdleElement): readonly ModdleElement[] {
  return (container.get('flowElements') ?? []) as readonly ModdleElement[]
}
