import { UsageError } from '../../model/errors.ts'
import { EXIT } from '../exit-codes.ts'
import { type Output, report } from '../output.ts'
import type { Program } from '../program.ts'
import { whatBecameOf } from '../what-became-of.ts'

/** Tells what became of an address or title: at which stage it dropped out, or that it did not. */
export async function why(
  program: Program,
  question: string,
  options: { readonly json?: boolean },
  output: Output,
): Promise<number> {
  if (question.trim() === '') throw new UsageError('why: geef een webadres of een titel')
  const answer = { url: question, ...(await whatBecameOf(program, question)) }
  await report(output, options, answer, () => `${answer.stage}: ${answer.detail}`)
  return EXIT.done
}
