import { resolve } from 'node:path'
import * as z from 'zod'
import { ConfigError } from '../model/errors.ts'
import { municipalityByName, unknownMunicipality } from '../sources/municipalities.ts'
import { isAddressRange } from '../web/client-address.ts'

const DAY_MS = 86_400_000

const HttpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })
const HostAndPort = z
  .string()
  .regex(/^(?:\[[0-9a-f:.]+\]|[a-z0-9.-]+):\d{1,5}$/i, 'must be host:port, such as 127.0.0.1:8080')

const list = (item: z.ZodString) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .transform((parts) => parts.filter((part) => part !== ''))
    .pipe(z.array(item))

const TimeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('nl', { timeZone: zone }))
  } catch {
    return false
  }
}, 'is not a time zone, such as Europe/Amsterdam')

const Flag = z
  .enum(['0', '1', 'true', 'false'], 'must be 0 or 1')
  .transform((flag) => flag === '1' || flag === 'true')

/** Becomes the name as we write it. */
const MunicipalityName = z
  .string()
  .max(60)
  .transform((given, context) => {
    const name = municipalityByName(given)?.name
    if (name === undefined) context.addIssue(unknownMunicipality(given))
    return name ?? z.NEVER
  })

const WholeNumber = (max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().max(max, `must be at most ${max}`))

/** Every setting, with a default that works on a laptop. The README's table is checked against it. */
export const Settings = z.object({
  EINDER_DATA_DIR: z.string().min(1).default('./data'),
  EINDER_SOURCES: z.string().min(1).optional(),
  EINDER_SOURCES_ONLY: Flag.default(false),
  EINDER_ALLOW_HOSTS: list(HostAndPort).default([]),
  EINDER_HOST_GAP_MS: WholeNumber(DAY_MS).default(2000),
  EINDER_MUNICIPALITY: MunicipalityName.default('Zoetermeer'),
  EINDER_PUBLIC_URL: HttpUrl.default('http://localhost:3000'),
  EINDER_TIMEZONE: TimeZone.default('Europe/Amsterdam'),
  MEILI_URL: HttpUrl.optional(),
  MEILI_API_KEY: z.string().min(1).optional(),
  MEILI_SEARCH_KEY: z.string().min(1).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be smtp://host:port or smtps://host:port' })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]+$/, 'must be an address, such as Einder <einder@gemeente.nl>')
    .max(320)
    .optional(),
  EINDER_TRUSTED_PROXIES: list(
    z.string().refine(isAddressRange, 'must be an address or a range, such as 10.0.0.0/8'),
  ).default([]),
  EINDER_AUTH: z.enum(['read-only', 'token'], 'must be read-only or token').default('read-only'),
  EINDER_OPERATOR_EMAIL: z.email('must be an address').max(254).optional(),
  HTTP_PROXY: HttpUrl.optional(),
  HTTPS_PROXY: HttpUrl.optional(),
  NO_PROXY: z.string().optional(),
  NODE_EXTRA_CA_CERTS: z.string().optional(),
})

/** The settings as the program uses them. */
export interface Config {
  readonly dataDirectory: string
  readonly sourcesFile: string | undefined
  readonly sourcesOnly: boolean
  readonly allowHosts: readonly string[]
  readonly hostGapMs: number
  readonly municipality: string
  readonly publicUrl: string
  readonly timeZone: string
  readonly meili:
    | { readonly url: string; readonly apiKey?: string; readonly searchKey?: string }
    | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** `token`: pages for administrators are there, for who has a token with the scope. */
  readonly auth: 'read-only' | 'token'
  /** Who hears of sources that need a person; undefined: nobody by mail. */
  readonly operatorEmail: string | undefined
  /** Reverse proxies in front of us, whose word counts about who asks. */
  readonly trustedProxies: readonly string[]
  readonly proxies: Readonly<Partial<Record<'http' | 'https' | 'noProxy', string>>>
}

/** Reads the settings from the environment. @throws ConfigError with all mistakes at once */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = withProxySpellings(environment)
  const result = Settings.safeParse(given)
  const problems = [...unknownSettings(environment), ...problemsOf(result.error)]
  if (!result.success || problems.length > 0) throw new ConfigError(problems)
  return toConfig(result.data)
}

/** An empty setting counts as not given; proxies are usual in lower case too. */
function withProxySpellings(environment: Readonly<Record<string, string | undefined>>) {
  const given: Record<string, string> = {}
  for (const name of Object.keys(Settings.shape)) {
    const isProxy = name.endsWith('_PROXY')
    const value = environment[name] || (isProxy ? environment[name.toLowerCase()] : undefined)
    if (value) given[name] = value
  }
  return given
}

function unknownSettings(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('EINDER_') && !(name in Settings.shape))
    .map((name) => `${name}: there is no such setting`)
}

function problemsOf(error: z.ZodError | undefined): string[] {
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

function toConfig(settings: z.output<typeof Settings>): Config {
  const publicUrl = settings.EINDER_PUBLIC_URL.replace(/\/+$/, '')
  return {
    dataDirectory: resolve(settings.EINDER_DATA_DIR),
    sourcesFile: settings.EINDER_SOURCES,
    sourcesOnly: settings.EINDER_SOURCES_ONLY,
    allowHosts: settings.EINDER_ALLOW_HOSTS,
    hostGapMs: settings.EINDER_HOST_GAP_MS,
    municipality: settings.EINDER_MUNICIPALITY,
    publicUrl,
    timeZone: settings.EINDER_TIMEZONE,
    meili: settings.MEILI_URL
      ? {
          url: settings.MEILI_URL,
          ...(settings.MEILI_API_KEY && { apiKey: settings.MEILI_API_KEY }),
          ...(settings.MEILI_SEARCH_KEY && { searchKey: settings.MEILI_SEARCH_KEY }),
        }
      : undefined,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM ?? `Einder <einder@${new URL(publicUrl).hostname}>`,
    auth: settings.EINDER_AUTH,
    operatorEmail: settings.EINDER_OPERATOR_EMAIL,
    trustedProxies: settings.EINDER_TRUSTED_PROXIES,
    proxies: {
      ...(settings.HTTP_PROXY && { http: settings.HTTP_PROXY }),
      ...(settings.HTTPS_PROXY && { https: settings.HTTPS_PROXY }),
      ...(settings.NO_PROXY && { noProxy: settings.NO_PROXY }),
    },
  }
}
