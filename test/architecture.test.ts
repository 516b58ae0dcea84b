import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, it } from 'vitest'

/** Which rooms each room may import from. `model` lies below all; `cli` sees all, none sees it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  sources: ['model'],
  tags: ['model'],
  store: ['model'],
  crawler: ['model', 'tags', 'store'],
  search: ['model', 'store'],
  dossiers: ['model', 'store'],
  digest: ['model', 'store', 'dossiers'],
  web: ['model', 'tags', 'store', 'search', 'dossiers', 'digest'],
  cli: ['model', 'sources', 'tags', 'store', 'crawler', 'search', 'dossiers', 'digest', 'web'],
}

/** Packages that only some rooms may know, so that the world behind each stays in one place. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  undici: ['crawler'],
  cheerio: ['crawler'],
  htmlparser2: ['crawler'],
  'rss-parser': ['crawler'],
  eld: ['crawler'],
  'ipaddr.js': ['crawler'],
  unpdf: ['crawler'],
  '@mozilla/readability': ['crawler'],
  linkedom: ['crawler'],
  'csv-parse': ['crawler', 'cli'],
  'ical.js': ['crawler', 'web'],
  'node:sqlite': ['store', 'search'],
  kysely: ['store'],
  meilisearch: ['search'],
  '@orama/stemmers': ['search', 'tags'],
  'fastest-levenshtein': ['search'],
  nodemailer: ['digest'],
  hono: ['web'],
  '@hono/node-server': ['web'],
  'node-cron': ['cli'],
  commander: ['cli'],
  'cli-progress': ['cli'],
  'js-yaml': ['tags', 'cli'],
  zod: ['model', 'sources', 'crawler', 'tags', 'store', 'search', 'digest', 'web', 'cli'],
}

const NOT_ROOMS = /^(\.|node_modules$|dist$|docs$|test$|data$)/
const IMPORT = /^(?:import|export)\s+(?:[\w*$\s{},]+?\sfrom\s+)?['"]([^'"]+)['"]/gm

const root = join(import.meta.dirname, '..')
const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const rooms = folders.map(({ name }) => name).filter((name) => !NOT_ROOMS.test(name))
const imports = rooms.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(room, name))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map(([, to = '']) => ({
        room,
        to: to.startsWith('.') ? normalize(join(dirname(file), to)) : to,
        offence: `${file} imports ${to}`,
      })),
    ),
)

it('knows every room, and has read the code', () => {
  expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining(rooms))
  expect(imports.length).toBeGreaterThan(0)
})

it('lets every import point downwards, and stay out of inner folders and foreign packages', () => {
  const offences = imports.filter(({ room, to }) => {
    const [target = '', , inner] = to.split(sep)
    if (target === room) return false
    if (rooms.includes(target)) return inner || !MAY_IMPORT[room]?.includes(target)
    return MAY_USE[target] && !MAY_USE[target].includes(room)
  })
  expect(offences.map(({ offence }) => offence)).toEqual([])
})
