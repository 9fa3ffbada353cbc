import { useLocale } from 'next-intl'

type Props = {
  picture: { id: string; width: number; height: number; widths: number[] }
  alt: { text: string; lang: string }
  /** How wide it is shown, as the attribute of that name. */
  sizes: string
}

/** A picture in the size that the reader's screen needs. */
export function PictureImage({ picture: { id, width, height, widths }, alt, sizes }: Props) {
  const locale = useLocale()
  const address = (size: number | undefined) => `/pictures/${id}/${size}.webp`
  return (
    // biome-ignore lint/performance/noImgElement: the sizes are made once, when the picture is given
    <img
      src={address(widths[0])}
      srcSet={widths.map((size) => `${address(size)} ${size}w`).join(', ')}
      sizes={sizes}
      width={width}
      height={height}
      alt={alt.text}
      lang={alt.lang === locale ? undefined : alt.lang}
      loading="lazy"
      decoding="async"
    />
  )
}
