import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form/action-form'
import { FormChecks } from '@/components/ui/form/checks'
import { FormVersion } from '@/components/ui/form/conflict'
import { FormSelect } from '@/components/ui/form/fields'
import { Submit } from '@/components/ui/form/submit'
import { Sign } from '@/components/ui/sign'
import { Tag } from '@/components/ui/tag'
import { BUILDING_BLOCKS, CLUSTERS, GOALS } from '@/lib/cities/schema'
import { languageOptions } from '@/lib/i18n/languages'
import { updateProfileAction } from '@/lib/profiles/actions'
import type { DeskCity } from '@/lib/profiles/queries/desk-city'
import type { Profile } from '@/lib/profiles/queries/get-profile'
import { FormPart } from './form-part'
import styles from './form-part.module.css'
import { LanguageOptions } from './language-options'
import { LanguagePicks } from './language-picks'
import { ProfileFigures } from './profile-figures'

type Props = { city: DeskCity; profile: Profile }

/** Room for more languages than are chosen. */
const SPARE = 2
const FEWEST = 4

/** What a city says about itself in figures and lists; read-only for its contributors. */
export function ProfileForm({ city, profile }: Props) {
  const t = useTranslations('profile')
  const words = useTranslations('common')
  const locale = useLocale()
  const picks = Math.max(FEWEST, profile.workingLanguages.length + SPARE)
  const goals = Array.from({ length: GOALS }, (_, index) => String(index + 1))

  return (
    <ActionForm action={updateProfileAction} name={`profile-${city.id}`} aria-label={t('form')}>
      <input type="hidden" name="cityId" value={city.id} />
      <FormVersion version={profile.version} labels={useLabels()} names={useNames()} />
      <fieldset disabled={!city.mayEdit} className={styles.parts}>
        <ProfileFigures profile={profile} />
        <FormPart id="priorities" title={t('priorities.title')} hint={t('priorities.hint')}>
          <FormChecks
            name="priorities"
            legend={t('fields.priorities')}
            options={BUILDING_BLOCKS.map((value) => ({
              value,
              label: <Tag mark={<Sign block={value} />}>{words(`blocks.${value}`)}</Tag>,
            }))}
            stored={profile.priorities}
          />
          <div id="goals">
            <FormChecks
              name="prioritySdgs"
              legend={t('fields.prioritySdgs')}
              options={goals.map((value) => ({
                value,
                label: `${value}. ${words(`goals.${value}` as 'goals.1')}`,
              }))}
              stored={profile.prioritySdgs.map(String)}
            />
          </div>
          <FormChecks
            name="clusters"
            legend={t('fields.clusters')}
            options={CLUSTERS.map((value) => ({ value, label: words(`clusters.${value}`) }))}
            stored={profile.clusters}
          />
        </FormPart>
        <FormPart id="languages" title={t('languages.title')} hint={t('languages.hint')}>
          <LanguagePicks
            name="workingLanguages"
            legend={t('fields.workingLanguages')}
            labels={Array.from({ length: picks }, (_, index) =>
              t('languages.each', { number: index + 1 }),
            )}
            none={t('languages.none')}
            stored={profile.workingLanguages}
            options={languageOptions(locale)}
          />
          {profile.textLangs.length > 1 && (
            <FormSelect
              name="textLang"
              label={t('fields.textLang')}
              hint={t('languages.originalHint')}
              defaultValue={profile.textLang ?? undefined}
            >
              <LanguageOptions locale={locale} only={(tag) => profile.textLangs.includes(tag)} />
            </FormSelect>
          )}
        </FormPart>
        {city.mayEdit && (
          <p>
            <Submit>{t('save')}</Submit>
          </p>
        )}
      </fieldset>
    </ActionForm>
  )
}

/** How the fields are called where two versions are compared. */
function useLabels() {
  const t = useTranslations('profile')
  const names = [
    ...(['website', 'population', 'populationYear', 'populationSource'] as const),
    ...(['localName', 'localLang', 'priorities', 'prioritySdgs', 'clusters'] as const),
    ...(['workingLanguages', 'textLang'] as const),
  ]
  return Object.fromEntries(names.map((name) => [name, t(`fields.${name}`)]))
}

/** How what is chosen from lists is called there. */
function useNames() {
  const words = useTranslations('common')
  const languages = Object.fromEntries(
    languageOptions(useLocale()).map(({ tag, name }) => [tag, name]),
  )
  return {
    priorities: Object.fromEntries(BUILDING_BLOCKS.map((id) => [id, words(`blocks.${id}`)])),
    clusters: Object.fromEntries(CLUSTERS.map((id) => [id, words(`clusters.${id}`)])),
    workingLanguages: languages,
    localLang: languages,
    textLang: languages,
  }
}
