import type { FoundAnswer, SearchOutcome } from '@justicia/shared-content/search/query/searchAnswers'
import { offerAudiences } from './audienceFilter.ts'
import { awayPages } from './awayPages.ts'
import { findInstitutions } from './findInstitutions.ts'
import { type LoadedAnswers, searchFiles } from './loadAnswers.ts'
import { markWords } from './markWords.ts'
import { namedStates } from './namedStates.ts'
import { fillWith, resultItem, shown } from './resultItem.ts'
import { fill, type SearchTexts } from './searchTexts.ts'
import { keepWords, takeWords } from './searchWords.ts'
import { WholeText } from './wholeText.ts'

const resultsAtOnce = 10
/** When it is not sure that it was understood, more would only confuse. */
const resultsInDoubt = 3
/** With so few, one wrong answer must not be all there is: the way by questions is offered below them. */
const fewResults = 2
const typingPause = 150
/** Milliseconds after which somebody has stopped typing and reads that nothing was found: that is what is counted. */
const restAfter = 2000

interface Shown {
  query: string
  outcome: SearchOutcome
  answers: LoadedAnswers
  /** How many are listed below. */
  institutions: number
}

/**
 * The search page: what calls for a danger card comes with it, answers from one small index, fetched when the box is first
 * touched, and every word of every page from Pagefind, when that is asked for.
 */
export function wireSearchPage(): void {
  const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
  const form = document.querySelector<HTMLFormElement>('main form[role=search]') as HTMLFormElement
  const input = byId<HTMLInputElement>('q')
  const status = byId('status')
  const results = byId('results')
  const list = results.querySelector('ol') as HTMLOListElement
  const more = byId<HTMLButtonElement>('more')
  const filter = byId<HTMLFieldSetElement>('filter')
  const word = byId('word')
  const danger = byId('danger')
  const help = byId('help')
  const flows = byId('flows')
  const who = byId('who')
  /** On the portal alone. */
  const statesPart = document.getElementById('states')
  const idle = status.textContent ?? ''
  const words = JSON.parse(status.dataset.words ?? '{}') as SearchTexts
  const wholeText = new WholeText(byId('whole'), words)
  const { index } = status.dataset
  const files = index === undefined ? undefined : searchFiles(JSON.parse(index))
  const { isOffline, isAway } = awayPages(document.getElementById('memory'))

  let latest = 0
  let searched: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let unanswered: ReturnType<typeof setTimeout> | undefined

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    void search(input.value, false)
  })
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void search(input.value, true), typingPause)
  })
  // It is there when the first words are.
  input.addEventListener(
    'focus',
    () =>
      void files
        ?.danger()
        .then(files.answers)
        .catch(() => undefined),
    { once: true },
  )
  takeAsked()
  // Words that come by a link, or with «back», while this page is open.
  addEventListener('popstate', takeAsked)
  addEventListener('hashchange', takeAsked)

  function takeAsked(): void {
    const asked = takeWords()
    if (asked === undefined || asked === searched) return
    input.value = asked
    void search(asked, false)
  }

  async function search(text: string, isTyping: boolean): Promise<void> {
    const turn = ++latest
    clearTimeout(unanswered)
    const query = text.trim()
    searched = query
    keepWords(query)
    const institutions = showInstitutions(query)
    showStates(query)
    // Without a connection there is nothing to fetch it from.
    wholeText.offer(isOffline ? '' : query)
    if (query === '') return showNothing(idle)
    status.textContent = words.loading
    results.setAttribute('aria-busy', 'true')
    let card: string | undefined
    try {
      if (files === undefined) {
        const pages = await wholeText.search()
        if (turn === latest) showNothing('', pages !== undefined && pages > 0)
        return
      }
      // On its way while the cards are made ready.
      const coming = files.answers()
      coming.catch(() => undefined)
      // Whoever is in danger waits for nothing else; who is not does not go without answers where the cards do not come.
      card = (await files.danger().catch(() => undefined))?.(query)
      if (turn !== latest) return
      showDanger(card)
      const answers = await coming
      if (turn !== latest) return
      let outcome = answers.search.search(query, { isTyping })
      // Few ask for articles and laws: which guide rests on which is fetched when what is asked may be one.
      if (/\d/.test(query) || outcome.unknown.length > 0) {
        const citations = await files.citations().catch(() => undefined)
        if (turn !== latest) return
        outcome = answers.search.search(query, { isTyping, citations })
      }
      show({ query, outcome, answers, institutions })
      showDanger(card)
    } catch {
      if (turn !== latest) return
      showNothing(words.error)
      showDanger(card)
    } finally {
      if (turn === latest) results.removeAttribute('aria-busy')
    }
  }

  function show({ query, outcome, answers, institutions }: Shown): void {
    const { found, isDoubtful, corrections, unknown, definition } = outcome
    // An institution is an answer too: it stands right below, and is what is counted when no page has the words.
    const count = found.length || institutions
    const counted = count === 0 ? words.none : count === 1 ? words.foundOne : words.found
    const said = [
      ...corrections.map(({ typed, meant }) => fill(words.corrected, { a: shown(typed), b: shown(meant) })),
      isDoubtful && institutions === 0 ? words.doubt : fill(counted, { n: count, q: shown(query) }),
      ...(found.length > 0 && unknown.length > 0 && !isDoubtful ? [fill(words.unknown, { w: shown(unknown.join(', ')) })] : []),
    ]
    const listed = isDoubtful ? found.slice(0, resultsInDoubt) : found
    if (listed.slice(0, resultsAtOnce).some(({ document }) => isAway(document.path))) said.push(words.awayNote)
    status.textContent = said.join(' ')
    const draw = (answer: FoundAnswer) => answerItem(answer, outcome, answers)
    offerAudiences(
      filter,
      listed.map(({ document }) => document.audience),
      {
        names: words.audiences,
        all: words.all,
        choose: (audience) =>
          showList(audience === undefined ? listed : listed.filter(({ document }) => document.audience === audience), draw),
      },
    )
    showList(listed, draw)
    showWord(definition)
    help.hidden = count > 0
    offerFlows(count, isDoubtful)
    // That nothing was found, and no word of what was asked.
    if (count === 0) unanswered = setTimeout(() => dispatchEvent(new CustomEvent('counted', { detail: 'no-result' })), restAfter)
  }

  function showList(found: readonly FoundAnswer[], draw: (answer: FoundAnswer) => HTMLLIElement): void {
    fillWith(list, ...found.slice(0, resultsAtOnce).map(draw))
    results.hidden = found.length === 0
    more.hidden = found.length <= resultsAtOnce
    more.onclick = () => {
      const items = found.slice(list.children.length, list.children.length + resultsAtOnce).map(draw)
      list.append(...items)
      items[0]?.querySelector('a')?.focus()
      more.hidden = list.children.length >= found.length
    }
  }

  /** The questions: before the answers where nothing is sure, after them where there are few. */
  function offerFlows(count: number, isDoubtful: boolean): void {
    flows.hidden = count > fewResults && !isDoubtful
    if (count > 0 && !isDoubtful) results.after(flows)
    else filter.before(flows)
  }

  function showNothing(text: string, isAnswered = false): void {
    status.textContent = text
    showList([], () => document.createElement('li'))
    filter.hidden = true
    showWord(undefined)
    showDanger(undefined)
    help.hidden = isAnswered
    offerFlows(0, false)
    flows.hidden = isAnswered
  }

  function answerItem(
    { document: page, section }: FoundAnswer,
    { marks }: SearchOutcome,
    { stemsOf }: LoadedAnswers,
  ): HTMLLIElement {
    const { kind, path, title, summary, first, deadline, lang, easy } = page
    return resultItem(
      {
        href: path,
        title,
        summary: first === '' ? summary : `${first}. ${summary}`,
        lang,
        notes: [
          ...(kind === 'flow' ? [words.flow] : []),
          ...(kind === 'letter' ? [words.letter] : []),
          ...(lang === '' ? [] : [words.inSpanish]),
          ...(isAway(path) ? [words.away] : []),
        ],
        facts: deadline === '' ? [] : [fill(words.deadline, { d: deadline })],
        links: [
          ...(section === undefined ? [] : [{ href: `${path}#${section.key}`, label: fill(words.part, { s: section.title }) }]),
          ...(easy === '' || isAway(easy) ? [] : [{ href: easy, label: words.easy }]),
        ],
      },
      (into, text) => markWords(into, text, { marks, stemsOf }),
    )
  }

  /** What a word means, beside the guides and never above the first. */
  function showWord(term: SearchOutcome['definition']): void {
    word.hidden = term === undefined
    if (term === undefined) return
    const link = document.createElement('a')
    // The word alone, where its page needs a connection.
    if (!isAway(term.path)) link.href = term.path
    link.textContent = term.title
    if (term.lang !== '') word.lang = term.lang
    else word.removeAttribute('lang')
    fillWith(word, link, ` · ${shown(term.summary)}`)
  }

  /** The card that somebody in danger sees before anything else; the status line tells of it. */
  function showDanger(slug: string | undefined): void {
    danger.hidden = slug === undefined
    for (const card of danger.querySelectorAll<HTMLElement>('[data-card]')) {
      card.hidden = card.dataset.card !== slug
      if (card.hidden) continue
      const told = document.createElement('span')
      told.className = 'vh'
      told.textContent = `${danger.getAttribute('aria-label')}: ${card.querySelector('p')?.textContent} `
      status.prepend(told)
    }
  }

  /** The sites of the states that are named: what differs from state to state is there. */
  function showStates(query: string): void {
    if (statesPart === null) return
    const items = [...statesPart.querySelectorAll('li')]
    const places = items.map((item) => ({ name: item.textContent ?? '', cities: (item.dataset.cities ?? '').split('|') }))
    const named = namedStates(query, places)
    items.forEach((item, at) => {
      item.hidden = !named.includes(at)
    })
    statesPart.hidden = named.length === 0
  }

  /** Leaves the institutions that are asked for; all of them while nothing is. @returns how many. */
  function showInstitutions(query: string): number {
    const items = [...who.querySelectorAll('li')].map((item) => ({
      item,
      text: item.textContent ?? '',
      phones: (item.dataset.tel ?? '').split(','),
    }))
    const found = query === '' ? items : findInstitutions(query, items)
    for (const each of items) each.item.hidden = !found.includes(each)
    who.hidden = found.length === 0
    return found.length
  }
}
