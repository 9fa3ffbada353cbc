import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ButtonSpecimen } from '@/components/sheet/button-specimen'
import { ColourSpecimen } from '@/components/sheet/colour-specimen'
import { DialogSpecimen } from '@/components/sheet/dialog-specimen'
import { FieldSpecimen } from '@/components/sheet/field-specimen'
import { IconSpecimen } from '@/components/sheet/icon-specimen'
import { SignSpecimen } from '@/components/sheet/sign-specimen'
import { StateSpecimen } from '@/components/sheet/state-specimen'
import { TableSpecimen } from '@/components/sheet/table-specimen'
import { TabsSpecimen } from '@/components/sheet/tabs-specimen'
import { TagSpecimen } from '@/components/sheet/tag-specimen'
import { SCRIPT_LANGS, TypeSpecimen } from '@/components/sheet/type-specimen'
import { Shell } from '@/components/site/shell'
import { Section } from '@/components/ui/section'
import { listCountries } from '@/lib/cities/queries/list-countries'
import { alternates } from '@/lib/i18n/alternates'
import type { Locale } from '@/lib/i18n/locales'
import styles from './page.module.css'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'sheet' })
  return {
    title: t('title'),
    description: t('lead'),
    alternates: alternates(locale, '/about/components'),
  }
}

/** Every component in its states: where one looks before building another, and where axe sees them all. */
export default async function ComponentsPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const t = await getTranslations('sheet')
  const countries = await listCountries(locale)
  const largest = countries.toSorted((a, b) => b.members - a.members).slice(0, 5)

  return (
    <Shell path="/about/components" langs={SCRIPT_LANGS}>
      <div className={`wrap ${styles.top}`}>
        <h1 className="h-display">{t('title')}</h1>
        <p className="lede">{t('lead')}</p>
      </div>
      <Section title={t('type.title')} caption={t('type.caption')}>
        <TypeSpecimen />
      </Section>
      <Section title={t('colours.title')}>
        <ColourSpecimen />
      </Section>
      <Section title={t('signs.title')} caption={t('signs.caption')}>
        <SignSpecimen />
      </Section>
      <Section title={t('icons.title')} caption={t('icons.caption')}>
        <IconSpecimen />
      </Section>
      <Section id="buttons" title={t('buttons.title')} caption={t('buttons.caption')}>
        <ButtonSpecimen />
      </Section>
      <Section title={t('fields.title')} caption={t('fields.caption')}>
        <FieldSpecimen places={countries.map((country) => country.name)} />
      </Section>
      <Section id="tags" title={t('tags.title')} caption={t('tags.caption')}>
        <TagSpecimen />
      </Section>
      <Section id="table" title={t('table.title')} caption={t('table.caption')}>
        <TableSpecimen countries={largest} />
      </Section>
      <Section id="tabs" title={t('tabs.title')} caption={t('tabs.caption')}>
        <TabsSpecimen />
      </Section>
      <Section title={t('dialog.title')} caption={t('dialog.caption')}>
        <DialogSpecimen />
      </Section>
      <Section id="states" title={t('states.title')} caption={t('states.caption')}>
        <StateSpecimen />
      </Section>
    </Shell>
  )
}
