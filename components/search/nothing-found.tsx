import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { localePath } from '@/lib/i18n/locales'
import type { PlaceType } from '@/lib/search/schema'
import { searchAddress } from './search-address'

type Props = { q: string; type: readonly PlaceType[]; counts: Record<string, number> }

/** Says what was looked through and where else to look. */
export function NothingFound({ q, type, counts }: Props) {
  const t = useTranslations('search')
  const locale = useLocale()
  const others = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <EmptyState
      level="h2"
      title={t('none.title', { q })}
      actions={
        <>
          {type.length > 0 && others > 0 && (
            <ButtonLink look="line" href={searchAddress({ q }, locale)}>
              {t('none.anyType')}
            </ButtonLink>
          )}
          <ButtonLink look="line" href={localePath(locale, '/cities')}>
            {t('none.cities')}
          </ButtonLink>
        </>
      }
    >
      <p>
        {t('none.text')}
        {type.length > 0 && others > 0 && ` ${t('none.otherTypes', { count: others })}`}
      </p>
    </EmptyState>
  )
}
