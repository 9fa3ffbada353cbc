import { useTranslations } from 'next-intl'
import { Terms } from '@/components/ui/terms'
import { Moment } from './moment'

type Props = {
  cycle: {
    name: string
    zone: string
    opensAt: Date
    closesAt: Date
    decidesAt: Date
    cap: number
    endorsed: number
  } | null
}

/** When a call opens and ends, and how many places of the country are taken. */
export function CycleFacts({ cycle }: Props) {
  const t = useTranslations('accreditation')
  if (!cycle) return <p>{t('desk.noCall')}</p>
  const { name, zone, opensAt, closesAt, decidesAt, cap, endorsed } = cycle
  return (
    <>
      <h3 className="h-item">{t('desk.call', { name })}</h3>
      <Terms
        terms={[
          { id: 'opens', name: t('desk.opens'), text: <Moment at={opensAt} zone={zone} /> },
          { id: 'closes', name: t('desk.closes'), text: <Moment at={closesAt} zone={zone} /> },
          { id: 'decides', name: t('desk.decides'), text: <Moment at={decidesAt} zone={zone} /> },
        ]}
      />
      <p>{t('desk.places', { endorsed, cap })}</p>
    </>
  )
}
