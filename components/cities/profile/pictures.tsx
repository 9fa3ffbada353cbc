import { useLocale, useTranslations } from 'next-intl'
import { PictureImage } from '@/components/profiles/picture-image'
import { Section } from '@/components/ui/section'
import { localePath } from '@/lib/i18n/locales'
import type { ReadableWords } from '@/lib/profiles/readable-words'
import styles from './pictures.module.css'

type Props = { pictures: ReadableWords['pictures']; name: string }

/** The pictures that a city gives, each with whose it is. */
export function Pictures({ pictures, name }: Props) {
  const t = useTranslations('city')
  const locale = useLocale()
  if (pictures.length === 0) return null
  return (
    <Section title={t('pictures.title')} caption={t('pictures.caption', { name })} id="pictures">
      <ul className={styles.pictures}>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <figure>
              <PictureImage
                picture={picture}
                alt={picture.alt}
                sizes="(max-width: 720px) 100vw, 460px"
              />
              <figcaption className="cap">
                {t.rich('pictures.credit', {
                  credit: () => <bdi>{picture.credit}</bdi>,
                })}{' '}
                <a
                  href={localePath(locale, `/report?subject=picture&id=${picture.id}`)}
                  rel="nofollow"
                >
                  {t('pictures.report')}
                </a>
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </Section>
  )
}
