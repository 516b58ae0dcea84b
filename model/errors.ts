/**
 * Every way in which bringing a source up to date can fail (REL-16). A closed list: a failure that
 * fits none of them is a defect of ours and called `internal`.
 */
export const FAILURE_KINDS = [
  'dns',
  'connect',
  'tls',
  'timeout_connect',
  'timeout_headers',
  'timeout_body',
  'timeout_total',
  'too_large',
  'ratio',
  'encoding',
  'http_401_403',
  'http_404',
  'http_410',
  'http_429',
  'http_4xx',
  'http_5xx',
  'robots_denied',
  'robots_unreachable',
  'ssrf',
  'redirect_loop',
  'redirect_limit',
  'redirect_downgrade',
  'redirect_invalid',
  'not_a_feed',
  'parse',
  'parse_timeout',
  'parse_memory',
  'empty',
  'challenge_page',
  'aborted',
  'internal',
] as const
export type FailureKind = (typeof FAILURE_KINDS)[number]

/** A source could not be brought up to date. `kind` says what to do about it; `cause` says why. */
export class CrawlError extends Error {
  override readonly name = 'CrawlError'
  readonly kind: FailureKind
  /** When the server asked us to stay away (Retry-After), the instant until which we do. */
  readonly retryAt: Date | undefined

  constructor(kind: FailureKind, message: string, options?: ErrorOptions & { retryAt?: Date }) {
    super(message, options)
    this.kind = kind
    this.retryAt = options?.retryAt
  }
}

/** The configuration is wrong. Lists all mistakes at once, each with its path. Exit code 78. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(
      `configuration is wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
      options,
    )
    this.problems = problems
  }
}

/** Another process holds the data directory. Exit code 75. */
export class DataDirectoryBusyError extends Error {
  override readonly name = 'DataDirectoryBusyError'
}

/** The command line makes no sense. Exit code 64. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What went wrong, as one line for people, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
