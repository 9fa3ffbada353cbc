import { CRITERIA, type Rubric, type Scores } from './schema'

/** Points of a review out of 100, by the weights of the rubric. */
export function pointsOf(scores: Scores, rubric: Rubric) {
  const all = rubric.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return 0
  const reached = rubric.reduce((sum, { id, weight }) => sum + weight * (scores[id]?.score ?? 0), 0)
  return (reached / (all * 5)) * 100
}

/** For each criterion how far reviewers are apart, and their mean. */
export function agreementOf(reviews: Scores[]) {
  return CRITERIA.map((criterion) => {
    const given = reviews.map((scores) => scores[criterion].score)
    return {
      criterion,
      mean: given.reduce((sum, score) => sum + score, 0) / given.length,
      apart: Math.max(...given) - Math.min(...given),
    }
  })
}

/**
 * How far a reviewer is from the others who judged the same applications, in points of 100; positive is kinder. Null
 * where nobody judged the same.
 */
export function driftOf(own: { points: number; others: number[] }[]) {
  const compared = own.filter(({ others }) => others.length > 0)
  if (compared.length === 0) return null
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return mean(compared.map(({ points, others }) => points - mean(others)))
}
