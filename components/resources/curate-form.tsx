import { useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ui/fold'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormArea } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { languageName } from '@/lib/i18n/languages'
import { LOCALES } from '@/lib/i18n/locales'
import {
  declineResourceAction,
  removeResourceAction,
  saveResourceAction,
} from '@/lib/resources/actions'
import type { EditedResource } from '@/lib/resources/queries/list-resources'
import { RESOURCE_KINDS } from '@/lib/resources/schema'
import { ResourceFields } from './resource-fields'

type Props = { id: string; stored?: EditedResource }

/** A resource as the secretariat writes it, and what else can be done with it. */
export function CurateForm({ id, stored }: Props) {
  const t = useTranslations('resources')
  const locale = useLocale()
  return (
    <>
      <ActionForm action={saveResourceAction} name={`resource-${id}`} aria-label={t('desk.title')}>
        <input type="hidden" name="id" value={id} />
        <ResourceFields kinds={RESOURCE_KINDS} {...(stored && { stored })} />
        {LOCALES.map((tag) => (
          <FormArea
            key={tag}
            name={`summary-${tag}`}
            rows={3}
            lang={tag}
            dir="auto"
            label={t('fields.summaryIn', { language: languageName(tag, locale) })}
            defaultValue={stored?.summary[tag]}
          />
        ))}
        <p>
          <Submit>{t('desk.save')}</Submit>
        </p>
      </ActionForm>
      {stored?.state === 'suggested' && (
        <Fold summary={t('desk.decline')}>
          <ActionForm
            action={declineResourceAction}
            name={`decline-${id}`}
            aria-label={t('desk.decline')}
          >
            <input type="hidden" name="id" value={id} />
            <FormArea name="reason" rows={3} dir="auto" label={t('desk.reason')} />
            <p>
              <Submit look="bad">{t('desk.decline')}</Submit>
            </p>
          </ActionForm>
        </Fold>
      )}
      {stored?.state === 'published' && (
        <Fold summary={t('desk.remove')}>
          <ActionForm action={removeResourceAction} name={`remove-${id}`}>
            <input type="hidden" name="id" value={id} />
            <p>
              <Submit look="bad">{t('desk.remove')}</Submit>
            </p>
          </ActionForm>
        </Fold>
      )}
    </>
  )
}
