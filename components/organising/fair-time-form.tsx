import { useFormatter, useTranslations } from 'next-intl'
import { FormRow } from '@/components/profiles/form-part'
import { Button } from '@/components/ui/button'
import { CheckRow } from '@/components/ui/check-row'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { type FairTimeView, MINUTES, MOST_MEETINGS, SPANS } from '@/lib/events/address'
import type { CityChoice } from '@/lib/events/queries/city-choices'
import type { FairTimes } from '@/lib/events/queries/fair-times'
import { CityOptions } from './city-options'
import styles from './fair-time.module.css'

type Props = { view: FairTimeView; times: FairTimes; choices: CityChoice[] }

/** For whom, how long, and when at the earliest: all of it in the address. */
export function FairTimeForm({ view, times, choices }: Props) {
  const t = useTranslations('organising')
  const format = useFormatter()
  const { cities, event, from } = times
  const isAsked = (slug: string) => view.with.includes(slug)
  return (
    <form className={styles.form} aria-label={t('fair.title')}>
      {event && <input type="hidden" name="event" value={event.id} />}
      <fieldset>
        <legend className="h-item">{t('fair.cities', { count: cities.length })}</legend>
        <ul className={styles.cities}>
          {cities.map(({ slug, name }) => (
            <li key={slug}>
              {isAsked(slug) ? (
                <CheckRow name="with" value={slug} checked>
                  <bdi>{name}</bdi>
                </CheckRow>
              ) : (
                <bdi>{name}</bdi>
              )}
            </li>
          ))}
        </ul>
        {[1, 2, 3].map((number) => (
          <Field key={number} label={t('fair.add', { number })}>
            {(control) => (
              <Select {...control} name="with" defaultValue="">
                <option value="">{t('fair.nobody')}</option>
                <CityOptions
                  cities={choices.filter(({ slug }) => !cities.some((each) => each.slug === slug))}
                />
              </Select>
            )}
          </Field>
        ))}
      </fieldset>
      <FormRow>
        <Field label={t('fair.minutes')}>
          {(control) => (
            <Select {...control} name="minutes" defaultValue={String(view.minutes)}>
              {[...new Set([...MINUTES, view.minutes])].map((minutes) => (
                <option key={minutes} value={minutes}>
                  {t('fair.minuteCount', { count: minutes })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('fair.from')}>
          {(control) => <TextInput {...control} type="date" name="from" defaultValue={from} />}
        </Field>
      </FormRow>
      <FormRow>
        <Field label={t('fair.days')}>
          {(control) => (
            <Select {...control} name="days" defaultValue={String(view.days)}>
              {[...new Set([...SPANS, view.days])].map((days) => (
                <option key={days} value={days}>
                  {t('fair.dayCount', { count: days })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('fair.meetings')} hint={t('fair.meetingsHint')}>
          {(control) => (
            <Select {...control} name="meetings" defaultValue={String(view.meetings)}>
              {Array.from({ length: MOST_MEETINGS }, (_, index) => index + 1).map((count) => (
                <option key={count} value={count}>
                  {format.number(count)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </FormRow>
      <p>
        <Button type="submit">{t('fair.find')}</Button>
      </p>
    </form>
  )
}
