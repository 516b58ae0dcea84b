// Suggestions while typing, after the combobox pattern of WAI-ARIA. Without this file the search field
// is a search field.

const WAIT_MS = 120
const SHORTEST = 2
const KINDS = { regulation: 'Regeling', publisher: 'Uitgever', title: 'Bericht' }

const field = document.getElementById('q')
if (field instanceof HTMLInputElement) suggestFor(field)

/** @param {HTMLInputElement} input */
function suggestFor(input) {
  const list = listBeside(input)
  const status = statusBeside(input)
  let timer = 0
  let asking = new AbortController()
  let active = -1

  input.type = 'text'
  input.autocomplete = 'off'
  input.enterKeyHint = 'search'
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  close()

  input.addEventListener('input', () => {
    clearTimeout(timer)
    asking.abort()
    timer = setTimeout(ask, WAIT_MS)
  })
  input.addEventListener('keydown', onKey)
  input.addEventListener('blur', close)
  // The field keeps the focus while the mouse chooses, else the list would close before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element) choose(event.target.closest('[role="option"]'))
  })

  async function ask() {
    const text = input.value.trim()
    if (text.length < SHORTEST) return close()
    asking = new AbortController()
    const { signal } = asking
    try {
      const address = `/api/v1/suggest?${new URLSearchParams({ q: text.slice(0, 200) })}`
      const response = await fetch(address, { signal })
      const { suggestions = [] } = response.ok ? await response.json() : {}
      if (!signal.aborted && document.activeElement === input) show(suggestions)
    } catch {
      // Typed on, or no network: searching itself needs none of this.
      if (!signal.aborted) close()
    }
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(optionOf))
    active = -1
    input.removeAttribute('aria-activedescendant')
    list.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    status.textContent = countText(suggestions.length)
  }

  function close() {
    clearTimeout(timer)
    asking.abort()
    show([])
    status.textContent = ''
  }

  function onKey(event) {
    if (list.hidden || event.isComposing) return
    const option = list.children[active]
    const moves = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Escape: close }
    const act = event.key === 'Enter' && option ? () => choose(option) : moves[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  /** Past the last comes the field itself, and then the first again. */
  function move(step) {
    const places = list.children.length + 1
    active = ((active + 1 + step + places) % places) - 1
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(place === active))
    }
    const option = list.children[active]
    if (!option) return input.removeAttribute('aria-activedescendant')
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }

  function choose(option) {
    if (option instanceof HTMLElement && option.dataset.href) location.assign(option.dataset.href)
  }
}

function listBeside(input) {
  const list = document.createElement('ul')
  list.id = 'suggesties'
  list.className = 'suggestions'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Suggesties')
  input.after(list)
  return list
}

function statusBeside(input) {
  const status = document.createElement('p')
  status.className = 'visually-hidden'
  status.setAttribute('role', 'status')
  input.form?.append(status)
  return status
}

function optionOf(suggestion, place) {
  const option = document.createElement('li')
  option.id = `suggestie-${place}`
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  option.dataset.href = addressOf(suggestion)
  const kind = document.createElement('span')
  kind.className = 'count'
  kind.textContent = KINDS[suggestion.kind] ?? ''
  option.append(suggestion.text, ' ', kind)
  return option
}

function addressOf({ kind, text, id, itemId }) {
  if (kind === 'title') return `/items/${encodeURIComponent(itemId)}`
  const [name, value] = kind === 'regulation' ? ['regulation', id] : ['publisher', text]
  return `/zoeken?${new URLSearchParams({ [name]: value })}`
}

function countText(count) {
  if (count === 0) return 'Geen suggesties'
  return count === 1 ? '1 suggestie' : `${count} suggesties`
}
