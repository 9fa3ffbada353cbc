import { useTranslations } from 'next-intl'
import { Moment } from '@/components/accreditation/moment'
import { GoLink } from '@/components/ui/go-link'
import { Terms } from '@/components/ui/terms'
import type { PublishedCycle } from '@/lib/accreditation/queries/cycles'
import { Stack } from './stack'

type Props = { cycle: (PublishedCycle & { endorsed?: number }) | null }

/** When the call runs, in its own zone and on the reader's clock; and when calls ran before. */
export function Call({ cycle }: Props) {
  const t = useTranslations('join')
  const own = useTranslations('accreditation')
  return (
    <Stack>
      {cycle ? (
        <Stack>
          <h3 className="h-item">{own('desk.call', { name: cycle.name })}</h3>
          <Terms
            terms={(['opens', 'closes', 'decides'] as const).map((what) => ({
              ...{ id: what, name: own(`desk.${what}`) },
              text: <Moment at={cycle[`${what}At`]} zone={cycle.zone} />,
            }))}
          />
          <p>
            {cycle.endorsed === undefined
              ? t('call.usual', { cap: cycle.cap })
              : own('desk.places', { endorsed: cycle.endorsed, cap: cycle.cap })}
          </p>
          <GoLink href="/api/v1/cycles.ics">{t('call.feed')}</GoLink>
        </Stack>
      ) : (
        <p>{own('desk.noCall')}</p>
      )}
      <p className="small mute">{t('call.before')}</p>
    </Stack>
  )
}
