import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import styles from '@/components/partnerships/partnerships.module.css'
import { Part } from '@/components/people/part'
import { LanguageOptions } from '@/components/profiles/language-options'
import { Desk } from '@/components/site/desk'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormBox, FormChecks } from '@/components/ui/form/checks'
import { FormVersion } from '@/components/ui/form/conflict'
import { FormArea, FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { Prose } from '@/components/ui/prose'
import { requireViewer } from '@/lib/auth/current-viewer'
import { citiesOf } from '@/lib/auth/viewer'
import { isolated } from '@/lib/core/isolated'
import { renderMarkdown } from '@/lib/core/markdown'
import { type Locale, localePath } from '@/lib/i18n/locales'
import { describePartnershipAction } from '@/lib/partnerships/actions'
import { getPartnershipDesk } from '@/lib/partnerships/queries/own-partnerships'
import { PARTNERSHIP_STATES } from '@/lib/partnerships/schema'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'partnerships' })
  return { title: t('answers.partnership') }
}

/** A partnership at the desk of one of its cities: its own words beside those of the other. */
export default async function PartnershipDeskPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const path = `/my-city/partnerships/${id}`
  const viewer = await requireViewer(locale, path)
  const partnership = (await getPartnershipDesk(viewer, id, locale)) ?? notFound()
  const { own, others, conversationId, slug, publishedAt, hiddenAt } = partnership
  const [t, format] = await Promise.all([getTranslations('partnerships'), getFormatter()])
  const theirs = await Promise.all(
    others.map(async (side) => ({ ...side, html: await renderMarkdown(side.words) })),
  )
  const labels = { words: t('side.words'), state: t('side.state'), outcome: t('side.outcome') }
  const states = PARTNERSHIP_STATES.map((value) => ({
    value,
    label: t(`partnershipStates.${value}`),
  }))
  return (
    <Desk
      desk="city"
      place="partnerships"
      path={path}
      query={citiesOf(viewer).length > 1 ? `city=${own.slug}` : undefined}
      title={t('side.title', {
        one: own.city,
        other: new Intl.ListFormat(locale).format(others.map(({ city }) => city)),
      })}
      lede={t('side.lede', {
        title: isolated(partnership.title),
        date: format.dateTime(partnership.createdAt, { dateStyle: 'long' }),
      })}
      langs={[partnership.language, own.language, ...others.map(({ language }) => language)]}
    >
      <p className={styles.acts}>
        {conversationId && (
          <GoLink href={localePath(locale, `/my-city/messages/${conversationId}`)}>
            {t('side.thread')}
          </GoLink>
        )}
        {publishedAt && !hiddenAt && (
          <GoLink href={localePath(locale, `/partnerships/published/${slug}`)}>
            {t('side.see')}
          </GoLink>
        )}
      </p>
      <Part id="ours" title={t('side.version')}>
        <ActionForm
          action={describePartnershipAction}
          name={`side-${id}`}
          aria-label={t('side.version')}
        >
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="cityId" value={own.cityId} />
          <FormVersion
            version={own.version}
            labels={labels}
            names={{ state: Object.fromEntries(states.map(({ value, label }) => [value, label])) }}
          />
          <FormArea
            name="words"
            rows={8}
            dir="auto"
            label={t('side.words')}
            hint={t('side.wordsHint')}
            defaultValue={own.words}
          />
          <FormSelect name="language" label={t('side.language')} defaultValue={own.language}>
            <LanguageOptions locale={locale} />
          </FormSelect>
          <FormChecks
            name="state"
            pick="one"
            legend={t('side.state')}
            stored={[own.state]}
            options={states}
          />
          <FormArea
            name="outcome"
            rows={6}
            dir="auto"
            label={t('side.outcome')}
            hint={t('side.outcomeHint')}
            defaultValue={own.outcome}
          />
          <FormBox name="publishes" label={t('side.publishes')} stored={own.publishes} />
          <p>
            <Submit>{t('side.save')}</Submit>
          </p>
        </ActionForm>
      </Part>
      {theirs.map(({ cityId, city, words, html, language, publishes }) => (
        <Part key={cityId} title={t('side.theirs', { city })}>
          {words ? (
            <Prose html={html} lang={language === locale ? undefined : language} />
          ) : (
            <p className="mute">{t('side.theirsNone', { city })}</p>
          )}
          <p className="small mute">
            {t(publishes ? 'side.theyPublish' : 'side.theyDoNot', { city })}
          </p>
        </Part>
      ))}
    </Desk>
  )
}
