'use client'
import { useTranslations } from 'next-intl'
import { Actions } from '@/components/ui/actions'
import { Button } from '@/components/ui/button'
import styles from './autosave.module.css'
import { readField, type Typed, wordsOf } from './draft-controls'

type Props = {
  /** What somebody else wrote, by field. */
  contested: Record<string, Typed>
  labels: Record<string, string>
  formOf: () => HTMLFormElement | null
  choose: (name: string, whose: 'mine' | 'theirs') => void
}

/** Fields that two people changed at once: both versions, and a choice. */
export function ContestedFields({ contested, labels, formOf, choose }: Props) {
  const t = useTranslations('writing')
  const form = formOf()
  return Object.entries(contested).map(([name, typed]) => (
    <section key={name} className={styles.contest} aria-label={labels[name]}>
      <h3 className="h-item">{labels[name]}</h3>
      <dl className={styles.sides}>
        <div>
          <dt>{t('auto.other')}</dt>
          <dd dir="auto">{(form && wordsOf(form, name, typed)) || t('auto.nothing')}</dd>
        </div>
        <div>
          <dt>{t('auto.mine')}</dt>
          <dd dir="auto">
            {(form && wordsOf(form, name, readField(form, name))) || t('auto.nothing')}
          </dd>
        </div>
      </dl>
      <Actions>
        <Button look="line" onClick={() => choose(name, 'mine')}>
          {t('auto.keepMine')}
        </Button>
        <Button look="line" onClick={() => choose(name, 'theirs')}>
          {t('auto.takeTheirs')}
        </Button>
      </Actions>
    </section>
  ))
}
