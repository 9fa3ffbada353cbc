import { useTranslations } from 'next-intl'
import { Terms } from '@/components/ui/terms'

const STEPS = [
  ['prepare', 'city'],
  ['ask', 'commission'],
  ['draft', 'city'],
  ['review', 'commission'],
  ['endorse', 'commission'],
  ['admit', 'unesco'],
] as const

/** The way into the network, and who decides on each step of it. */
export function Steps() {
  const t = useTranslations('join')
  return (
    <Terms
      terms={STEPS.map(([step, side], index) => ({
        id: step,
        name: `${index + 1}. ${t(`steps.${step}`)}`,
        text: t(`steps.${step}Text`),
        note: t('steps.who', { side: t(`steps.${side}`) }),
      }))}
    />
  )
}
