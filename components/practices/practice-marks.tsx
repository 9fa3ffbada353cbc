import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { GoLink } from '@/components/ui/go-link'
import { Section } from '@/components/ui/section'
import { localePath } from '@/lib/i18n/locales'
import {
  markUsefulAction,
  savePracticeAction,
  unmarkUsefulAction,
  unsavePracticeAction,
} from '@/lib/practices/actions'
import type { getMarks } from '@/lib/practices/queries/get-marks'

type Props = { practice: NonNullable<Awaited<ReturnType<typeof getMarks>>> }

/** "Useful to us" for each city that the reader works for, and the reader's own list. */
export function PracticeMarks({ practice }: Props) {
  const t = useTranslations('practices')
  const locale = useLocale()
  const { id, slug, saved, cities, city: owner, mayWrite, authored, isOwn } = practice
  return (
    <>
      <Section title={t('part.useful')} caption={t('part.usefulHint')}>
        {cities.length === 0 && (
          <p className="mute">{isOwn ? t('refusal.ownUseful') : t('part.noCity')}</p>
        )}
        {cities.map((city) => (
          <ActionForm
            key={city.id}
            action={city.useful ? unmarkUsefulAction : markUsefulAction}
            name={`useful-${city.id}`}
          >
            <input type="hidden" name="practiceId" value={id} />
            <input type="hidden" name="cityId" value={city.id} />
            <Submit look={city.useful ? 'line' : 'solid'}>
              {t(city.useful ? 'part.unmark' : 'part.mark', { city: city.name })}
            </Submit>
          </ActionForm>
        ))}
      </Section>
      <Section title={t('part.keep')}>
        <ActionForm action={saved ? unsavePracticeAction : savePracticeAction} name="save">
          <input type="hidden" name="id" value={id} />
          <Submit look="line">{t(saved ? 'part.unsave' : 'part.save')}</Submit>
        </ActionForm>
        <GoLink href={localePath(locale, `/practices/${slug}`)}>{t('part.back')}</GoLink>
      </Section>
      {mayWrite && (
        <Section title={t('part.edit', { city: owner.name })}>
          <GoLink href={localePath(locale, `/my-city/practices/${id}`)}>
            <bdi>{practice.title}</bdi>
          </GoLink>
        </Section>
      )}
      {!authored && !mayWrite && (
        <Section
          title={t('page.takeOver', { city: owner.name })}
          caption={t('page.takeOverHint', { city: owner.name })}
        >
          <GoLink href={localePath(locale, `/claim/${owner.slug}`)}>
            {t('part.claim', { city: owner.name })}
          </GoLink>
        </Section>
      )}
    </>
  )
}
