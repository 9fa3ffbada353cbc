import { useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormBox } from '@/components/ui/form/checks'
import { Submit } from '@/components/ui/form/submit'
import type { Locale } from '@/lib/i18n/locales'
import { leaveCityAction, returnCityAction } from '@/lib/people/actions'
import type { CityTeam } from '@/lib/people/queries/get-city-team'
import { HandOverForm } from './hand-over-form'
import { Part } from './part'

type Props = { city: { id: string; name: string }; team: CityTeam; language: Locale }

/** The ways out of a city: leave, hand it over, or, where nobody else speaks for it, return it to the secretariat. */
export function Leaving({ city, team, language }: Props) {
  const t = useTranslations('people')
  const { id: cityId, name } = city
  const { isLastCoordinator, mayHandOver, people } = team
  return (
    <Part
      title={t('leave.title')}
      hint={mayHandOver && t(isLastCoordinator ? 'leave.lastHint' : 'leave.hint', { name })}
    >
      {mayHandOver && (
        <Fold summary={t('handOver.open', { name })}>
          <HandOverForm {...{ cityId, people, language }} />
        </Fold>
      )}
      {isLastCoordinator ? (
        <Fold summary={t('return.open', { name })}>
          <ActionForm action={returnCityAction} name="return">
            <input type="hidden" name="cityId" value={cityId} />
            <p>{t('return.text', { name })}</p>
            <FormBox name="sure" label={t('return.sure', { name })} />
            <Submit look="bad">{t('return.do')}</Submit>
          </ActionForm>
        </Fold>
      ) : (
        <Fold summary={t('leave.open', { name })}>
          <ActionForm action={leaveCityAction} name="leave">
            <input type="hidden" name="cityId" value={cityId} />
            <p>{t('leave.text', { name })}</p>
            <Submit look="bad">{t('leave.do', { name })}</Submit>
          </ActionForm>
        </Fold>
      )}
    </Part>
  )
}
