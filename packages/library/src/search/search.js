/* global folkmootLibrary, foldForSearch, wordsForSearch */
// Runs in the library's search page, after `fold.js` and before the notes, which are a script an event. All of them have run
// at `DOMContentLoaded`.

const PAGE = 40
const FACETS = ['programme', 'event', 'year', 'activity', 'network', 'theme', 'group', 'language', 'agreed']
/** With one choice alone these tell nothing. */
const TELL_APART = ['programme', 'event', 'year', 'language']

const found = document.querySelector('#found')
const said = JSON.parse(found.dataset.said)
found.textContent = said.loading

document.addEventListener('DOMContentLoaded', () => {
  const form = document.querySelector('#search')
  const results = document.querySelector('#results')
  const more = document.querySelector('#more')
  const count = n =>
    n === 1 ? said.one : said.many.replace('{n}', n.toLocaleString(document.documentElement.lang))

  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true })

  const notes = folkmootLibrary.flatMap(
    ({ programme, event, year, edition, activities, networks, groups, languages, themes, notes: rows }) =>
      rows.map(([id, text, activity, network, group, dots, agreed, language, joined, english]) => ({
        id,
        text,
        edition,
        dots,
        english,
        folded: wordsForSearch([text, ...(english ?? []).slice(0, 1)].join('\n')).join(' '),
        facets: {
          programme,
          event,
          year,
          activity: activities[activity],
          network: networks[network] || said.noNetwork,
          // A note’s group may have been joined into several.
          theme: joined.map(place => themes[place]),
          group: groups[group],
          language: languages[language],
          agreed: agreed ? said.agreed : '',
        },
      })),
  )
  // Each event's notes are a script of its own, and any may fail to come.
  const isWhole = folkmootLibrary.length === Number(found.dataset.events)
  let matches = []
  let shown = 0

  const valuesOf = (note, name) => [note.facets[name]].flat()
  const chosen = () => Object.fromEntries(FACETS.map(name => [name, form.elements[name].value]))

  function search() {
    const words = wordsForSearch(form.elements.q.value)
    const filter = chosen()
    const hasWords = notes.filter(note => words.every(word => note.folded.includes(word)))
    const fits = (note, besides) =>
      FACETS.every(name => name === besides || !filter[name] || valuesOf(note, name).includes(filter[name]))
    const asked = words.length > 0 || FACETS.some(name => filter[name])
    matches = asked ? hasWords.filter(note => fits(note, '')).sort((a, b) => b.dots - a.dots) : []
    for (const name of FACETS)
      fillFacet(
        name,
        hasWords.filter(note => fits(note, name)),
        filter[name],
      )
    results.replaceChildren()
    shown = 0
    found.textContent = [isWhole ? '' : said.failed, resultWords(asked)].filter(Boolean).join(' ')
    showMore()
    remember(words.length > 0 ? form.elements.q.value : '', filter)
  }

  function resultWords(asked) {
    if (!asked) return said.begin
    return matches.length === 0 ? said.nothing : count(matches.length)
  }

  /** Each choice with how many notes it would leave. */
  function fillFacet(name, among, value) {
    const counts = new Map()
    for (const one of among.flatMap(note => valuesOf(note, name)))
      if (one) counts.set(one, (counts.get(one) ?? 0) + 1)
    if (value && !counts.has(value)) counts.set(value, 0)
    const options = [...counts]
      .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
      .map(([text, n]) => new Option(`${text} (${n})`, text, false, text === value))
    form.elements[name].replaceChildren(new Option(said.all, '', false, !value), ...options)
    form.elements[name].closest('label').hidden =
      options.length < (TELL_APART.includes(name) && !value ? 2 : 1)
  }

  function showMore() {
    for (const note of matches.slice(shown, shown + PAGE)) results.append(card(note))
    shown = Math.min(shown + PAGE, matches.length)
    more.hidden = shown >= matches.length
  }

  function card(note) {
    const item = document.createElement('li')
    item.className = 'note'
    const words = document.createElement('p')
    words.className = 'words'
    words.dir = 'auto'
    words.textContent = note.text
    const by = document.createElement('p')
    by.className = 'by'
    for (const part of [note.facets.event, note.facets.network, note.facets.group]) {
      if (!part || part === said.noNetwork) continue
      const piece = document.createElement('bdi')
      piece.textContent = part
      by.append(piece, ' · ')
    }
    const link = document.createElement('a')
    link.href = `../n/${note.id}@e${note.edition}/index.html`
    link.textContent = said.see
    link.setAttribute('aria-label', `${said.see}: ${note.text.slice(0, 60)}`)
    by.append(link)
    item.append(words)
    if (note.english) item.append(inEnglish(note.english))
    item.append(by)
    return item
  }

  /** Beneath the original, which comes first. */
  function inEnglish([text, by]) {
    const reading = document.createElement('p')
    reading.className = 'english'
    reading.lang = 'en'
    reading.dir = 'ltr'
    reading.textContent = `${by}: ${text}`
    return reading
  }

  function remember(q, filter) {
    const asked = new URLSearchParams(Object.entries({ q, ...filter }).filter(([, value]) => value))
    try {
      history.replaceState(null, '', `?${asked}`)
    } catch {
      // A page on a disk may not change its address.
    }
  }

  const asked = new URLSearchParams(location.search)
  form.elements.q.value = asked.get('q') ?? ''
  for (const name of FACETS) {
    const value = asked.get(name)
    if (value) form.elements[name].replaceChildren(new Option(value, value, true, true))
  }
  form.addEventListener('submit', event => {
    event.preventDefault()
    search()
  })
  form.addEventListener('input', search)
  more.addEventListener('click', showMore)
  search()
})
