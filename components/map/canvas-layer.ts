import {
  DomUtil,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet'
import { pixelOriginOf } from './pixel-origin'

/** What a drawing needs to know: world pixels are those of a world of 256 by 256 at zoom 0. */
export type Sheet = {
  context: CanvasRenderingContext2D
  zoom: number
  /** Pixels of the sheet for one world pixel. */
  scale: number
  /** The sheet's edges in world pixels; beyond 0 and 256 lie copies of the world. */
  left: number
  top: number
  right: number
  bottom: number
  /** Puts the context into world pixels of a copy of the world, or into pixels of the sheet. */
  intoWorld: (copy: number) => void
  intoPixels: () => void
  /** A colour of the page's tokens, as it is now. */
  colour: (token: string) => string
}
type Draw = (sheet: Sheet) => void

/** Share of the map that is drawn beyond each edge, so that dragging needs no drawing for a while. */
const MARGIN = 0.5

/** A canvas below the discs. Leaflet moves it with the map; it draws anew only where what it holds ends. */
export class CanvasLayer extends Layer {
  private readonly canvas = DomUtil.create('canvas', 'leaflet-zoom-animated')
  private drawn: { zoom: number; topLeft: Point; size: Point; map: Point } | null = null

  constructor(private draw: Draw) {
    super()
    this.canvas.setAttribute('aria-hidden', 'true')
  }

  override onAdd(map: LeafletMap) {
    map.getPane('tilePane')?.append(this.canvas)
    this.redraw()
    return this
  }

  override onRemove() {
    this.canvas.remove()
    return this
  }

  override getEvents() {
    return {
      move: this.follow,
      moveend: this.follow,
      resize: this.follow,
      viewreset: this.redraw,
      zoomend: this.redraw,
      zoom: this.stretch,
      zoomanim: this.stretchTo as LeafletEventHandlerFn,
    }
  }

  setDraw(draw: Draw) {
    this.draw = draw
    this.redraw()
  }

  redraw() {
    const map = this._map
    if (!map) return
    const zoom = map.getZoom()
    const visible = map.getSize()
    const margin = visible.multiplyBy(MARGIN).round()
    const topLeft = map
      .getPixelOrigin()
      .add(map.containerPointToLayerPoint([0, 0]))
      .subtract(margin)
    const size = visible.add(margin.multiplyBy(2))
    if (size.x === 0 || size.y === 0) return

    this.drawn = { zoom, topLeft, size, map: visible }
    DomUtil.setTransform(this.canvas, topLeft.subtract(map.getPixelOrigin()), 1)
    this.draw(this.sheet())
  }

  private follow() {
    const map = this._map
    // A zoom in progress only stretches; it is drawn when it has come to rest.
    if (!this.drawn || this.drawn.zoom !== map.getZoom()) return
    const corner = map.getPixelOrigin().add(map.containerPointToLayerPoint([0, 0]))
    const beyond = corner.subtract(this.drawn.topLeft)
    const room = this.drawn.size.subtract(this.drawn.map)
    const inside = beyond.x >= 0 && beyond.y >= 0 && beyond.x <= room.x && beyond.y <= room.y
    if (!inside || !map.getSize().equals(this.drawn.map)) this.redraw()
  }

  private stretch() {
    this.transform(this._map.getZoom(), this._map.getPixelOrigin())
  }

  private stretchTo({ center, zoom }: ZoomAnimEvent) {
    this.transform(zoom, pixelOriginOf(this._map, center, zoom))
  }

  private transform(zoom: number, origin: Point) {
    if (!this.drawn) return
    const scale = this._map.getZoomScale(zoom, this.drawn.zoom)
    DomUtil.setTransform(
      this.canvas,
      this.drawn.topLeft.multiplyBy(scale).subtract(origin).round(),
      scale,
    )
  }

  private sheet(): Sheet {
    const { canvas, drawn } = this
    const context = canvas.getContext('2d')
    if (!context || !drawn) throw new Error('This browser has no canvas to draw on.')
    const { zoom, topLeft, size } = drawn
    const ratio = window.devicePixelRatio
    canvas.width = size.x * ratio
    canvas.height = size.y * ratio
    canvas.style.width = `${size.x}px`
    canvas.style.height = `${size.y}px`

    const scale = 2 ** zoom
    const tokens = getComputedStyle(this._map.getContainer())
    return {
      context,
      zoom,
      scale,
      left: topLeft.x / scale,
      top: topLeft.y / scale,
      right: (topLeft.x + size.x) / scale,
      bottom: (topLeft.y + size.y) / scale,
      intoWorld: (copy) => {
        const by = ratio * scale
        context.setTransform(by, 0, 0, by, copy * 256 * by - topLeft.x * ratio, -topLeft.y * ratio)
      },
      intoPixels: () => context.setTransform(ratio, 0, 0, ratio, 0, 0),
      colour: (token) => tokens.getPropertyValue(token),
    }
  }
}
