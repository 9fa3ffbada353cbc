import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'

/** What names and the drawing of maps do not say, and who does not say it. */
export function Territories() {
  const t = useTranslations('about.territories')
  const site = useTranslations('common')
  return (
    <Section title={t('title')} id="territories">
      <div className="prose">
        <p>{t('text')}</p>
        <p>{t('borders')}</p>
        <p>{site('footer.independent')}</p>
      </div>
    </Section>
  )
}
