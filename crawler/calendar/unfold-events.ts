const MOST_EVENTS = 2000

/**
 * The events of a calendar, each as lines of its own: one that is broken does not break the others,
 * and neither does a time zone, which is not looked at here. Long lines are unfolded (RFC 5545, 3.1).
 */
export function eventBlocks(text: string): string[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
  const blocks: string[] = []
  let block: string[] | undefined
  for (const line of lines) {
    const mark = line.trim().toUpperCase()
    if (mark === 'BEGIN:VEVENT') block = []
    if (block && line.trim() !== '') block.push(line)
    if (block && mark === 'END:VEVENT') {
      blocks.push(block.join('\r\n'))
      block = undefined
    }
    if (blocks.length >= MOST_EVENTS) break
  }
  return blocks
}
