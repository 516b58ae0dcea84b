import { beforeAll, describe, expect, it } from 'vitest'
import { openTestSite, type TestSite } from './support/open-test-site.ts'
import { SAMPLE_ITEMS } from './support/sample-items.ts'

interface Description {
  readonly paths: Readonly<Record<string, unknown>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

let site: TestSite
let description: Description
beforeAll(async () => {
  site = await openTestSite(SAMPLE_ITEMS)
  description = (await (await site.get('/api/v1/openapi.json')).json()) as Description
  return () => site.close()
})

describe('the description of the API', () => {
  it('is OpenAPI 3.1 for the version that answers', () => {
    expect(description).toMatchObject({
      openapi: '3.1.0',
      info: { version: '1.2.3', contact: { email: expect.stringContaining('@') } },
      servers: [{ url: 'http://localhost:3000/api/v1' }],
    })
  })

  it('names every route there is, and no other', () => {
    const routes = site.app.routes
      .filter(({ path, method }) => path.startsWith('/api/v1/') && method !== 'ALL')
      .map(({ path }) => path.replace('/api/v1', '').replace(':id', '{id}'))
    const described = Object.keys(description.paths)
    expect(described.sort()).toEqual(routes.filter((path) => path !== '/openapi.json').sort())
  })

  it('points only at schemas it has', () => {
    const text = JSON.stringify(description)
    const pointers = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)]
    const schemas = Object.keys(description.components.schemas)
    expect(pointers.length).toBeGreaterThan(10)
    for (const [, name] of pointers) expect(schemas).toContain(name)
    expect(text).not.toContain('$schema')
  })

  it('gives the values that a label can have, and the bounds of numbers', () => {
    const text = JSON.stringify(description.paths['/items'])
    expect(text).toContain('"enum":["smart-mobility","smart-living","smart-governance"]')
    expect(text).toContain('"minimum":1,"maximum":100')
    expect(text).toContain('"explode":false')
  })
})
