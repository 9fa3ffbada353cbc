import { useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { ActionForm } from '@/components/ui/form/action-form'
import { Submit } from '@/components/ui/form/submit'
import { askHostAction, inviteToEventAction } from '@/lib/events/actions'
import type { CityChoice } from '@/lib/events/queries/city-choices'
import type { EventDesk } from '@/lib/events/queries/organiser'
import { localePath } from '@/lib/i18n/locales'
import { CitySelect } from './city-select'

type Props = { event: EventDesk; cities: CityChoice[] }

/** With whom it is organised, and who is asked to come. */
export function AskedCities({ event, cities }: Props) {
  const t = useTranslations('organising')
  const locale = useLocale()
  const { id, hosts, invited, state } = event
  const free = (taken: { slug: string }[]) =>
    cities.filter(({ slug }) => !taken.some((each) => each.slug === slug))
  return (
    <>
      <Part id="hosts" title={t('hosts.title')} hint={t('hosts.hint')}>
        {hosts.length > 0 && (
          <ul>
            {hosts.map(({ slug, name, answer }) => (
              <li key={slug}>
                <a href={localePath(locale, `/cities/${slug}`)}>
                  <bdi>{name}</bdi>
                </a>
                {': '}
                {t(`hosts.${answer ?? 'waiting'}`)}
              </li>
            ))}
          </ul>
        )}
        <ActionForm action={askHostAction} name={`host-${id}`} aria-label={t('hosts.title')}>
          <input type="hidden" name="id" value={id} />
          <CitySelect cities={free(hosts)} label={t('hosts.city')} />
          <p>
            <Submit look="line">{t('hosts.ask')}</Submit>
          </p>
        </ActionForm>
      </Part>
      {state === 'published' && (
        <Part id="invite" title={t('invite.title')} hint={t('invite.hint')}>
          {invited.length > 0 && (
            <p className="small">
              {t('invite.done', {
                cities: new Intl.ListFormat(locale).format(invited.map(({ name }) => name)),
              })}
            </p>
          )}
          <ActionForm
            action={inviteToEventAction}
            name={`invite-${id}`}
            aria-label={t('invite.title')}
          >
            <input type="hidden" name="id" value={id} />
            <CitySelect cities={free(invited)} label={t('invite.city')} />
            <p>
              <Submit look="line">{t('invite.invite')}</Submit>
            </p>
          </ActionForm>
        </Part>
      )}
    </>
  )
}
