import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { OwnPage } from '@/components/people/own-page'
import { ButtonLink } from '@/components/ui/button'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { first, type SearchParams } from '@/lib/core/query-string'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { resubscribeAction, unsubscribeAction } from '@/lib/notifications/actions'
import { getUnsubscribing } from '@/lib/notifications/mutations/unsubscribe'
import { PACED_KINDS } from '@/lib/notifications/schema'

type Props = {
  params: Promise<{ locale: Locale; token: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'inbox' })
  // The address of this page is a secret, told to nobody else. Without a referrer at all, forms would have no origin.
  return { title: t('off.title'), referrer: 'same-origin', robots: { index: false } }
}

export default async function UnsubscribePage({ params, searchParams }: Props) {
  const { locale, token: given } = await params
  setRequestLocale(locale)
  const token = decodeURIComponent(given)
  const off = first((await searchParams).off)?.split(' ')
  const [t, stopping] = await Promise.all([getTranslations('inbox'), getUnsubscribing(token)])
  const path = `/unsubscribe/${given}`
  const settings = (
    <ButtonLink look="line" href={localePath(locale, '/settings/notifications')}>
      {t('off.settings')}
    </ButtonLink>
  )
  if (!stopping)
    return (
      <OwnPage path={path} title={t('off.altered')} lede={t('off.alteredText')}>
        {settings}
      </OwnPage>
    )
  const stopped = off ? PACED_KINDS.filter((kind) => off.includes(kind)) : stopping.kinds
  const isOff = off !== undefined || stopping.isOff
  const list = (
    <ul>
      {stopped.map((kind) => (
        <li key={kind}>{t(`kinds.${kind}`)}</li>
      ))}
    </ul>
  )
  if (isOff)
    return (
      <OwnPage path={path} title={t('off.done')} lede={t('off.doneText')}>
        {list}
        <ActionForm action={resubscribeAction} name="resubscribe">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="kinds" value={stopped.join(' ')} />
          <Submit look="line">{t('off.undo')}</Submit>
        </ActionForm>
        {settings}
      </OwnPage>
    )
  return (
    <OwnPage
      path={path}
      title={t('off.title')}
      lede={t(stopped.length > 0 ? 'off.text' : 'off.nothing')}
    >
      {list}
      {stopped.length > 0 && (
        <ActionForm action={unsubscribeAction} name="unsubscribe">
          <input type="hidden" name="token" value={token} />
          <Submit>{t('off.button')}</Submit>
        </ActionForm>
      )}
      {settings}
    </OwnPage>
  )
}
