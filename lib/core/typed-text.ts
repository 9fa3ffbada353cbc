import { z } from 'zod'

/** They turn what follows around, beyond the end of the text: a direction is the page's to give. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g

/** One line as a person types it: what is pasted in several becomes one, and what cannot be stored is gone. */
export function oneLine(most: number) {
  return z
    .string()
    .transform((text) =>
      text
        .toWellFormed()
        .replace(BIDI_CONTROLS, '')
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().max(most))
}

/** Several lines, with the line ends of Unix and without what cannot be stored. */
export function severalLines(most: number) {
  return z
    .string()
    .transform((text) =>
      text
        .toWellFormed()
        .replace(BIDI_CONTROLS, '')
        .replace(/\r\n?/g, '\n')
        .replace(/(?!\n|\t)\p{Cc}/gu, '')
        .trim(),
    )
    .pipe(z.string().max(most))
}
