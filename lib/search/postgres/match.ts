import { JOIN } from './readings'
import type { Known } from './vocabulary'

/** How well a word of the query fits one or several neighbouring words of a line. */
export type Fit = {
  /** In typing errors. */
  cost: number
  /** How much of the word was typed, from 0 to 1. */
  share: number
  /** Index of the first word of the line that it fits, and how many it runs over. */
  at: number
  span: number
}

/** The best fit of a word in a line; undefined when there is none. */
export function fitIn(tokens: string[], word: Known): Fit | undefined {
  let best: Fit | undefined
  for (let at = 0; at < tokens.length; at++) {
    const fit = fitAt(tokens, at, word)
    if (
      fit &&
      (!best || fit.cost < best.cost || (fit.cost === best.cost && fit.share > best.share))
    )
      best = fit
    // Nothing fits better than the word itself.
    if (best?.cost === 0 && best.share === 1) break
  }
  return best
}

function fitAt(tokens: string[], at: number, word: Known): Fit | undefined {
  const token = tokens[at] ?? ''
  const { text, last, dense, typos } = word
  if (token === text) return { cost: 0, share: 1, at, span: 1 }
  if (last && token.startsWith(text))
    return { cost: 0, share: text.length / token.length, at, span: 1 }
  if (text.length > token.length && text.startsWith(token)) {
    const fit = runTogether(tokens, at, word)
    if (fit) return fit
  }
  if (isSameWithoutArticle(token, text)) return { cost: 0, share: 0.9, at, span: 1 }
  const typo = typos.get(token)
  if (typo !== undefined) return { cost: typo, share: 0.9, at, span: 1 }
  if (dense && token.includes(text)) {
    return { cost: 0.1, share: text.length / token.length, at, span: 1 }
  }
  if (at === 0 && tokens.length > 1) {
    const whole = typos.get(tokens.join(''))
    if (whole !== undefined) return { cost: whole + JOIN, share: 0.9, at, span: tokens.length }
  }
  return undefined
}

/** `camaradelobos` in `camara de lobos`. */
function runTogether(tokens: string[], at: number, { text, last }: Known): Fit | undefined {
  let run = ''
  for (let span = 1; at + span <= tokens.length; span++) {
    run += tokens[at + span - 1]
    if (run === text) return { cost: 0, share: 1, at, span }
    if (run.length > text.length) {
      const begun = last && run.startsWith(text)
      return begun ? { cost: 0, share: text.length / run.length, at, span } : undefined
    }
    if (!text.startsWith(run)) return undefined
  }
  return undefined
}

function isSameWithoutArticle(a: string, b: string) {
  return (a.startsWith('ال') && a.slice(2) === b) || (b.startsWith('ال') && b.slice(2) === a)
}
