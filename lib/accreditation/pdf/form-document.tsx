import { Document, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import { direction, type Locale } from '@/lib/i18n/locales'

export type PrintedLine = { label: string; said: string; isLong: boolean }
export type PrintedPart = { title: string; lines: PrintedLine[] }
export type PrintedForm = {
  title: string
  under: string
  parts: PrintedPart[]
  /** On every page, with its number. */
  foot: string
}

type Props = { form: PrintedForm; locale: Locale; faces: string[] }

const styles = StyleSheet.create({
  page: { paddingTop: 56, paddingBottom: 64, paddingHorizontal: 60, color: '#14212b' },
  work: { fontSize: 10.5, lineHeight: 1.45 },
  title: { fontSize: 22, lineHeight: 1.25, fontWeight: 600 },
  under: { marginTop: 6, color: '#55646f' },
  part: { marginTop: 22 },
  partTitle: {
    ...{ fontSize: 13, fontWeight: 600, paddingBottom: 4 },
    ...{ borderBottomWidth: 0.75, borderBottomColor: '#14212b' },
  },
  line: { paddingVertical: 5, borderBottomWidth: 0.5, borderBottomColor: '#d5dbe0' },
  across: { gap: 12 },
  label: { width: 190, color: '#55646f' },
  said: { flex: 1 },
  long: { marginTop: 3 },
  foot: { position: 'absolute', bottom: 30, left: 60, right: 60, fontSize: 8, color: '#55646f' },
})

/** A form as it is handed in: part by part, what is asked beside what is answered. */
export function FormDocument({ form, locale, faces }: Props) {
  const isRight = direction(locale) === 'rtl'
  const along = {
    direction: isRight ? 'rtl' : 'ltr',
    textAlign: isRight ? 'right' : 'left',
  } as const
  const row = { flexDirection: isRight ? 'row-reverse' : 'row' } as const
  const lineOf = ({ label, said, isLong }: PrintedLine) =>
    isLong ? (
      <View key={label} style={styles.line}>
        <Text style={[{ color: '#55646f' }, along]}>{label}</Text>
        <Text style={[styles.long, along]}>{said}</Text>
      </View>
    ) : (
      <View key={label} style={[styles.line, styles.across, row]} wrap={false}>
        <Text style={[styles.label, along]}>{label}</Text>
        <Text style={[styles.said, along]}>{said}</Text>
      </View>
    )
  return (
    <Document title={form.title} language={locale} pdfVersion="1.7">
      <Page size="A4" style={[styles.page, { fontFamily: faces }]}>
        <View style={styles.work}>
          <Text style={[styles.title, along]}>{form.title}</Text>
          <Text style={[styles.under, along]}>{form.under}</Text>
          {form.parts.map(({ title, lines: [first, ...others] }) => (
            <View key={title} style={styles.part}>
              {/* A title never stands alone at the end of a page. */}
              <View wrap={false}>
                <Text style={[styles.partTitle, along]}>{title}</Text>
                {first && lineOf(first)}
              </View>
              {others.map(lineOf)}
            </View>
          ))}
        </View>
        <Text
          style={[styles.foot, along]}
          fixed
          render={({ pageNumber, totalPages }) => `${form.foot} · ${pageNumber} / ${totalPages}`}
        />
      </Page>
    </Document>
  )
}
