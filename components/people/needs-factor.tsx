import { useLocale, useTranslations } from 'next-intl'
import { Actions } from '@/components/ui/actions'
import { ButtonLink } from '@/components/ui/button'
import { localePath } from '@/lib/i18n/locales'
import { OwnPage } from './own-page'

/** Before a desk of those who decide over others, where the session has no second factor. */
export function NeedsFactor({ path }: { path: string }) {
  const t = useTranslations('people')
  const locale = useLocale()
  const next = encodeURIComponent(localePath(locale, path))
  return (
    <OwnPage path={path} title={t('factor.title')} lede={t('factor.text')}>
      <Actions>
        <ButtonLink href={`${localePath(locale, '/settings/security')}?next=${next}`}>
          {t('factor.do')}
        </ButtonLink>
      </Actions>
    </OwnPage>
  )
}
