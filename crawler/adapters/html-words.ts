import { ElementType } from 'htmlparser2'

/** What is needed of a node of the tree, whoever built it. */
interface Node {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly children?: readonly Node[]
}

const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg'])
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code data dfn em font i ins kbd mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** The words of an element; elements that stand on a line of their own keep words apart. */
export function wordsOf(node: Node | undefined): string {
  if (!node) return ''
  if (node.type === ElementType.Text) return node.data ?? ''
  if (!node.children || SILENT.has(node.name ?? '')) return node.name === 'br' ? ' ' : ''
  const words = node.children.map(wordsOf).join('')
  return INLINE.has(node.name ?? '') ? words : ` ${words} `
}
