/** A piece of a page in which everything from outside is escaped. */
export interface Html {
  readonly markup: string
}

type Value = string | number | Html | readonly Html[]

/** Escapes every value by default; only pieces made by this template pass as they are. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const markup = parts.map((part, place) => part + markupOf(values[place] ?? '')).join('')
  return { markup }
}

/** Nothing, where a piece of page is expected. */
export const NOTHING: Html = { markup: '' }

function markupOf(value: Value): string {
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Besides markup, takes apart what mail filters search for as plain text when they look for content
 * that is loaded from elsewhere (SEC-38): a title may well hold `src=` or `url(`.
 */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(/(src\s*)=/gi, '$1&#61;')
    .replace(/(url\s*)\(/gi, '$1&#40;')
    .replace(/@(import)/gi, '&#64;$1')
}
