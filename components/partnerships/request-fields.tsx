import { useLocale, useTranslations } from 'next-intl'
import { FormPart, FormRow } from '@/components/profiles/form-part'
import { LanguageOptions } from '@/components/profiles/language-options'
import { LanguagePicks } from '@/components/profiles/language-picks'
import { FormChecks } from '@/components/ui/form/checks'
import { FormArea, FormSelect, FormText } from '@/components/ui/form/fields'
import { BUILDING_BLOCKS, GOALS, REGIONS } from '@/lib/cities/schema'
import { languageOptions } from '@/lib/i18n/languages'
import { MOST_SEATS, REPLY_DAYS, REQUEST_KINDS, WANTED_SIZES } from '@/lib/partnerships/schema'

/** Languages that can be wished for at once. */
const PICKS = 4

export type StoredRequest = {
  kind: string
  title: string
  body: string
  language: string
  blocks: string[]
  sdgs: number[]
  regions: string[]
  sizes: string[]
  languages: string[]
  priorities: string[]
  seats: number
  replyDays: number
  /** `2027-03-31`, or empty. */
  deadline: string
}

/** What a city looks for, whom, and until when. */
export function RequestFields({ stored, zone }: { stored: StoredRequest; zone: string }) {
  const t = useTranslations('partnerships')
  const words = useTranslations('common')
  const goals = useTranslations('practices')
  const profile = useTranslations('profile')
  const locale = useLocale()
  const blocks = BUILDING_BLOCKS.map((block) => ({ value: block, label: words(`blocks.${block}`) }))
  return (
    <>
      <FormSelect name="kind" label={t('form.kind')} defaultValue={stored.kind}>
        <option value="">{t('form.pick')}</option>
        {REQUEST_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </FormSelect>
      <FormText
        name="title"
        dir="auto"
        maxLength={120}
        label={t('form.title')}
        hint={t('form.titleHint')}
        defaultValue={stored.title}
      />
      <FormArea
        name="body"
        rows={10}
        dir="auto"
        label={t('form.body')}
        hint={t('form.bodyHint')}
        defaultValue={stored.body}
      />
      <FormRow>
        <FormSelect name="language" label={t('form.language')} defaultValue={stored.language}>
          <LanguageOptions locale={locale} />
        </FormSelect>
        <FormText
          name="deadline"
          type="date"
          label={t('form.deadline')}
          hint={t('form.deadlineHint', { zone })}
          defaultValue={stored.deadline}
        />
      </FormRow>
      <FormRow>
        <FormText
          name="seats"
          type="number"
          min={1}
          max={MOST_SEATS}
          label={t('form.seats')}
          defaultValue={String(stored.seats)}
        />
        <FormSelect
          name="replyDays"
          label={t('form.reply')}
          defaultValue={String(stored.replyDays)}
        >
          {REPLY_DAYS.map((days) => (
            <option key={days} value={days}>
              {t('page.replyDays', { count: days })}
            </option>
          ))}
        </FormSelect>
      </FormRow>
      <FormPart id="themes" title={t('form.about')}>
        <FormChecks
          name="blocks"
          legend={t('form.themes')}
          options={blocks}
          stored={stored.blocks}
        />
        <FormChecks
          name="sdgs"
          legend={t('form.sdgs')}
          stored={stored.sdgs.map(String)}
          options={Array.from({ length: GOALS }, (_, index) => String(index + 1)).map((goal) => ({
            value: goal,
            label: goals('goal', { number: goal, name: words(`goals.${goal as '1'}`) }),
          }))}
        />
      </FormPart>
      <FormPart id="partner" title={t('form.partner')} hint={t('form.partnerHint')}>
        <FormChecks
          name="regions"
          legend={t('form.regions')}
          stored={stored.regions}
          options={REGIONS.map((region) => ({ value: region, label: words(`regions.${region}`) }))}
        />
        <FormChecks
          name="sizes"
          legend={t('form.sizes')}
          stored={stored.sizes}
          options={WANTED_SIZES.map((size) => ({ value: size, label: words(`bands.${size}`) }))}
        />
        <p className="small">{t('form.languages')}</p>
        <LanguagePicks
          name="languages"
          legend={t('form.languages')}
          labels={Array.from({ length: Math.max(PICKS, stored.languages.length) }, (_, index) =>
            profile('languages.each', { number: index + 1 }),
          )}
          none={t('page.any')}
          stored={stored.languages}
          options={languageOptions(locale)}
        />
        <FormChecks
          name="priorities"
          legend={t('form.priorities')}
          stored={stored.priorities}
          options={blocks}
        />
      </FormPart>
    </>
  )
}
