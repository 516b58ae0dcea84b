import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, Settings } from '../../cli/config.ts'
import { ConfigError } from '../../model/errors.ts'

const problemsOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('readConfig', () => {
  it('works on a laptop without any setting', () => {
    expect(readConfig({})).toMatchObject({
      dataDirectory: join(process.cwd(), 'data'),
      sourcesOnly: false,
      allowHosts: [],
      hostGapMs: 2000,
      municipality: 'Zoetermeer',
      publicUrl: 'http://localhost:3000',
      timeZone: 'Europe/Amsterdam',
      meili: undefined,
      smtpUrl: undefined,
      proxies: {},
    })
  })

  it('reads every setting', () => {
    const config = readConfig({
      EINDER_ALLOW_HOSTS: '127.0.0.1:8080, [::1]:9090,intranet:80',
      EINDER_HOST_GAP_MS: '0',
      EINDER_SOURCES_ONLY: '1',
      EINDER_PUBLIC_URL: 'https://einder.example.nl/',
      MEILI_URL: 'http://127.0.0.1:7700',
      SMTP_URL: 'smtp://127.0.0.1:2525',
      https_proxy: 'http://127.0.0.1:3128',
      NO_PROXY: 'localhost',
    })
    expect(config).toMatchObject({
      allowHosts: ['127.0.0.1:8080', '[::1]:9090', 'intranet:80'],
      hostGapMs: 0,
      sourcesOnly: true,
      publicUrl: 'https://einder.example.nl',
      meili: { url: 'http://127.0.0.1:7700' },
      smtpUrl: 'smtp://127.0.0.1:2525',
      proxies: { https: 'http://127.0.0.1:3128', noProxy: 'localhost' },
    })
  })

  it('lists all mistakes at once, each with its name', () => {
    const problems = problemsOf({
      EINDER_HOST_GAP_MS: 'twee',
      EINDER_PUBLIC_URL: 'einder',
      EINDER_TIMEZONE: 'Mars/Olympus',
      EINDER_ALLOW_HOSTS: '127.0.0.1',
      EINDER_SOURCES_ONLY: 'ja',
      EINDER_POORT: '3000',
      MEILI_URL: 'ftp://x',
      SMTP_URL: 'http://mail.example.nl',
      MAIL_FROM: 'Einder\r\nBcc: x@example.nl',
    })
    expect(problems.map((problem) => problem.split(/[.:]/)[0]).sort()).toEqual([
      'EINDER_ALLOW_HOSTS',
      'EINDER_HOST_GAP_MS',
      'EINDER_POORT',
      'EINDER_PUBLIC_URL',
      'EINDER_SOURCES_ONLY',
      'EINDER_TIMEZONE',
      'MAIL_FROM',
      'MEILI_URL',
      'SMTP_URL',
    ])
  })

  it.each(['zoetermeer', 'Gemeente Zoetermeer', ' ZOETERMEER '])('knows %s', (name) => {
    expect(readConfig({ EINDER_MUNICIPALITY: name }).municipality).toBe('Zoetermeer')
  })

  it('names municipalities like the one that does not exist', () => {
    expect(problemsOf({ EINDER_MUNICIPALITY: 'Zoetemeer' })).toEqual([
      'EINDER_MUNICIPALITY: "Zoetemeer" is no municipality of the Netherlands; did you mean Zoetermeer or Zoeterwoude?',
    ])
  })

  it.each(['-1', '1.5', '1e3', '999999999999'])('refuses a pause of %s ms', (value) => {
    expect(problemsOf({ EINDER_HOST_GAP_MS: value })).toHaveLength(1)
  })
})

it('the README names every setting, and no other', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const table = readme.slice(readme.indexOf('## Settings'), readme.indexOf('## Rooms'))
  const named = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name)
  expect(named.sort()).toEqual(Object.keys(Settings.shape).sort())
})
