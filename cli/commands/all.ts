import { type Command, Option } from 'commander'
import type { Call } from '../command-line.ts'
import type { Access, Program } from '../program.ts'
import { addSource, releaseSource, removeSource, undoMove } from './add-source.ts'
import { crawl } from './crawl.ts'
import { type DigestOptions, digest } from './digest.ts'
import type { EvalOptions } from './eval.ts'
import { exportAll } from './export.ts'
import { feedback } from './feedback.ts'
import { items } from './items.ts'
import { reindex } from './reindex.ts'
import { retag } from './retag.ts'
import { search } from './search.ts'
import { checkSources, listSources } from './sources.ts'
import { subscribe } from './subscribe.ts'
import { addTokenCommands } from './token-commands.ts'
import { why } from './why.ts'

type SetExitCode = (code: number) => void

/**
 * Every command of the program, with its options. What is large is loaded by the commands that need
 * it, so that the others answer at once.
 */
export function addCommands(root: Command, call: Call, setExitCode: SetExitCode): void {
  const { output } = call
  const add = (name: string, description: string) =>
    root.command(name).description(description).option('--json', 'een JSON-object per regel')
  const run =
    <Args extends unknown[]>(
      access: Access,
      perform: (program: Program, ...args: Args) => Promise<number>,
    ) =>
    async (...args: Args) => {
      const { withProgram } = await import('../program.ts')
      setExitCode(await withProgram(call, access, (program) => perform(program, ...args)))
    }

  add('serve', 'webpagina’s, API en planning in een proces')
    .option('--port <poort>', 'poort van de webpagina’s', '3000')
    .action(
      run('serve', async (program, options) => {
        const { serve } = await import('./serve.ts')
        return serve(program, options, output, call.stopped)
      }),
    )

  add('crawl', 'werkt bronnen bij die aan de beurt zijn')
    .option('--source <id>', 'alleen deze bron, ook als zij nog niet aan de beurt is', collect)
    .option('--level <niveau>', 'alleen bronnen van dit niveau')
    .option('--all', 'alle ingeschakelde bronnen, ook als zij nog niet aan de beurt zijn')
    .option(
      '--backfill <dagen>',
      'haal van deze bronnen alsnog op wat in zoveel dagen verscheen (hoogstens 90)',
    )
    .action(run('write', (program, options) => crawl(program, options, output)))

  const sources = add('sources', 'de bronnen en hoe het met ze gaat').action(
    run('read', (program, options) => listSources(program, options, output)),
  )
  sources
    .command('check [id...]')
    .description('haalt bronnen op en leest ze, zonder iets op te slaan')
    .option('--json', 'een JSON-object per regel')
    .action(
      run('read', (program, ids: string[], _options, command: Command) =>
        checkSources(program, ids, command.optsWithGlobals(), output),
      ),
    )

  sources
    .command('add <adres>')
    .description(
      'zoekt op een site naar een feed, API, sitemap of lijst, en voegt die toe als bron',
    )
    .option('--id <id>', 'id van de bron')
    .option('--title <titel>', 'titel van de bron')
    .option('--publisher <naam>', 'wie het publiceert')
    .option('--level <niveau>', 'eu, national, regional, g40, knowledge of media')
    .option('--pick <nummer>', 'het hoeveelste voorstel; het beste is 1')
    .option('--dry-run', 'toont alleen wat toegevoegd zou worden')
    .option('--json', 'een JSON-object')
    .action(
      run('read', (program, address: string, _options, command: Command) =>
        addSource(program, address, command.optsWithGlobals(), output),
      ),
    )

  sources
    .command('import <bestand>')
    .description(
      'voegt de feeds toe van een lijst (OPML of CSV), uit een bestand of van een webadres',
    )
    .option('--level <niveau>', 'voor rijen die het niet zeggen')
    .option('--dry-run', 'toont alleen wat er zou gebeuren')
    .option('--json', 'een JSON-object per regel')
    .action(
      run('read', async (program, file: string, _options, command: Command) => {
        const { importSources } = await import('./source-list.ts')
        return importSources(program, file, command.optsWithGlobals(), output)
      }),
    )

  sources
    .command('export')
    .description('alle bronnen als lijst')
    .option('--format <vorm>', 'opml (alleen feeds) of csv', 'opml')
    .action(
      run('read', async (program, _options, command: Command) => {
        const { exportSources } = await import('./source-list.ts')
        return exportSources(program, command.optsWithGlobals(), output)
      }),
    )

  sources
    .command('remove <id>')
    .description('haalt een zelf toegevoegde bron weg; de items blijven')
    .action(run('read', (program, id: string) => removeSource(program, id, output)))

  sources
    .command('release <id>')
    .description('laat berichten vrij die zijn vastgehouden omdat het er ineens zo veel waren')
    .action(run('write', (program, id: string) => releaseSource(program, id, output)))

  sources
    .command('undo-move <id>')
    .description('leest een bron weer op het oude adres, en neemt het nieuwe niet meer over')
    .action(run('write', (program, id: string) => undoMove(program, id, output)))

  withFilter(add('items', 'opgeslagen items, nieuwste eerst'))
    .option('--since <ISO>', 'gezien vanaf dit moment')
    .action(run('read', (program, options) => items(program, options, output)))

  add('tag', 'labelt items van de standaardinvoer (JSON-regels); slaat niets op')
    .option(
      '--rules <bestand>',
      'YAML-bestand met eigen regels erbij, of een map in plaats van de ingebouwde',
    )
    .action(async ({ rules }: { rules?: string }) => {
      const [{ openTagger }, { tag }] = await Promise.all([
        import('../tagger.ts'),
        import('./tag.ts'),
      ])
      setExitCode(await tag(openTagger(rules).tagItem, call.input, output))
    })

  withFilter(add('search <vraag>', 'zoekt in de ingestelde zoekindex'))
    .option('--type <soort>', 'alleen dit soort document', collect)
    .option('--language <taal>', 'alleen deze taal', collect)
    .option('--from <dag>', 'gepubliceerd op of na deze dag')
    .option('--until <dag>', 'gepubliceerd op of voor deze dag')
    .option('--sort <volgorde>', 'relevance of date', 'relevance')
    .option('--exact', 'precies zoals getypt: geen andere vormen, namen of talen')
    .option('--limit <aantal>', 'hoeveel resultaten', '20')
    .action(
      run('index', (program, query: string, options) => search(program, query, options, output)),
    )

  add('retag', 'geeft opgeslagen items de labels van de regels van nu').action(
    run('write', (program, options) => retag(program, options, output)),
  )

  add('reindex', 'bouwt de zoekindex opnieuw op uit de opslag').action(
    run('write', (program, options) => reindex(program, options, output)),
  )

  withFilter(add('subscribe <adres>', 'maakt een abonnement'))
    .option('--query <woorden>', 'woorden die er alle in moeten staan')
    .option('--name <naam>', 'naam van het abonnement')
    .addOption(new Option('--daily', 'elke dag').conflicts('weekly'))
    .option('--weekly', 'elke week (standaard)')
    .option('--confirmed', 'zonder bevestigingsmail')
    .action(
      run('write', (program, email: string, options) => subscribe(program, email, options, output)),
    )

  add('digest', 'stelt de overzichten samen die nu verstuurd moeten worden, en verstuurt ze')
    .option('--now <ISO>', 'alsof het dit moment is')
    .option('--dry-run', 'verstuurt en bewaart niets')
    .option('--email <adres>', 'alleen voor dit adres')
    .action((options: DigestOptions) => {
      const access = options.dryRun ? 'read' : 'write'
      return run(access, (program) => digest(program, options, output))()
    })

  add('why <adres>', 'wat er van een webadres of een titel geworden is').action(
    run('index', (program, url: string, options) => why(program, url, options, output)),
  )

  add('eval <bestand>', 'meet de labels op een gelabeld JSONL-bestand')
    .option(
      '--rules <bestand>',
      'YAML-bestand met eigen regels erbij, of een map in plaats van de ingebouwde',
    )
    .option('--diff <eerder>', 'wat er veranderde: een bestand van --save, of eerdere regels')
    .option('--save <bestand>', 'bewaart de labels van nu, om later mee te vergelijken')
    .option('--mistakes', 'noemt ook elk item met een gemist of verkeerd label')
    .action(async (file: string, { rules, ...options }: EvalOptions & { rules?: string }) => {
      const [{ openTagger }, { evalFile }] = await Promise.all([
        import('../tagger.ts'),
        import('./eval.ts'),
      ])
      setExitCode(await evalFile(openTagger(rules), file, options, output))
    })

  add(
    'algoritmeregister [bestanden...]',
    'de tekst voor het Algoritmeregister, met gemeten kwaliteit',
  )
    .option(
      '--rules <bestand>',
      'YAML-bestand met eigen regels erbij, of een map in plaats van de ingebouwde',
    )
    .action(async (files: string[], { rules }: { rules?: string }) => {
      const [{ openTagger }, { registerEntry }] = await Promise.all([
        import('../tagger.ts'),
        import('./register-entry.ts'),
      ])
      setExitCode(await registerEntry(openTagger(rules), files, output))
    })

  add('feedback', 'labels waaraan lezers twijfelen')
    .option('--gold', 'als gelabelde items zonder die labels, voor eval')
    .action(run('read', (program, options) => feedback(program, options, output)))

  addTokenCommands(add('tokens', 'sleutels waarmee programma’s de API gebruiken'), run, output)

  add('export', 'alle items of bronnen als bestand')
    .option('--format <vorm>', 'jsonl, csv of opml', 'jsonl')
    .action(run('read', (program, options) => exportAll(program, options, output)))

  add('doctor', 'kijkt of alles in orde is').action(async (options) => {
    const { doctor } = await import('./doctor.ts')
    setExitCode(await doctor(call, options))
  })

  add('demo', 'een proefweek met verzonnen bronnen, zonder netwerk')
    .option('--once', 'stopt na het overzicht, in plaats van de webpagina’s open te houden')
    .option('--data <map>', 'lege map waarin de gegevens blijven; anders een tijdelijke')
    .option('--port <poort>', 'poort van de webpagina’s', '3000')
    .action(async (options) => {
      const { demo } = await import('./demo.ts')
      setExitCode(await demo(call, options))
    })
}

/** The options that choose items; each can be given more than once. */
function withFilter(command: Command): Command {
  return command
    .option('--domain <id>', 'alleen dit domein', collect)
    .option('--regulation <id>', 'alleen deze regeling', collect)
    .option('--theme <id>', 'alleen dit thema', collect)
    .option('--level <niveau>', 'alleen dit niveau', collect)
    .option('--source <id>', 'alleen deze bron', collect)
}

function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value]
}
