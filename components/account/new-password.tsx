'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FormText } from '@/components/ui/form/fields'
import styles from './new-password.module.css'

const LEVELS = ['none', 'weak', 'weak', 'good', 'strong'] as const

/** A field for a new password that says as one types how hard it is to guess; the estimate loads with the first key. */
export function NewPassword({ label, hint }: { label: string; hint: string }) {
  const t = useTranslations('account')
  const [score, setScore] = useState<0 | 1 | 2 | 3 | 4 | null>(null)

  async function estimate(password: string) {
    if (!password) return setScore(null)
    const { estimateStrength } = await import('./estimate-strength')
    setScore(estimateStrength(password))
  }

  return (
    <div>
      <FormText
        name="newPassword"
        type="password"
        label={label}
        hint={hint}
        autoComplete="new-password"
        onChange={(event) => void estimate(event.target.value)}
      />
      {score !== null && (
        <p className={styles.strength} role="status">
          <meter min={0} max={4} value={score} aria-label={t('strength.label')} />
          <span>{t(`strength.${LEVELS[score]}`)}</span>
        </p>
      )}
    </div>
  )
}
