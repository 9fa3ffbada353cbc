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

/** Other services that sign the person in; nothing to be seen where there are none. */
export function Services({ linked, name }: Props) {
  const t = useTranslations('account')
  return (
    <section className={styles.section} id="services">
      {linked.length > 0 && <h2 className="h-sec">{t('services.title')}</h2>}
      <ActionForm action={removeIdentityAction} name="unlink">
        {linked.map(({ provider }) => (
          <div key={provider} className={styles.service}>
            <p>{t('services.what', { provider: name ?? provider })}</p>
            <Submit look="bad" name="provider" value={provider}>
              {t('services.remove')}
            </Submit>
          </div>
        ))}
      </ActionForm>
    </section>
  )
}
