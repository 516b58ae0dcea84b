import { messageOf } from '../../model/errors.ts'
import type { Call } from '../command-line.ts'
import { readConfiguration } from '../configuration.ts'
import { EXIT } from '../exit-codes.ts'
import { report } from '../output.ts'
import { type Program, withProgram } from '../program.ts'

interface Finding {
  readonly check: string
  readonly ok: boolean
  readonly detail: string
}

/** Looks whether settings, store, index, mail and sources are in order. */
export async function doctor(call: Call, options: { readonly json?: boolean }): Promise<number> {
  const findings: Finding[] = [runtime()]
  const configured = readConfiguration(call.environment)
  findings.push({
    check: 'instellingen',
    ok: true,
    detail: `gegevens in ${configured.config.dataDirectory}, gemeente ${configured.config.municipality}`,
  })
  await withProgram(call, 'read', async (program) => {
    for (const look of [storage, index, mail, sources]) findings.push(await tried(program, look))
    return EXIT.done
  })
  for (const finding of findings) {
    await report(call.output, options, finding, () => {
      const { check, ok, detail } = finding
      return `${ok ? 'goed ' : 'FOUT '} ${check}: ${detail}`
    })
  }
  return findings.every(({ ok }) => ok) ? EXIT.done : EXIT.failed
}

async function tried(
  program: Program,
  look: (program: Program) => Promise<Finding>,
): Promise<Finding> {
  try {
    return await look(program)
  } catch (error) {
    return { check: look.name, ok: false, detail: messageOf(error) }
  }
}

function runtime(): Finding {
  const { node } = process.versions
  return { check: 'node', ok: Number.parseInt(node, 10) >= 24, detail: `versie ${node}` }
}

async function storage({ store }: Program): Promise<Finding> {
  return { check: 'opslag', ok: true, detail: `${await store.countItems()} items` }
}

async function index({ config, indexState }: Program): Promise<Finding> {
  const { engine, behind } = await indexState()
  const place = config.meili ? ` op ${config.meili.url}` : ''
  return {
    check: 'zoekindex',
    ok: true,
    detail: `${engine}${place}, ${behind === 0 ? 'bij' : `loopt ${behind} wijzigingen achter`}`,
  }
}

async function mail({ config }: Program): Promise<Finding> {
  const detail = config.smtpUrl
    ? `via ${new URL(config.smtpUrl).host}, afzender ${config.mailFrom}`
    : `geen SMTP_URL: mail komt als bestand in ${config.dataDirectory}/outbox`
  return { check: 'mail', ok: true, detail }
}

async function sources(program: Program): Promise<Finding> {
  const enabled = (await program.sourceStatuses()).filter((status) => status.enabled)
  const ill = enabled.filter(({ health }) => health !== 'ok' && health !== 'new')
  return {
    check: 'bronnen',
    ok: true,
    detail: `${enabled.length} ingeschakeld, ${ill.length} met problemen${
      ill.length > 0 ? `: ${ill.map(({ id }) => id).join(', ')}` : ''
    }`,
  }
}
