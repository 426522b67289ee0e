const LONGEST = 90

/**
 * The name of a procedure short enough for a line: without what stands in brackets, cut at a word. Official names run to 300 characters.
 *
 * @example shortProcedure('Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV (Công trình không theo tuyến/...) và nhà ở riêng lẻ')
 *          // 'Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV'
 */
export function shortProcedure(name: string): string {
  if (name.length <= LONGEST) return name
  const bracket = name.indexOf(' (')
  const head = bracket > 20 ? name.slice(0, bracket) : name
  if (head.length <= LONGEST) return head
  const cut = head.slice(0, LONGEST)
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`
}
