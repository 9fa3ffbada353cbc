import { useTranslations } from 'next-intl'
import { FormPart } from '@/components/profiles/form-part'
import { LanguageOptions } from '@/components/profiles/language-options'
import { FormArea, FormSelect, FormText } from '@/components/ui/form/fields'
import type { Draft } from '@/lib/practices/schema'

type Props = { draft: Draft; locale: string }

/** What it is, and the story; what went wrong is asked for as warmly as what went well. */
export function StoryFields({ draft, locale }: Props) {
  const t = useTranslations('writing')
  const written = { lang: draft.language, dir: 'auto' }
  return (
    <>
      <FormPart id="what" title={t('parts.what')}>
        <FormText
          {...written}
          name="title"
          label={t('fields.title')}
          hint={t('hints.title')}
          defaultValue={draft.title}
        />
        <FormArea
          {...written}
          name="summary"
          rows={4}
          label={t('fields.summary')}
          hint={t('hints.summary')}
          defaultValue={draft.summary}
        />
        <FormSelect name="language" label={t('fields.language')} defaultValue={draft.language}>
          <LanguageOptions locale={locale} />
        </FormSelect>
      </FormPart>
      <FormPart id="story" title={t('parts.story')} hint={t('parts.storyHint')}>
        <FormArea
          {...written}
          name="story"
          rows={16}
          label={t('fields.story')}
          defaultValue={draft.story}
        />
        {(['evidence', 'lessons'] as const).map((name) => (
          <FormArea
            {...written}
            key={name}
            name={name}
            rows={8}
            label={t(`fields.${name}`)}
            hint={t(`hints.${name}`)}
            defaultValue={draft[name]}
          />
        ))}
      </FormPart>
    </>
  )
}
