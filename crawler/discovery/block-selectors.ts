import type { Cheerio, CheerioAPI } from 'cheerio'

type Block = Cheerio<ReturnType<CheerioAPI>[number]>

/** Names that tell items of one list apart, or say nothing: numbers, odd and even, states. */
const FLEETING = /\d|^(?:odd|even|first|last|active|current|is-|has-|js-)/i
const PLAIN_NAME = /^[a-z_][\w-]*$/i

/** Selectors that may find all blocks like this one, the most exact first. */
export function selectorsOf(block: Block): string[] {
  const names = namesOf(block)
  const own = names.length > 0 ? [tagOf(block) + names.map((name) => `.${name}`).join('')] : []
  const short = names.length > 1 ? [`${tagOf(block)}.${names[0]}`] : []
  const within = pathTo(block)
  return [...own, ...short, ...(within ? [within] : [])]
}

/** By the nearest ancestor that has a name: `ul.news > li`. */
function pathTo(block: Block): string | undefined {
  let path = tagOf(block)
  let above = block.parent()
  for (let level = 0; level < 3 && above.length > 0; level += 1) {
    const id = above.attr('id')
    if (id && PLAIN_NAME.test(id) && !/\d/.test(id)) return `#${id} > ${path}`
    const [name] = namesOf(above)
    if (name) return `${tagOf(above)}.${name} > ${path}`
    if (above.is('main, body')) return `${tagOf(above)} > ${path}`
    path = `${tagOf(above)} > ${path}`
    above = above.parent()
  }
  return undefined
}

function namesOf(block: Block): string[] {
  return (block.attr('class') ?? '')
    .split(/\s+/)
    .filter((name) => PLAIN_NAME.test(name) && !FLEETING.test(name))
}

/** The name of its element. */
export function tagOf(block: Block): string {
  return block.prop('tagName')?.toLowerCase() ?? '*'
}
