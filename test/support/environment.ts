declare global {
  interface ImportMeta {
    /** Vitest's view of the environment of the run. */
    readonly env: Readonly<Record<string, string | undefined>>
  }
}

/** A setting of the test run itself, such as the address of a real server to test against. */
export function environmentOf(name: string): string | undefined {
  return import.meta.env[name]
}
