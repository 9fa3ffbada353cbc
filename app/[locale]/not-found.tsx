import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/site/not-found-page'

export default async function NotFound() {
  const t = await getTranslations('errors.notFound')
  return (
    <>
      <title>{t('title')}</title>
      <NotFoundPage />
    </>
  )
}
