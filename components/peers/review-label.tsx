import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { localePath } from '@/lib/i18n/locales'

type Props = {
  practice: { reviewedAt: Date | null; reviewedVersion: number | null; version: number }
}

/** That two other cities found a practice good, and in which version where it has changed since; else nothing. */
export function ReviewLabel({ practice }: Props) {
  const t = useTranslations('peers')
  const locale = useLocale()
  const { reviewedAt, reviewedVersion, version } = practice
  if (!reviewedAt || reviewedVersion === null) return null
  return (
    <Tag mark={<Icon name="circle-check" />} href={localePath(locale, '/about/review')}>
      {reviewedVersion === version
        ? t('label.reviewed')
        : t('label.inVersion', { version: reviewedVersion })}
    </Tag>
  )
}
