import { EVENTS } from './events'
import { MADE } from './partners'

/** Every public page, by its address in English. */
export const PAGES = [
  '/',
  '/cities',
  '/cities?region=africa&block=culture',
  '/cities?q=zzzzzzzz',
  '/cities/cork-ie',
  '/cities/dilijan-am',
  '/practices',
  '/practices?block=workplace&region=africa',
  '/practices/lifelong-learning-festival-cork-ie',
  '/practices/lifelong-learning-festival-cork-ie/history',
  '/partnerships',
  `/partnerships/${MADE.request}`,
  '/partnerships/published',
  `/partnerships/published/${MADE.partnership}`,
  '/events',
  '/events?layout=month&month=2099-05',
  '/events?layout=map&when=all',
  `/events/${EVENTS.coming}`,
  `/events/${EVENTS.cancelled}`,
  `/events/${EVENTS.past}`,
  '/certificates/nothing',
  '/join',
  '/join/ie',
  '/readiness',
  '/readiness?country=IE&city=Test&commitment=3&quality=0&letter=fr',
  '/resources',
  '/resources/key-features',
  '/search?q=cork',
  '/search?q=zzzzzzzz',
  '/network',
  '/about/data',
  '/about/review',
  '/privacy',
  '/about/components',
  '/api/v1/docs',
  '/nowhere',
] as const

/** `/cities` in another language. */
export function inLanguage(locale: string, path: string) {
  if (locale === 'en') return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}
