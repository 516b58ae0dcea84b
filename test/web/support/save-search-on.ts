import { expect } from 'vitest'
import type { TestSite } from './open-test-site.ts'

/** Saves a search as the form does; the id it got. */
export async function saveSearchOn(
  { post }: Pick<TestSite, 'post'>,
  vraag = 'q=AI&level=eu',
  naam = 'AI uit Europa',
): Promise<string> {
  const response = await post('/zoekvragen', { naam, vraag })
  expect(response.status).toBe(303)
  return response.headers.get('location')?.split('/').at(-1) ?? ''
}
