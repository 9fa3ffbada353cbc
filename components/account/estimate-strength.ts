import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: 128 })

/** How hard a password is to guess, 0 to 4. The server has its own say, with the person's name in mind. */
export function estimateStrength(password: string) {
  return estimator.check(password).score
}
