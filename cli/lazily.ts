export interface Lazy<T> {
  get(): Promise<T>
  /** Closes what was opened, if anything was. */
  close(): Promise<void>
}

/** Opens something at its first use: most commands need only part of the program. */
export function lazily<T extends { close(): Promise<void> }>(open: () => Promise<T>): Lazy<T> {
  let opened: Promise<T> | undefined
  return {
    get: () => {
      opened ??= open()
      return opened
    },
    async close() {
      await (await opened?.catch(() => undefined))?.close()
    },
  }
}
