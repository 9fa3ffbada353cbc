import { useLocale, useTranslations } from 'next-intl'
import { FormRow } from '@/components/profiles/form-part'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { TextInput } from '@/components/ui/text-input'
import { localePath } from '@/lib/i18n/locales'
import type { Peer } from '@/lib/matching/queries/list-peers'
import { GROUNDS, HEAVIEST, type Weights } from '@/lib/matching/schema'
import styles from './peers.module.css'

type WeightsProps = { city: string; weights: Weights }

/** The weights as a plain form: its address is the view. */
export function WeightsForm({ city, weights }: WeightsProps) {
  const t = useTranslations('matching')
  const page = localePath(useLocale(), '/my-city/peers')
  return (
    <form action={page} className={styles.weights} aria-label={t('peers.weights')}>
      <input type="hidden" name="city" value={city} />
      <p className="small mute">{t('peers.weightsHint')}</p>
      <FormRow>
        {GROUNDS.map((ground) => (
          <Field key={ground} label={t(`grounds.${ground}`)}>
            {(control) => (
              <TextInput
                {...control}
                type="number"
                name={ground}
                min={0}
                max={HEAVIEST}
                defaultValue={weights[ground]}
              />
            )}
          </Field>
        ))}
      </FormRow>
      <p className={styles.acts}>
        <Button type="submit">{t('peers.apply')}</Button>
        <a href={`${page}?city=${city}`}>{t('peers.reset')}</a>
      </p>
    </form>
  )
}

type ListProps = {
  peers: Peer[]
  /** Slug of the city that looks. */
  from: string
  say: (reason: Peer['reasons'][number]) => string
}

/** Peers with their points, and where each point comes from. */
export function PeerList({ peers, from, say }: ListProps) {
  const t = useTranslations('matching')
  const locale = useLocale()
  return (
    <ol className={styles.peers}>
      {peers.map(({ city, score, reasons }) => (
        <li key={city.id}>
          <p className={styles.name}>
            <a href={localePath(locale, `/cities/${city.slug}`)}>
              <bdi>{city.name}</bdi>
            </a>
            , {city.country.name}
            <span className="num mute"> · {t('peers.score', { score })}</span>
          </p>
          <Fold summary={t('peers.why')}>
            <ul className="small">
              {reasons.map((reason) => (
                <li key={reason.ground}>
                  <span className="num">
                    {t('peers.points', {
                      ground: t(`grounds.${reason.ground}`),
                      points: reason.points,
                    })}
                  </span>{' '}
                  <span className="mute">{say(reason)}</span>
                </li>
              ))}
            </ul>
          </Fold>
          <p className={styles.acts}>
            <a
              href={localePath(
                locale,
                `/my-city/messages/new?to=${city.slug}&topic=peers&city=${from}`,
              )}
              aria-label={t('peers.introduceTo', { city: city.name })}
            >
              {t('peers.introduce')}
            </a>
          </p>
        </li>
      ))}
    </ol>
  )
}
