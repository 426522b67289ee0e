/** A word as typed, or a phrase that people use for other words: either form finds. */
export type SearchTerm = { readonly words: readonly string[]; readonly means: readonly string[] | null }

export type SearchTerms = {
  /** `1.00119`: codes that begin so. */
  readonly codePrefix: string | null
  readonly terms: readonly SearchTerm[]
  /** The words as one text, in the words of official names, for names that are or begin with it. */
  readonly phrase: string
}

// What people type, folded, and the words of official names it stands for. Longer phrases come before shorter ones at matching.
const meanings: Readonly<Record<string, string>> = {
  'gks': 'giay khai sinh', 'ks': 'khai sinh', 'khai sanh': 'khai sinh', 'lam khai sinh': 'khai sinh', 'so khai sinh': 'khai sinh',
  'giay chung tu': 'khai tu', 'bao tu': 'khai tu',
  'dkkh': 'dang ky ket hon', 'cuoi': 'ket hon', 'giay doc than': 'tinh trang hon nhan', 'doc than': 'tinh trang hon nhan', 'tthn': 'tinh trang hon nhan',
  'sua ho tich': 'cai chinh', 'doi ten': 'thay doi cai chinh',
  'cccd': 'can cuoc', 'cmnd': 'can cuoc', 'ho khau': 'dang ky thuong tru', 'nhap khau': 'dang ky thuong tru', 'kt3': 'tam tru',
  'gpxd': 'giay phep xay dung', 'cpxd': 'cap giay phep xay dung', 'xay nha': 'giay phep xay dung', 'lam nha': 'giay phep xay dung', 'cat nha': 'giay phep xay dung',
  'so do': 'giay chung nhan', 'so hong': 'giay chung nhan', 'gcn': 'giay chung nhan', 'gcnqsdd': 'giay chung nhan', 'qsdd': 'quyen su dung dat', 'qsd dat': 'quyen su dung dat',
  'sang ten': 'bien dong', 'mua ban dat': 'bien dong', 'chuyen nhuong dat': 'bien dong', 'tach so': 'tach thua', 'the chap': 'bien phap bao dam',
  'sao y': 'chung thuc ban sao', 'cong chung': 'chung thuc', 'photo cong chung': 'chung thuc ban sao', 'ct ban sao': 'chung thuc ban sao',
  'hkd': 'ho kinh doanh', 'dkkd': 'dang ky kinh doanh', 'gpkd': 'kinh doanh', 'mo cua hang': 'ho kinh doanh', 'tnhh': 'cong ty tnhh', 'mtv': 'mot thanh vien', 'htx': 'hop tac xa', 'dn': 'doanh nghiep',
  'bhxh': 'bao hiem xa hoi', 'bhyt': 'bao hiem y te', 'btxh': 'bao tro xa hoi', 'tien gia': 'tro cap xa hoi',
  'gplx': 'giay phep lai xe', 'bang lai': 'giay phep lai xe', 'gtvt': 'giao thong van tai', 'bien so': 'dang ky xe', 'ca vet': 'dang ky xe',
  'lltp': 'ly lich tu phap', 'attp': 'an toan thuc pham', 'vsattp': 'an toan thuc pham', 'pccc': 'phong chay chua chay', 'antt': 'an ninh trat tu', 'dtm': 'tac dong moi truong',
  'ubnd': 'uy ban nhan dan', 'ngheo': 'ho ngheo', 'nhan con nuoi': 'nuoi con nuoi', 'gpld': 'giay phep lao dong', 'noxh': 'nha o xa hoi',
} // prettier-ignore

// Words of a spoken question that no name of a procedure is found by.
const fillers = [
  'thu tuc hanh chinh',
  'thu tuc',
  'nhu the nao',
  'the nao',
  'o dau',
  'can giay to gi',
  'can gi',
  'toi muon',
  'muon',
  'lam sao',
  'cach',
  'lam',
  'xin',
  'toi',
  'cho',
]

// A longer question is read no further; nobody searches with more words, and each costs time.
const mostWords = 12

// 1.001193, also without its dot and with a local suffix. National codes begin with 1.0, 2.0 or 3.0: "5.000 m3" is no code.
const codeAnywhere = /(?<![\d.,])([1-3])[.,]?(0\d{2,5})(?:\.\w+)*(?!\d)/
const codeBegun = /^\s*([1-3])\.(\d{0,2})\s*$/

/**
 * What to look for, out of a typed text that has been folded already (lower case, no accents).
 *
 * @example parseSearch('gpxd nha o') // giay phep xay dung, or gpxd itself; nha; o
 */
export function parseSearch(folded: string): SearchTerms {
  const code = codeAnywhere.exec(folded) ?? codeBegun.exec(folded)
  const rest = code === null ? folded : folded.replace(code[0], ' ')
  const words = (rest.match(/[a-z0-9]+/g) ?? []).slice(0, mostWords)
  const asked = dropFillers(words)
  const terms = toTerms(asked)
  const phrase = terms.flatMap((term) => term.means ?? term.words).join(' ')
  return { codePrefix: code === null ? null : `${code[1]}.${code[2]}`, terms, phrase }
}

function dropFillers(words: readonly string[]): readonly string[] {
  const text = fillers.reduce((left, filler) => ` ${left} `.replaceAll(` ${filler} `, ' ').trim(), words.join(' '))
  return text === '' ? words : text.split(' ')
}

function toTerms(words: readonly string[]): SearchTerm[] {
  if (words.length === 0) return []
  for (const length of [4, 3, 2, 1]) {
    const phrase = words.slice(0, length).join(' ')
    const means = words.length >= length && Object.hasOwn(meanings, phrase) ? meanings[phrase] : undefined
    if (means !== undefined) return [{ words: words.slice(0, length), means: means.split(' ') }, ...toTerms(words.slice(length))]
  }
  return [{ words: words.slice(0, 1), means: null }, ...toTerms(words.slice(1))]
}

/**
 * The terms as a PostgreSQL text query: all of them (`ALL`) or any (`SOME`). The last word may be the beginning of one.
 *
 * Terms hold only `a-z0-9`, so the text needs no quoting. Null when nothing is asked.
 */
export function toTextQuery(terms: readonly SearchTerm[], match: 'ALL' | 'SOME'): string | null {
  if (terms.length === 0) return null
  const parts = terms.map((term, i) => {
    const last = i === terms.length - 1
    const typed = term.words.map((word, j) => (last && j === term.words.length - 1 ? `${word}:*` : word)).join(' & ')
    return term.means === null ? typed : `((${typed}) | (${term.means.join(' & ')}))`
  })
  return parts.join(match === 'ALL' ? ' & ' : ' | ')
}
