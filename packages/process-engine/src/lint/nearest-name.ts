/** More wrong letters than this are another name. */
const mostWrong = 2

/** The name that somebody may have meant who mistyped one; undefined when none is near. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const near = names.map((other) => ({ other, wrong: wrongLetters(name, other) })).filter(({ wrong }) => wrong <= mostWrong)
  return near.toSorted((a, b) => a.wrong - b.wrong)[0]?.other
}

/** Letters to change, add or leave out until one name is the other; neighbours that changed places count as one. */
function wrongLetters(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > mostWrong) return mostWrong + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let wrong = Math.min(above[column]! + 1, line[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) wrong = Math.min(wrong, before[column - 2]! + 1)
      line.push(wrong)
    }
    before = above
    above = line
  }
  return above[b.length]!
}
