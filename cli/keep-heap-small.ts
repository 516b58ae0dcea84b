import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the heap for young objects at the size it starts with. Left to itself it grows to 128 MB
 * during a crawl, for a tenth of processor time at most (docs/performance.md). Works for what is
 * loaded and made from here on; V8 looks at this setting whenever it would grow that heap.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}
