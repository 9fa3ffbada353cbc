import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { FormText } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import type { Locale } from '@/lib/i18n/locales'
import { handOverAction } from '@/lib/people/actions'
import type { CityTeam } from '@/lib/people/queries/get-city-team'
import { MailFields } from './mail-fields'

type Props = { cityId: string; people: CityTeam['people']; language: Locale }

/** Names who speaks for the city next. */
export function HandOverForm({ cityId, people, language }: Props) {
  const t = useTranslations('people')
  const others = people.filter(({ isViewer }) => !isViewer)
  return (
    <ActionForm action={handOverAction} name="hand-over">
      <input type="hidden" name="cityId" value={cityId} />
      {others.length === 0 ? (
        <input type="hidden" name="to" value="mail" />
      ) : (
        <FormChecks
          name="to"
          pick="one"
          legend={t('handOver.to')}
          stored={[]}
          options={[
            ...others.map(({ id, name, role }) => ({
              value: id,
              label: name,
              hint: t(role === 'coordinator' ? 'handOver.atOnce' : 'handOver.asked'),
            })),
            { value: 'mail', label: t('handOver.somebodyNew'), hint: t('handOver.asked') },
          ]}
        />
      )}
      <FormText
        name="email"
        type="email"
        autoComplete="off"
        dir="ltr"
        label={t('handOver.email')}
        hint={t(others.length > 0 ? 'handOver.emailHint' : 'handOver.asked')}
      />
      <MailFields language={language} />
      <Submit look="bad">{t('handOver.do')}</Submit>
    </ActionForm>
  )
}
