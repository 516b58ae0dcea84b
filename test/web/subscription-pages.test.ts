import { describe, expect, it, vi } from 'vitest'
import { EMPTY_FILTER } from '../../model/subscription.ts'
import { type TestSite, testSites } from './support/open-test-site.ts'

const openSite = testSites()

async function subscribed(site: TestSite, fields: Readonly<Record<string, string>> = {}) {
  const response = await site.post('/abonneren', { email: 'jan@gemeente.test', ...fields })
  return { response, token: site.mailed.at(-1)?.token ?? '' }
}

describe('the form to subscribe', () => {
  it('asks only for an address and choices, and says what happens to them', async () => {
    const page = await (await (await openSite()).get('/abonneren')).text()
    const names = [...page.matchAll(/<input[^>]* name="([^"]+)"/g)].map(([, name]) => name)
    expect([...new Set(names)].sort()).toEqual([
      'domains',
      'email',
      'levels',
      'name',
      'query',
      'regulations',
      'rhythm',
      'themes',
      'website',
    ])
    expect(page).toContain('Wat we met uw gegevens doen')
  })

  it('sends a mail to confirm and says so, the same for an address it knows', async () => {
    const site = await openSite()
    const first = await subscribed(site)
    const again = await subscribed(site)
    expect(first.response.status).toBe(200)
    const page = await first.response.text()
    expect(page).toContain('Kijk in uw mailbox')
    expect(await again.response.text()).toBe(page)
  })

  it('keeps the choices', async () => {
    const site = await openSite()
    const fields = new URLSearchParams([
      ['email', 'jan@gemeente.test'],
      ['name', 'AI in de stad'],
      ['domains', 'smart-mobility'],
      ['domains', 'smart-living'],
      ['regulations', 'ai-act'],
      ['levels', 'eu'],
      ['query', 'sensor'],
      ['rhythm', 'daily'],
    ])
    await site.post('/abonneren', fields)
    const token = site.mailed[0]?.token ?? ''
    expect(await site.desk.subscriptionOfToken(token, 'confirm')).toMatchObject({
      name: 'AI in de stad',
      rhythm: 'daily',
      filter: {
        domains: ['smart-mobility', 'smart-living'],
        regulations: ['ai-act'],
        levels: ['eu'],
        query: 'sensor',
      },
    })
  })

  it.each([
    [{ email: '' }, 'email'],
    [{ email: 'geen adres' }, 'email'],
    [{ email: 'a@b.test\r\nBcc: x@y.test' }, 'email'],
    [{ email: 'a@b.test,c@d.test' }, 'email'],
    [{ email: 'a@b.test', domains: 'smart-cheese' }, 'domains'],
    [{ email: 'a@b.test', rhythm: 'hourly' }, 'rhythm'],
    [{ email: 'a@b.test', query: 'x'.repeat(201) }, 'query'],
    [{ email: 'a@b.test', admin: '1' }, 'admin'],
  ])('points at the mistake and sends nothing: %j', async (fields, wrong) => {
    const site = await openSite()
    const response = await site.post('/abonneren', fields)
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(page).toContain('role="alert"')
    expect(page).toMatch(new RegExp(`<li>(?:<a href="#${wrong}">|${wrong})`))
    expect(site.mailed).toEqual([])
  })

  it('ties the message to the field, and keeps what was typed', async () => {
    const site = await openSite()
    const response = await site.post('/abonneren', { email: 'geen adres', domains: 'smart-living' })
    const page = await response.text()
    expect(page).toContain('aria-describedby="email-fout email-uitleg" aria-invalid="true"')
    expect(page).toContain('value="geen adres"')
    expect(page).toContain('value="smart-living" checked')
  })

  it('thanks a robot that fills in everything, and does nothing', async () => {
    const site = await openSite()
    const { response } = await subscribed(site, { website: 'https://spam.test' })
    expect(await response.text()).toContain('Kijk in uw mailbox')
    expect(site.mailed).toEqual([])
  })

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site', origin: 'https://other.localhost:3000' }, 403],
    [{ 'sec-fetch-site': '', origin: 'https://evil.test' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, 200],
    [{ 'sec-fetch-site': '', origin: 'http://localhost:3000' }, 200],
  ])('only works from our own pages: %j', async (headers, status) => {
    const site = await openSite()
    const { 'sec-fetch-site': siteHeader, ...others } = headers
    const response = await site.app.request('/abonneren', {
      method: 'POST',
      body: new URLSearchParams({ email: 'jan@gemeente.test' }),
      headers: { ...others, ...(siteHeader && { 'sec-fetch-site': siteHeader }) },
    })
    expect(response.status).toBe(status)
    expect(site.mailed.length).toBe(status === 200 ? 1 : 0)
  })

  it('reads a form with parts too, and refuses what is no form', async () => {
    const site = await openSite()
    const parts = new FormData()
    parts.set('email', 'jan@gemeente.test')
    const send = (body: string | FormData, headers?: Readonly<Record<string, string>>) =>
      site.app.request('/abonneren', { method: 'POST', body, ...(headers && { headers }) })
    expect((await send(parts)).status).toBe(200)
    expect((await send('{}', { 'content-type': 'application/json' })).status).toBe(415)
    const broken = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await send('--x\r\nnonsense', broken)).status).toBe(415)
    expect(site.mailed.map(({ email }) => email)).toEqual(['jan@gemeente.test'])
  })

  it('does not count mistakes as requests, but does not take them without end', async () => {
    const site = await openSite()
    const statuses = []
    for (let tries = 0; tries < 101; tries += 1) {
      statuses.push((await site.post('/abonneren', { email: `fout ${tries}` })).status)
    }
    expect(statuses.slice(0, 100)).toEqual(Array(100).fill(400))
    expect(statuses[100]).toBe(429)
  })

  it('takes ten requests an hour from one address, and more when the hour is over', async () => {
    let now = new Date('2026-11-24T11:00:00Z')
    const site = await openSite([], { now: () => now })
    for (let index = 0; index < 10; index += 1) {
      expect((await site.post('/beheer', { email: 'jan@gemeente.test' })).status).toBe(200)
    }
    const refused = await site.post('/abonneren', { email: 'jan@gemeente.test' })
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('3600')
    expect((await site.get('/abonneren')).status).toBe(200)
    now = new Date('2026-11-24T12:00:00Z')
    expect((await site.post('/abonneren', { email: 'jan@gemeente.test' })).status).toBe(200)
  })
})

describe('the link to confirm', () => {
  it('confirms when its button is pressed, not when it is opened', async () => {
    const site = await openSite()
    const { token } = await subscribed(site)
    for (const method of ['GET', 'HEAD', 'GET']) {
      expect((await site.app.request(`/bevestigen/${token}`, { method })).status).toBe(200)
    }
    const waiting = await site.desk.subscriptionOfToken(token, 'confirm')
    expect(waiting?.status).toBe('pending')
    const response = await site.post(`/bevestigen/${token}`, {})
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Uw abonnement is bevestigd')
  })
})

describe('the link to stop', () => {
  async function confirmed(site: TestSite) {
    const email = 'jan@gemeente.test'
    const { id } = await site.desk.add({
      email,
      filter: EMPTY_FILTER,
      rhythm: 'weekly',
      confirmed: true,
    })
    const status = async () => (await site.store.subscriptionById(id))?.status
    return { link: `/afmelden/${await site.unsubscribeToken(id)}`, status }
  }

  it('changes nothing when it is opened', async () => {
    const site = await openSite()
    const { link, status } = await confirmed(site)
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT']) {
      await site.app.request(link, { method })
    }
    expect(await status()).toBe('confirmed')
    expect(await (await site.get(link)).text()).toContain('<button>Stop deze mail</button>')
  })

  it.each([
    ['a mail program', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://mail.test' }],
  ])('stops at one POST by %s, and at the next', async (_, headers) => {
    const site = await openSite()
    const { link, status } = await confirmed(site)
    const body = 'List-Unsubscribe=One-Click'
    for (const _time of ['first', 'second']) {
      const response = await site.app.request(link, { method: 'POST', body, headers })
      expect(response.status).toBe(200)
      expect(response.headers.has('set-cookie')).toBe(false)
      expect(await status()).toBe('unsubscribed')
    }
  })

  it('takes a form with parts too, as some mail programs send', async () => {
    const site = await openSite()
    const { link, status } = await confirmed(site)
    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    expect((await site.app.request(link, { method: 'POST', body })).status).toBe(200)
    expect(await status()).toBe('unsubscribed')
  })
})

describe('the link to change', () => {
  async function managed(site: TestSite) {
    const { id } = await site.desk.add({
      email: 'jan@gemeente.test',
      name: 'Oud',
      filter: { ...EMPTY_FILTER, domains: ['smart-living'], sources: ['tweede-kamer'] },
      rhythm: 'weekly',
      confirmed: true,
    })
    await site.post('/beheer', { email: 'jan@gemeente.test' })
    await vi.waitUntil(() => site.mailed.length > 0)
    const subscription = () => site.store.subscriptionById(id)
    return { link: `/beheer/${site.mailed[0]?.token}`, subscription }
  }

  it('is mailed only to who has a subscription, and nobody can see that', async () => {
    const site = await openSite()
    const known = await managed(site)
    const one = await (await site.post('/beheer', { email: 'jan@gemeente.test' })).text()
    const other = await (await site.post('/beheer', { email: 'piet@gemeente.test' })).text()
    expect(other).toBe(one)
    expect(known.link).not.toContain('undefined')
    expect(site.mailed.map(({ email }) => email)).not.toContain('piet@gemeente.test')
  })

  it('shows what was chosen, and changes it when it is saved', async () => {
    const site = await openSite()
    const { link, subscription } = await managed(site)
    const page = await (await site.get(link)).text()
    expect(page).toContain('value="Oud"')
    expect(page).toContain('value="smart-living" checked')
    expect(page).toContain('value="tweede-kamer" checked')
    expect((await subscription())?.name).toBe('Oud')

    const change = { name: '', domains: 'smart-mobility', rhythm: 'daily' }
    const saved = await site.post(link, change)
    expect(await saved.text()).toContain('Uw wijziging is opgeslagen')
    expect(await subscription()).toMatchObject({
      name: '',
      rhythm: 'daily',
      filter: { domains: ['smart-mobility'], sources: [] },
    })
  })

  it('keeps what was when the new choices are wrong', async () => {
    const site = await openSite()
    const { link, subscription } = await managed(site)
    const response = await site.post(link, { name: 'Nieuw', levels: 'mars' })
    expect(response.status).toBe(400)
    expect((await subscription())?.name).toBe('Oud')
  })

  it('refuses a page of another site, which cannot know the link anyway', async () => {
    const site = await openSite()
    const { link, subscription } = await managed(site)
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'null' }
    expect((await site.post(link, { name: 'Nieuw' }, headers)).status).toBe(403)
    expect((await subscription())?.name).toBe('Oud')
  })

  it('stops the one subscription it is for', async () => {
    const site = await openSite()
    const { link, subscription } = await managed(site)
    const page = await (await site.get(link)).text()
    const [, stop = ''] = /action="(\/afmelden\/[^"]+)"/.exec(page) ?? []
    expect((await site.post(stop, {})).status).toBe(200)
    expect((await subscription())?.status).toBe('unsubscribed')
  })
})

describe('a secret link that nobody was given', () => {
  it.each(['bevestigen', 'beheer', 'afmelden'])('is not found: /%s', async (page) => {
    const site = await openSite()
    for (const token of ['onbekend', '%00', "';--", 'x'.repeat(3000), '..%2f..%2fetc']) {
      expect((await site.get(`/${page}/${token}`)).status).toBe(404)
      expect((await site.post(`/${page}/${token}`, {})).status).toBe(404)
    }
  })
})
