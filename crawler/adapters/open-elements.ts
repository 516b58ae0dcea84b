const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const VOID = words('area base br col embed hr img input link meta param source track wbr')
/** There is one of each, however often it is written. */
const SINGLE = words('html head body')
const IN_TABLE = words('caption colgroup tbody thead tfoot tr td th')

/** Elements whose start ends others that were left open, up to an element that shields them. */
const ENDS: readonly (readonly [
  by: ReadonlySet<string>,
  ends: ReadonlySet<string>,
  shields: ReadonlySet<string>,
])[] = [
  [words('li'), words('li'), words('ul ol menu table td th')],
  [words('dd dt'), words('dd dt'), words('dl table td th')],
  [words('option optgroup'), words('option'), words('select')],
  [words('a'), words('a'), words('table td th object')],
  [words('td th'), words('td th caption'), words('table tr')],
  [words('tr'), words('tr caption'), words('table')],
  [words('tbody thead tfoot'), words('tbody thead tfoot caption'), words('table')],
  [
    words(
      'address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption ' +
        'figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre search section ' +
        'summary table ul',
    ),
    words('p'),
    words('button table td th object'),
  ],
]

/** Which elements are open while tags go by, with the end tags that HTML lets people leave out. */
export function openElements() {
  const stack: string[] = []

  function endImplied(name: string) {
    for (const [by, ends, shields] of ENDS) {
      if (by.has(name)) endUpTo(ends, shields)
    }
  }
  function endUpTo(ends: ReadonlySet<string>, shields: ReadonlySet<string>) {
    for (let index = stack.length - 1; index >= 0; index--) {
      const open = stack[index] ?? ''
      if (shields.has(open)) return
      if (ends.has(open)) {
        stack.length = index
        return
      }
    }
  }

  return {
    depth: () => stack.length,
    open(name: string) {
      endImplied(name)
      const isIgnored = VOID.has(name) || SINGLE.has(name)
      if (isIgnored || (IN_TABLE.has(name) && !stack.includes('table'))) return
      stack.push(name)
    },
    close(name: string) {
      const index = stack.lastIndexOf(name)
      if (index >= 0) stack.length = index
    },
    /** `<path/>` ends at once in drawings and formulas; elsewhere the slash means nothing. */
    selfClose() {
      if (stack.includes('svg') || stack.includes('math')) stack.pop()
    },
  }
}
