import { InvalidSubscriptionError } from '../../digest/subscription-desk.ts'
import { UsageError } from '../../model/errors.ts'
import { EXIT } from '../exit-codes.ts'
import { type FilterOptions, itemFilterOf } from '../item-filter.ts'
import { type Output, report } from '../output.ts'
import type { Program } from '../program.ts'

export interface SubscribeOptions extends FilterOptions {
  readonly name?: string
  readonly daily?: boolean
  readonly weekly?: boolean
  readonly confirmed?: boolean
  readonly json?: boolean
}

/** A subscription by an administrator. */
export async function subscribe(
  program: Program,
  email: string,
  options: SubscribeOptions,
  output: Output,
): Promise<number> {
  if (options.daily && options.weekly) throw new UsageError('kies --daily of --weekly')
  const filter = itemFilterOf(options, program.knownIds)
  const request = {
    email,
    ...(options.name && { name: options.name }),
    filter,
    rhythm: options.daily ? ('daily' as const) : ('weekly' as const),
    confirmed: options.confirmed ?? false,
  }
  const { id, status } = await program.desk.add(request).catch((cause: unknown) => {
    if (cause instanceof InvalidSubscriptionError) throw new UsageError(cause.message, { cause })
    throw cause
  })
  await report(output, options, { id, status }, () =>
    status === 'confirmed'
      ? `abonnement ${id} staat aan`
      : `abonnement ${id} wacht op bevestiging; de mail is verstuurd`,
  )
  return EXIT.done
}
