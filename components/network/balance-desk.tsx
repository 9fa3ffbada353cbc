import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { Fold } from '@/components/ui/fold'
import { Table } from '@/components/ui/table'
import { REGIONS } from '@/lib/cities/schema'
import { localePath } from '@/lib/i18n/locales'
import type { BalanceDesk } from '@/lib/network/queries/balance'

/** What the secretariat could do about the balance: who waits, who has no ties, and who could be introduced. */
export function BalanceDeskParts({ balance }: { balance: BalanceDesk }) {
  const t = useTranslations('network')
  const words = useTranslations('common')
  const format = useFormatter()
  const locale = useLocale()
  const city = ({ slug, name }: { slug: string; name: string }) => (
    <a key={slug} href={localePath(locale, `/cities/${slug}`)}>
      <bdi>{name}</bdi>
    </a>
  )
  return (
    <>
      <Part id="introductions" title={t('balance.introductions')} hint={t('balance.introHint')}>
        {balance.introductions.length > 0 ? (
          <Table
            caption={t('balance.introductions')}
            columns={[
              { label: t('balance.city') },
              { label: t('balance.couldMeet') },
              { label: t('balance.score'), numeric: true },
            ]}
            rows={balance.introductions.map((each) => ({
              id: `${each.city.slug} ${each.peer.slug}`,
              cells: [city(each.city), city(each.peer), format.number(each.score)],
            }))}
          />
        ) : (
          <p className="small mute">{t('balance.introNone')}</p>
        )}
      </Part>
      <Part id="late" title={t('balance.late')}>
        {balance.late.length > 0 ? (
          <Table
            caption={t('balance.late')}
            columns={[
              { label: t('balance.city') },
              { label: t('balance.request') },
              { label: t('balance.waiting'), numeric: true },
              { label: t('balance.since') },
            ]}
            rows={balance.late.map(({ slug, title, waiting, since, ...request }) => ({
              id: slug,
              cells: [
                city(request.city),
                <a key="request" href={localePath(locale, `/partnerships/${slug}`)}>
                  <bdi>{title}</bdi>
                </a>,
                format.number(waiting),
                since ? format.dateTime(since, { dateStyle: 'medium' }) : '',
              ],
            }))}
          />
        ) : (
          <p className="small mute">{t('balance.lateNone')}</p>
        )}
      </Part>
      <Part
        id="isolated"
        title={t('balance.isolatedTitle', { count: balance.isolatedCities.length })}
      >
        {REGIONS.map((region) => {
          const cities = balance.isolatedCities.filter((each) => each.region === region)
          return (
            cities.length > 0 && (
              <Fold
                key={region}
                summary={`${words(`regions.${region}`)} (${format.number(cities.length)})`}
              >
                <ul className="small">
                  {cities.map((each) => (
                    <li key={each.slug}>{city(each)}</li>
                  ))}
                </ul>
              </Fold>
            )
          )
        })}
      </Part>
    </>
  )
}
