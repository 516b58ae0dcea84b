import { parseAddress } from '../../digest/parse-address.ts'
import { runDigests } from '../../digest/run-digests.ts'
import { UsageError } from '../../model/errors.ts'
import { EXIT } from '../exit-codes.ts'
import { type Output, report } from '../output.ts'
import type { Program } from '../program.ts'
import { instantOf } from './items.ts'

export interface DigestOptions {
  readonly now?: string
  readonly dryRun?: boolean
  readonly email?: string
  readonly json?: boolean
}

/** Composes and sends the digests that are due. */
export async function digest(
  program: Program,
  options: DigestOptions,
  output: Output,
): Promise<number> {
  const now = options.now === undefined ? program.now() : new Date(instantOf(options.now, '--now'))
  const deliveries = await runDigests(program.digests, {
    now,
    ...(options.dryRun && { dryRun: true }),
    ...(options.email !== undefined && { email: addressOf(options.email) }),
  })
  for (const delivery of deliveries) {
    await report(output, options, delivery, () => {
      const { email, slot, items, status } = delivery
      return `${email}  ${slot}  ${status}  ${items.length} items`
    })
  }
  const failed = deliveries.filter(({ status }) => status === 'failed')
  return deliveries.length > 0 && failed.length === deliveries.length ? EXIT.failed : EXIT.done
}

function addressOf(text: string): string {
  const address = parseAddress(text)
  if (address === undefined)
    throw new UsageError(`--email: ${JSON.stringify(text)} is geen mailadres`)
  return address
}
