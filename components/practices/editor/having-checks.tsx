import { useTranslations } from 'next-intl'
import { FormChecks } from '@/components/ui/form/checks'
import { INFRASTRUCTURE, PARTNERS, POWERS } from '@/lib/practices/schema'

type About = 'powers' | 'partners' | 'infrastructure'
type Props = {
  names: Record<About, string>
  legends: Record<About, string>
  stored: Record<About, readonly string[]>
}

/** Powers, partners and infrastructure: what a practice needs, or what a city has. */
export function HavingChecks({ names, legends, stored }: Props) {
  const t = useTranslations('practices')
  const options = {
    powers: POWERS.map((value) => ({ value, label: t(`needs.powers.${value}`) })),
    partners: PARTNERS.map((value) => ({ value, label: t(`needs.partners.${value}`) })),
    infrastructure: INFRASTRUCTURE.map((value) => ({
      value,
      label: t(`needs.infrastructure.${value}`),
    })),
  }
  return (['powers', 'partners', 'infrastructure'] as const).map((about) => (
    <FormChecks
      key={about}
      name={names[about]}
      legend={legends[about]}
      stored={stored[about]}
      options={options[about]}
    />
  ))
}
