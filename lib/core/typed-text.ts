import { z } from 'zod'

/** One line as a person types it: what is pasted in several becomes one, and what cannot be stored is gone. */
export function oneLine(most: number) {
  return z
    .string()
    .transform((text) =>
      text
        .toWellFormed()
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
        .replace(/\r\n?/g, '\n')
        .replace(/(?!\n|\t)\p{Cc}/gu, '')
        .trim(),
    )
    .pipe(z.string().max(most))
}
