import 'server-only'
import { getDocumentProxy } from 'unpdf'

/** Why a file is not taken as a document to be read. */
export type PdfFault = 'no-pdf' | 'encrypted' | 'runs-script'

type Info = { info?: { EncryptFilterName?: string | null } }

/** Looks into a file that says it is a PDF: whether it can be read by everybody, and does nothing by itself. */
export async function faultInPdf(body: Uint8Array): Promise<PdfFault | null> {
  if (!new TextDecoder('latin1').decode(body.subarray(0, 1024)).includes('%PDF-')) return 'no-pdf'
  try {
    // The reader takes the bytes over: it gets its own.
    const pdf = await getDocumentProxy(body.slice())
    const { info } = (await pdf.getMetadata()) as Info
    if (info?.EncryptFilterName) return 'encrypted'
    if (await pdf.getJSActions()) return 'runs-script'
    for (let number = 1; number <= pdf.numPages; number++)
      if (await (await pdf.getPage(number)).getJSActions()) return 'runs-script'
    return namesScript(body) ? 'runs-script' : null
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'no-pdf'
  }
}

/** What the reader does not tell of: programs that a document starts, and scripts without a name. */
function namesScript(body: Uint8Array) {
  return /\/(JavaScript|JS|Launch)[\s/(<[]/.test(new TextDecoder('latin1').decode(body))
}
