import type { Source } from '../../../model/source.ts'
import type { DeadAddress } from '../../../sources/dead-addresses.ts'

const LEVELS = [
  ['eu', 'Europe'],
  ['national', 'The Netherlands'],
  ['regional', 'Province and region'],
  ['g40', 'Cities'],
  ['knowledge', 'Knowledge'],
  ['media', 'Media'],
] as const

/** The text of docs/sources.md: made from the definitions, so that it cannot lag behind. */
export function composeSourcesPage(sources: readonly Source[], dead: readonly DeadAddress[]) {
  const read = sources.filter(({ enabled }) => enabled)
  return `${[
    '# Sources',
    `Made from the definitions in \`sources/\`, with Zoetermeer as the own municipality; write it anew with \`npx vitest run test/sources/sources-page.test.ts -u\`.`,
    `${sources.length} sources, ${read.length} of them read. The letter is the grade: A was seen working in 2026, B is older evidence or the same service with another value, C is an address by convention. Whatever its grade, a source is new until its first crawl went well.`,
    countsOf(sources),
    ...LEVELS.flatMap(([level, title]) => sectionOf(title, inLevel(sources, level))),
    '## Dead, moved or misleading',
    'Addresses that older lists still have, and what is read instead.',
    dead.map(deadLine).join('\n'),
  ].join('\n\n')}\n`
}

function inLevel(sources: readonly Source[], wanted: string): Source[] {
  return sources.filter(({ level }) => level === wanted)
}

function countsOf(sources: readonly Source[]): string {
  return LEVELS.map(([level, title]) => {
    const all = inLevel(sources, level)
    return `- ${title}: ${all.filter(({ enabled }) => enabled).length} read of ${all.length}`
  }).join('\n')
}

function sectionOf(title: string, sources: readonly Source[]): string[] {
  const read = sources.filter(({ enabled }) => enabled)
  const off = sources.filter(({ enabled }) => !enabled)
  return [
    `## ${title}`,
    read.map((source) => lineOf(source)).join('\n'),
    ...(off.length > 0 ? ['Not read:', off.map(offLine).join('\n')] : []),
  ]
}

function lineOf({ id, title, grade }: Source): string {
  return `- \`${id}\` (${grade}) ${title}`
}

function offLine(source: Source): string {
  return `${lineOf(source)}. ${source.status?.replace(/^off: /, '')}`
}

function deadLine({ address, state, instead }: DeadAddress): string {
  return `- ${address}: ${state}. Instead: ${instead.map((id) => `\`${id}\``).join(', ')}`
}
