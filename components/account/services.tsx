import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { removeIdentityAction } from '@/lib/auth/actions'
import styles from './second-factor.module.css'

type Props = {
  linked: { provider: string }[]
  /** What the installation calls its provider; null where it has none any more. */
  name: string | null
}

/** Other services that sign the person in; nothing where there are none. */
export function Services({ linked, name }: Props) {
  const t = useTranslations('account')
  if (linked.length === 0) return null
  return (
    <section className={styles.section} id="services">
      <h2 className="h-sec">{t('services.title')}</h2>
      {linked.map(({ provider }) => (
        <div key={provider} className={styles.section}>
          <p>{t('services.what', { provider: name ?? provider })}</p>
          <ActionForm action={removeIdentityAction} name={`unlink-${provider}`}>
            <input type="hidden" name="provider" value={provider} />
            <Submit look="bad">{t('services.remove')}</Submit>
          </ActionForm>
        </div>
      ))}
    </section>
  )
}
