import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'AppData/Local/Google/Chrome/Application/chrome.exe'),
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** The Chromium of this machine, if it has one: Playwright's own, then where it usually is. */
export function findChromium(): string | undefined {
  return [chromium.executablePath(), ...USUAL_PLACES].find(canRun)
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Why browser tests do not run here; empty when they do. For names of suites that are skipped. */
export function whyNoBrowser(): string {
  // Where browser tests must run (CI), a missing browser fails instead of being passed over.
  if (import.meta.env.REQUIRE_BROWSER) return ''
  return findChromium() ? '' : ' (NOT RUN: no Chromium found; install the package chromium)'
}

/** Starts the Chromium of this machine. @throws when there is none */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error(`no Chromium${whyNoBrowser()}`)
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}
