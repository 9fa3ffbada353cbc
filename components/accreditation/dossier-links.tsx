import { useLocale, useTranslations } from 'next-intl'
import { Part } from '@/components/people/part'
import { Actions } from '@/components/ui/actions'
import { GoLink } from '@/components/ui/go-link'

type Props = {
  id: string
  /** Hex; empty where nothing was forwarded yet. */
  hash: string
}

/** What goes to UNESCO, to be had as a print and as data, with what it is known by. */
export function DossierLinks({ id, hash }: Props) {
  const t = useTranslations('accreditation')
  const locale = useLocale()
  const file = (name: string) => `/api/applications/${id}/${name}?lang=${locale}`
  return (
    <Part id="dossier" title={t('decide.dossier')}>
      <Actions>
        <GoLink href={file('dossier.pdf')} rel="nofollow">
          {t('decide.asPdf')}
        </GoLink>
        <GoLink href={file('dossier.json')} rel="nofollow">
          {t('decide.asJson')}
        </GoLink>
        <GoLink href={file('letter.pdf')} rel="nofollow">
          {t('commission.letter')}
        </GoLink>
        <GoLink href="/api/v1/schemas/dossier.json">{t('decide.schema')}</GoLink>
      </Actions>
      <p className="small mute" style={{ overflowWrap: 'anywhere' }}>
        {t('decide.checksum', { hash })}
      </p>
    </Part>
  )
}
