import 'server-only'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { AppError, refuse, type Values } from '@/lib/core/errors'
import type { FormState } from '@/lib/core/form-state'
import { logRefusal } from '@/lib/core/log-refusal'
import { limit } from '@/lib/core/rate-limit'
import { explain, noticeIn } from '@/lib/i18n/explain'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'
import type { NoticeKey } from '@/lib/i18n/messages'
import { currentViewer } from './current-viewer'
import { formValues, typedValues } from './form-values'
import type { Viewer } from './viewer'

/** More than a person can do in earnest. */
const WRITES = { points: 120, seconds: 60 }

type Context = {
  /** The language of the page that the form stands on. */
  locale: Locale
}
type Work = (viewer: Viewer, input: Record<string, unknown>, context: Context) => Promise<unknown>
type OpenWork = (input: Record<string, unknown>, context: Context) => Promise<unknown>

/**
 * The door between a form and a mutation: `export const updateCityAction = formAction(updateCity, 'profile.saved')`.
 * It reads who is asking from the session, hands the fields on as they are (the mutation parses them), and tells
 * what came of it in the reader's language. Works with and without scripts.
 */
export function formAction(work: Work, notice: NoticeKey) {
  return openFormAction(signedIn(work), notice)
}

/**
 * The same for what is sent in passing while somebody types: to a route of ours, which renders no page anew.
 * What the mutation answers comes with it as `result`.
 */
export function quietAction(work: Work, notice: NoticeKey) {
  return answerTo(signedIn(work), notice)
}

/** The same for what people do before they have a session: signing in, for one. */
export function openFormAction(work: OpenWork, notice: NoticeKey) {
  const answer = answerTo(work, notice)
  return async (_: FormState, form: FormData): Promise<FormState> => {
    const { result, ...state } = await answer(form)
    if (state.status === 'done') revalidatePath('/', 'layout')
    return state
  }
}

function signedIn(work: Work): OpenWork {
  return async (input, context) => {
    const viewer = await currentViewer()
    if (!viewer) return refuse('unauthenticated', 'errors.signIn', { remedy: 'sign-in' })
    await limit('write', viewer.id, WRITES)
    return work(viewer, input, context)
  }
}

function answerTo(work: OpenWork, notice: NoticeKey) {
  return async (form: FormData): Promise<FormState & { result?: unknown }> => {
    const locale = localeOf(form)
    let result: unknown
    try {
      result = await work(formValues(form), { locale })
    } catch (error) {
      // Next's own redirect() and notFound() pass.
      if (!(error instanceof AppError)) throw error
      logRefusal(error)
      const { remedy, current } = error.details
      const said = await explain(error, locale)
      return {
        status: 'refused',
        code: error.code,
        ...said,
        values: typedValues(form),
        at: Date.now(),
        ...(remedy && { remedy }),
        ...(current !== undefined && { current }),
      }
    }
    const reveal = revealOf(result)
    return {
      status: 'done',
      notice: await noticeIn(locale, notice, valuesOf(result)),
      ...(reveal && { reveal }),
      at: Date.now(),
      result,
    }
  }
}

/** Where a request comes from, as our own server saw it; see lib/core/http/server.ts. For rate limits alone. */
export async function clientAddress() {
  return (await headers()).get('x-lyceum-client') ?? 'unknown'
}

/** What a mutation answers can be named in the notice. */
function valuesOf(result: unknown): Values {
  if (typeof result !== 'object' || result === null) return {}
  return Object.fromEntries(
    Object.entries(result).filter(([, value]) => ['string', 'number'].includes(typeof value)),
  )
}

function revealOf(result: unknown) {
  const shown = typeof result === 'object' && result && 'reveal' in result ? result.reveal : null
  return Array.isArray(shown) ? shown.map(String) : null
}

function localeOf(form: FormData) {
  const named = form.get('locale')
  return typeof named === 'string' && isLocale(named) ? named : DEFAULT_LOCALE
}
