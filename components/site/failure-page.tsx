import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Failure } from './failure'
import { Shell } from './shell'

/** The document of a page that could not be made; trying again is loading its address again. */
export function FailurePage() {
  const t = useTranslations('errors.failure')
  return (
    <Shell path="/">
      <Failure again={<ButtonLink href="">{t('again')}</ButtonLink>} />
    </Shell>
  )
}
