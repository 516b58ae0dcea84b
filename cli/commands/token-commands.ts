import type { Command } from 'commander'
import type { Output } from '../output.ts'
import type { Access, Program } from '../program.ts'
import { addToken, listTokens, revokeToken } from './tokens.ts'

type Run = <Args extends unknown[]>(
  access: Access,
  perform: (program: Program, ...args: Args) => Promise<number>,
) => (...args: Args) => Promise<void>

/** The commands for tokens of the API; like all that writes, not beside a running `serve`. */
export function addTokenCommands(tokens: Command, run: Run, output: Output): void {
  tokens.action(run('read', (program, options) => listTokens(program, options, output)))
  tokens
    .command('list')
    .description('alle tokens, zonder het geheim')
    .option('--json', 'een JSON-object per regel')
    .action(
      run('read', (program, _options: object, command: Command) =>
        listTokens(program, command.optsWithGlobals(), output),
      ),
    )
  tokens
    .command('add <naam>')
    .description('maakt een token en toont het een keer')
    .option('--scope <recht>', 'read of subscriptions:write; mag vaker', collect)
    .option('--expires <dagen of ISO>', 'hoe lang het werkt, hoogstens 365 dagen', '90')
    .option('--json', 'een JSON-object')
    .action(
      run('write', (program, name: string, _options: object, command: Command) =>
        addToken(program, name, command.optsWithGlobals(), output),
      ),
    )
  tokens
    .command('revoke <id>')
    .description('maakt een token ongeldig')
    .action(run('write', (program, id: string) => revokeToken(program, id, output)))
}

function collect(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value]
}
