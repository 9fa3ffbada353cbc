import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { Prose } from '@/components/ui/prose'
import { isolated } from '@/lib/core/isolated'
import { localePath } from '@/lib/i18n/locales'
import { answerAdaptationAction } from '@/lib/trail/actions'
import type { OurAdaptation, TheirAdaptation } from '@/lib/trail/queries/list-adaptations'
import styles from './trail.module.css'

/** What a city took home: each leads to where it says how it went. */
export function OurAdaptations({
  adaptations,
  may,
}: {
  adaptations: OurAdaptation[]
  may: boolean
}) {
  const t = useTranslations('trail')
  const locale = useLocale()
  return (
    <ul className={styles.trail}>
      {adaptations.map(({ id, origin, year, result, hiddenAt }) => (
        <li key={id}>
          <Title slug={origin.slug}>
            {t('desk.fromCity', { title: isolated(origin.title), city: origin.city })}
          </Title>
          <p className="small mute">
            <span className="num">{year}</span> · {t(`results.${result}`)}
            {hiddenAt && ` · ${t('desk.hidden')}`}
          </p>
          {may && (
            <GoLink href={localePath(locale, `/my-city/adaptations/${id}`)}>
              {t('desk.change')}
            </GoLink>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What others took home from a city, with its answer to each. */
export function TheirAdaptations({
  adaptations,
  may,
}: {
  adaptations: TheirAdaptation[]
  may: boolean
}) {
  const t = useTranslations('trail')
  const locale = useLocale()
  return (
    <ul className={styles.trail}>
      {adaptations.map(({ id, origin, city, year, result, changes, outcome, language, answer }) => (
        <li key={id} id={`adaptation-${id}`}>
          <Title slug={origin.slug}>
            {t('city.awayRow', { title: isolated(origin.title), city })}
          </Title>
          <p className="small mute">
            <span className="num">{year}</span> · {t(`results.${result}`)}
          </p>
          <div className={styles.words}>
            {[changes, outcome].filter(Boolean).map((html) => (
              <Prose key={html} html={html} lang={language === locale ? undefined : language} />
            ))}
          </div>
          {may ? (
            <ActionForm
              action={answerAdaptationAction}
              name={`answer-${id}`}
              className={styles.answer}
            >
              <input type="hidden" name="id" value={id} />
              <FormArea
                name="answer"
                rows={3}
                dir="auto"
                label={t('desk.answer')}
                defaultValue={answer}
              />
              <Submit look="line">{t('desk.sendAnswer')}</Submit>
            </ActionForm>
          ) : (
            answer && <p dir="auto">{answer}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Title({ slug, children }: { slug: string; children: ReactNode }) {
  const locale = useLocale()
  return (
    <p className={styles.name}>
      <a href={localePath(locale, `/practices/${slug}#trail`)}>{children}</a>
    </p>
  )
}
