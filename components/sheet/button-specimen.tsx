import { useTranslations } from 'next-intl'
import { Actions } from '@/components/ui/actions'
import { Button } from '@/components/ui/button'
import { GoLink } from '@/components/ui/go-link'
import styles from './specimen.module.css'

export function ButtonSpecimen() {
  const t = useTranslations('sheet.buttons')
  return (
    <div className={styles.rows}>
      <Actions>
        <Button>{t('solid')}</Button>
        <Button look="line">{t('line')}</Button>
        <Button look="text">{t('text')}</Button>
        <Button look="bad">{t('bad')}</Button>
        <Button disabled>{t('off')}</Button>
      </Actions>
      <p>
        <GoLink href="#buttons">{t('go')}</GoLink>
      </p>
    </div>
  )
}
