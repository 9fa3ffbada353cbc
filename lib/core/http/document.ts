/**
 * Next's runtime weighs more than a page of ours, and our pages are read, followed and sent without it. So a public
 * document doesn't load scripts with the page: a small one in their place does, when the reader first moves.
 */

/** What stands in a page that needs its scripts at once. */
const EAGER = '<meta name="lyceum-script" content="eager"/>'
/** What stands in a page to be read: nothing in it but the search box needs a script. */
const READING = '<meta name="lyceum-script" content="reading"/>'
const SCRIPT = /<script src="(\/_next\/static\/[^"]+)" async=""><\/script>/g
const PRELOAD = /<link rel="preload" as="script" [^>]*href="\/_next\/static\/[^"]+"[^>]*>/g
/** Anything else that loads: not Next's document as we know it. Scripts for old browsers never run in new ones. */
const LOADS =
  /<script (?![^>]*noModule="")[^>]*src=|<link [^>]*as="script"|<link [^>]*modulepreload/
const NEXT_FLIGHT = '])</script><script>self.__next_f.push('

/** The document with its scripts deferred; as it was where it asks for them, or isn't as we know Next's to be. */
export function deferScripts(html: string) {
  if (html.includes(EAGER)) return html
  const sources = [...html.matchAll(SCRIPT)].map(([, source = '']) => source)
  const rest = html.replace(PRELOAD, '').replace(SCRIPT, '')
  const end = rest.lastIndexOf('</body>')
  if (sources.length === 0 || end === -1 || LOADS.test(rest)) return html
  return `${rest.slice(0, end)}<script>${loader(sources, html.includes(READING))}</script>${rest.slice(end)}`
}

/** Next sends its data in many inline scripts, each of which would take a hash in the policy: one for each run of them. */
export function mergeFlight(html: string) {
  return html.replaceAll(NEXT_FLIGHT, '])\nself.__next_f.push(')
}

/**
 * - Loads at the first sign of a reader, and at once for an address with a part: scripts may have to open that part.
 *   A page to be read loads for whoever is signed in, and where somebody turns to what needs scripts.
 * - Applies the faces of other scripts once the page is there: their rules and files should hold up nothing.
 * - Listens passively and prevents nothing, so that links and forms work as ever.
 * - A press on a button that only scripts can answer would be lost: it is repeated once React has the button, unless
 *   React took it in that very event. React has an element from the moment that it keeps the properties on it.
 */
function loader(sources: string[], reading: boolean) {
  return `(() => {
const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'wheel', 'scroll']
const listening = { passive: true, capture: true }
const ready = (element) => Object.keys(element).some((key) => key.startsWith('__reactProps'))
let missed
let loading = false
const always = ${!reading} || /lyceum-signed-in=1/.test(document.cookie)
const turn = ({ target }) => {
  if (always || (target.closest && target.closest('[role=search]'))) load()
}
const press = ({ target }) => {
  const button = target.closest('button[type=button]:not([popovertarget],[commandfor])')
  if (button) setTimeout(() => {
    if (ready(button)) return
    missed = button
    load()
  })
}
const repeat = (left) => {
  if (left && !ready(missed || document.documentElement)) return setTimeout(repeat, 50, left - 1)
  removeEventListener('click', press, listening)
  if (left && missed) missed.click()
}
const load = () => {
  if (loading) return
  loading = true
  for (const sign of signs) removeEventListener(sign, turn, listening)
  for (const source of ${JSON.stringify(sources)}) {
    document.head.append(Object.assign(document.createElement('script'), { src: source, async: true }))
  }
  repeat(200)
}
addEventListener('load', () => {
  for (const link of document.querySelectorAll('link[data-late]')) link.media = 'all'
})
addEventListener('click', press, listening)
for (const sign of signs) addEventListener(sign, turn, listening)
if (always && location.hash) load()
})()`
}
