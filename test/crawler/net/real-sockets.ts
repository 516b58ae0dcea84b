import { afterAll, beforeAll } from 'vitest'
import { network } from '../../support/network.ts'

/**
 * Takes msw out of the way in one test file: it stands between a program and its sockets, and says
 * "connected" before they are. Tests of the gate reach loopback only; the guard sees to that.
 */
export function useRealSockets(): void {
  beforeAll(() => network.close())
  afterAll(() => network.listen({ onUnhandledFrame: 'error' }))
}
