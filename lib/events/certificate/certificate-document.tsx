import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import { direction, type Locale } from '@/lib/i18n/locales'

export type PrintableCertificate = {
  heading: string
  name: string
  was: string
  title: string
  when: string
  by: string
  check: string
}

type Props = { certificate: PrintableCertificate; locale: Locale; faces: string[] }

const styles = StyleSheet.create({
  page: { paddingVertical: 72, paddingHorizontal: 80, color: '#14212b' },
  work: { fontSize: 12, lineHeight: 1.5 },
  heading: { fontSize: 13, color: '#55646f' },
  name: { fontSize: 28, lineHeight: 1.25, fontWeight: 600, marginTop: 48 },
  was: { marginTop: 20, color: '#55646f' },
  title: { fontSize: 18, lineHeight: 1.3, fontWeight: 600, marginTop: 8 },
  line: { marginTop: 12 },
  check: { marginTop: 64, paddingTop: 12, borderTopWidth: 0.75, borderTopColor: '#14212b' },
  small: { fontSize: 9, lineHeight: 1.4, color: '#55646f' },
})

/** A4 on its side: who was where, when, and where that can be checked. */
export function CertificateDocument({ certificate, locale, faces }: Props) {
  const way = direction(locale)
  const along = { direction: way, textAlign: way === 'rtl' ? 'right' : 'left' } as const
  const { heading, name, was, title, when, by, check } = certificate
  return (
    <Document title={`${heading}: ${title}`} language={locale} pdfVersion="1.7">
      <Page size="A4" orientation="landscape" style={[styles.page, { fontFamily: faces }]}>
        <View style={styles.work}>
          <Text style={[styles.heading, along]}>{heading}</Text>
          <Text style={[styles.name, along]}>{name}</Text>
          <Text style={[styles.was, along]}>{was}</Text>
          <Text style={[styles.title, along]}>{title}</Text>
          <Text style={[styles.line, along]}>{when}</Text>
          {by !== '' && <Text style={[styles.line, along]}>{by}</Text>}
          <View style={styles.check}>
            <Text style={[styles.small, along]}>{check}</Text>
          </View>
        </View>
      </Page>
    </Document>
  )
}
