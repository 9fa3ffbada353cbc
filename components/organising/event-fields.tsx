import { useLocale, useTranslations } from 'next-intl'
import { FormPart, FormRow } from '@/components/profiles/form-part'
import { LanguageOptions } from '@/components/profiles/language-options'
import { LanguagePicks } from '@/components/profiles/language-picks'
import { AskedSelect } from '@/components/ui/form/asked-select'
import { FormBox, FormChecks } from '@/components/ui/form/checks'
import { FormArea, FormSelect, FormText } from '@/components/ui/form/fields'
import { BUILDING_BLOCKS, GOALS } from '@/lib/cities/schema'
import {
  EVENT_AUDIENCES,
  EVENT_KINDS,
  EVENT_MODES,
  MOST_QUESTIONS,
  MOST_SEATS,
} from '@/lib/events/schema'
import { languageOptions } from '@/lib/i18n/languages'
import { TimeFields } from './time-fields'

/** Further languages that can be named at once. */
const PICKS = 4

export type StoredEvent = {
  kind: string
  title: string
  body: string
  language: string
  languages: string[]
  blocks: string[]
  sdgs: number[]
  audience: string[]
  mode: string
  /** `2027-03-31T09:30`, or empty. */
  startLocal: string
  endLocal: string
  zone: string
  /** Which one was meant, where the start comes twice; empty for every other start. */
  fold: string
  venue: string
  address: string
  lat: number | null
  lon: number | null
  joinLink: string
  capacity: number | null
  opensLocal: string | null
  closesLocal: string | null
  questions: string[]
  guests: boolean
}

/** Everything that an event says: what, when, where, for whom, and how one registers. */
export function EventFields({ stored }: { stored: StoredEvent }) {
  const t = useTranslations('organising')
  const words = useTranslations('events')
  const common = useTranslations('common')
  const goals = useTranslations('practices')
  const profile = useTranslations('profile')
  const locale = useLocale()
  return (
    <>
      <FormSelect name="kind" label={t('form.kind')} defaultValue={stored.kind}>
        <option value="">{t('form.pick')}</option>
        {EVENT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {words(`kinds.${kind}`)}
          </option>
        ))}
      </FormSelect>
      <FormText
        name="title"
        dir="auto"
        maxLength={140}
        label={t('form.title')}
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
      <FormSelect
        name="language"
        label={t('form.language')}
        hint={t('form.languageHint')}
        defaultValue={stored.language}
      >
        <LanguageOptions locale={locale} />
      </FormSelect>
      <TimeFields stored={stored} />
      <FormPart id="place" title={t('form.place')}>
        <FormSelect name="mode" label={t('form.mode')} defaultValue={stored.mode}>
          <option value="">{t('form.pick')}</option>
          {EVENT_MODES.map((mode) => (
            <option key={mode} value={mode}>
              {words(`modes.${mode}`)}
            </option>
          ))}
        </FormSelect>
        <FormRow>
          <FormText
            name="venue"
            dir="auto"
            maxLength={200}
            label={t('form.venue')}
            hint={t('form.venueHint')}
            defaultValue={stored.venue}
          />
          <FormText
            name="address"
            dir="auto"
            maxLength={300}
            label={t('form.address')}
            defaultValue={stored.address}
          />
        </FormRow>
        <FormRow>
          <FormText
            name="lat"
            inputMode="decimal"
            dir="ltr"
            label={t('form.lat')}
            hint={t('form.positionHint')}
            defaultValue={stored.lat === null ? '' : String(stored.lat)}
          />
          <FormText
            name="lon"
            inputMode="decimal"
            dir="ltr"
            label={t('form.lon')}
            defaultValue={stored.lon === null ? '' : String(stored.lon)}
          />
        </FormRow>
        <FormText
          name="joinLink"
          type="url"
          dir="ltr"
          label={t('form.joinLink')}
          hint={t('form.joinLinkHint')}
          defaultValue={stored.joinLink}
        />
      </FormPart>
      <FormPart id="registration" title={t('form.registration')}>
        <FormText
          name="capacity"
          type="number"
          min={1}
          max={MOST_SEATS}
          label={t('form.capacity')}
          hint={t('form.capacityHint')}
          defaultValue={stored.capacity === null ? '' : String(stored.capacity)}
        />
        <AskedSelect name="whenFull" label={t('form.whenFull')}>
          <option value="">{t('form.pick')}</option>
          <option value="keep">{t('form.keep')}</option>
          <option value="wait">{t('form.wait')}</option>
        </AskedSelect>
        <FormRow>
          <FormText
            name="opensLocal"
            type="datetime-local"
            label={t('form.opens')}
            hint={t('form.windowHint')}
            defaultValue={stored.opensLocal ?? ''}
          />
          <FormText
            name="closesLocal"
            type="datetime-local"
            label={t('form.closes')}
            defaultValue={stored.closesLocal ?? ''}
          />
        </FormRow>
        <FormBox name="guests" label={t('form.guests')} stored={stored.guests} />
        {Array.from({ length: MOST_QUESTIONS }, (_, index) => index).map((index) => (
          <FormText
            key={index}
            name="questions"
            field="questions[]"
            index={index}
            dir="auto"
            maxLength={200}
            label={t('form.question', { number: index + 1 })}
            defaultValue={stored.questions[index] ?? ''}
          />
        ))}
      </FormPart>
      <FormPart id="about" title={t('form.about')}>
        <FormChecks
          name="audience"
          legend={t('form.audience')}
          stored={stored.audience}
          options={EVENT_AUDIENCES.map((each) => ({
            value: each,
            label: words(`audiences.${each}`),
          }))}
        />
        <FormChecks
          name="blocks"
          legend={t('form.blocks')}
          stored={stored.blocks}
          options={BUILDING_BLOCKS.map((each) => ({
            value: each,
            label: common(`blocks.${each}`),
          }))}
        />
        <FormChecks
          name="sdgs"
          legend={t('form.sdgs')}
          stored={stored.sdgs.map(String)}
          options={Array.from({ length: GOALS }, (_, index) => String(index + 1)).map((goal) => ({
            value: goal,
            label: goals('goal', { number: goal, name: common(`goals.${goal as '1'}`) }),
          }))}
        />
        <p className="small">{t('form.languages')}</p>
        <LanguagePicks
          name="languages"
          legend={t('form.languages')}
          labels={Array.from({ length: Math.max(PICKS, stored.languages.length) }, (_, index) =>
            profile('languages.each', { number: index + 1 }),
          )}
          none={t('form.noLanguage')}
          stored={stored.languages}
          options={languageOptions(locale)}
        />
      </FormPart>
    </>
  )
}
