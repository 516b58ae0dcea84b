import { cleanUrl } from '../crawler/canonical-url.ts'
import type { WhyAnswer } from '../model/why-answer.ts'
import { fateOfStored } from './fate/fate-of-stored.ts'
import { fateOfUnknownAddress, fateOfUnknownTitle } from './fate/fate-of-unknown.ts'
import { findByAddress, findByTitle } from './fate/find-item.ts'
import type { Program } from './program.ts'

/** What finding out needs of the program. */
export type WhyWorld = Pick<Program, 'store' | 'search' | 'sourceStatuses' | 'explainLabels'>

/** Tells of any spelling of an address, or of a title, at which stage it dropped out. */
export async function whatBecameOf(world: WhyWorld, question: string): Promise<WhyAnswer> {
  const url = addressOf(question)
  if (url === undefined) {
    const { item, nearest } = await findByTitle(world, question)
    return item ? fateOfStored(world, item) : fateOfUnknownTitle(world, question, nearest)
  }
  if (url === 'too-long') {
    return {
      stage: 'rejected',
      detail: 'het adres is langer dan 2048 tekens; zo een bewaart Einder niet',
    }
  }
  const found = await findByAddress(world, url)
  return found ? fateOfStored(world, found.item, found) : fateOfUnknownAddress(world, url)
}

/** As people type it: `www.gemeente.nl/nieuws` is an address too. Undefined for words. */
function addressOf(question: string): string | undefined {
  const typed = question.trim()
  const hasScheme = /^https?:\/\//i.test(typed)
  const isHost =
    /^[\p{L}\d_-]+(?:\.[\p{L}\d_-]+)*\.(?:\p{L}{2,}|\d+)(?::\d+)?(?:[/?#]\S*)?$/iu.test(typed)
  if (!hasScheme && !isHost) return undefined
  return cleanUrl(hasScheme ? typed : `https://${typed}`, 'https://einder.invalid/')
}
