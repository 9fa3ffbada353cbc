import { useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/locales'

/** A plain form: the answer is a file. */
export function ExportForm({ locale }: { locale: Locale }) {
  const t = useTranslations('privacy')
  return (
    <Part title={t('data.export.title')}>
      <p>{t('data.export.text')}</p>
      <form action="/api/my-data" method="post">
        <input type="hidden" name="locale" value={locale} />
        <Button type="submit">{t('data.export.do')}</Button>
      </form>
    </Part>
  )
}
