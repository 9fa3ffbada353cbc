import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { localePath } from '@/lib/i18n/locales'
import { answerAdaptationAction } from '@/lib/trail/actions'
import type { DeskAdaptation } from '@/lib/trail/queries/list-adaptations'
import styles from './trail.module.css'

type Props = { adaptations: DeskAdaptation[]; may: boolean }

/** What a city took home: each leads to where it says how it went. */
export function OurAdaptations({ adaptations, may }: Props) {
  const t = useTranslations('trail')
  const locale = useLocale()
  return (
    <ul className={styles.trail}>
      {adaptations.map(({ id, origin, year, result, hiddenAt }) => (
        <li key={id}>
          <Title origin={origin} of={origin.city} />
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
export function TheirAdaptations({ adaptations, may }: Props) {
  const t = useTranslations('trail')
  return (
    <ul className={styles.trail}>
      {adaptations.map(({ id, origin, city, year, result, changes, language, answer }) => (
        <li key={id}>
          <Title origin={origin} of={city} />
          <p className="small mute">
            <span className="num">{year}</span> · {t(`results.${result}`)}
          </p>
          <p lang={language} dir="auto">
            {changes}
          </p>
          {may ? (
            <ActionForm action={answerAdaptationAction} name={`answer-${id}`}>
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

function Title({ origin, of }: { origin: DeskAdaptation['origin']; of: string }) {
  const t = useTranslations('trail')
  const locale = useLocale()
  return (
    <p className={styles.name}>
      <a href={localePath(locale, `/practices/${origin.slug}#trail`)}>
        {t('desk.fromCity', { title: origin.title, city: of })}
      </a>
    </p>
  )
}
