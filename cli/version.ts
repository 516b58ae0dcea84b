import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { siteOfMunicipality } from '../sources/all-sources.ts'
import type { Config } from './config.ts'

const PACKAGE = join(import.meta.dirname, '..', 'package.json')

/** The version of the program, as package.json has it. */
export function readVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(PACKAGE, 'utf8'))).version
}

/**
 * How we name ourselves to publishers (REL-02). What stands before the slash is what robots.txt may
 * address; the address is one where a person finds out who reads: our own page once the program has
 * a public https address, until then the municipality's site.
 */
export function userAgentOf(version: string, { publicUrl, municipality }: Config): string {
  const isPublic = publicUrl.startsWith('https://')
  const contact = isPublic ? `${publicUrl}/over` : (siteOfMunicipality(municipality) ?? publicUrl)
  return `Einder/${version} (+${contact})`
}
