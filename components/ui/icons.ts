import arrowLeft from 'lucide-static/dist/esm/icons/arrow-left.mjs'
import arrowRight from 'lucide-static/dist/esm/icons/arrow-right.mjs'
import arrowUpRight from 'lucide-static/dist/esm/icons/arrow-up-right.mjs'
import award from 'lucide-static/dist/esm/icons/award.mjs'
import check from 'lucide-static/dist/esm/icons/check.mjs'
import chevronDown from 'lucide-static/dist/esm/icons/chevron-down.mjs'
import chevronLeft from 'lucide-static/dist/esm/icons/chevron-left.mjs'
import chevronRight from 'lucide-static/dist/esm/icons/chevron-right.mjs'
import chevronUp from 'lucide-static/dist/esm/icons/chevron-up.mjs'
import circleAlert from 'lucide-static/dist/esm/icons/circle-alert.mjs'
import circleCheck from 'lucide-static/dist/esm/icons/circle-check.mjs'
import clock from 'lucide-static/dist/esm/icons/clock.mjs'
import download from 'lucide-static/dist/esm/icons/download.mjs'
import externalLink from 'lucide-static/dist/esm/icons/external-link.mjs'
import info from 'lucide-static/dist/esm/icons/info.mjs'
import list from 'lucide-static/dist/esm/icons/list.mjs'
import locateFixed from 'lucide-static/dist/esm/icons/locate-fixed.mjs'
import map from 'lucide-static/dist/esm/icons/map.mjs'
import mapPin from 'lucide-static/dist/esm/icons/map-pin.mjs'
import maximize from 'lucide-static/dist/esm/icons/maximize.mjs'
import menu from 'lucide-static/dist/esm/icons/menu.mjs'
import minus from 'lucide-static/dist/esm/icons/minus.mjs'
import plus from 'lucide-static/dist/esm/icons/plus.mjs'
import search from 'lucide-static/dist/esm/icons/search.mjs'
import slidersHorizontal from 'lucide-static/dist/esm/icons/sliders-horizontal.mjs'
import users from 'lucide-static/dist/esm/icons/users.mjs'
import x from 'lucide-static/dist/esm/icons/x.mjs'

/** Drawings of lucide.dev by their names there; a new icon is one more line here. */
const DRAWINGS = {
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  'arrow-up-right': arrowUpRight,
  award,
  check,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'chevron-up': chevronUp,
  'circle-alert': circleAlert,
  'circle-check': circleCheck,
  clock,
  download,
  'external-link': externalLink,
  info,
  list,
  'locate-fixed': locateFixed,
  map,
  'map-pin': mapPin,
  maximize,
  menu,
  minus,
  plus,
  search,
  'sliders-horizontal': slidersHorizontal,
  users,
  x,
}
export type IconName = keyof typeof DRAWINGS
export const ICON_NAMES = Object.keys(DRAWINGS) as IconName[]

/** The paths of an icon on a field of 24 by 24, without the element around them. */
export function drawing(name: IconName) {
  return DRAWINGS[name].replace(/^[^>]*>|<\/svg>\s*$/g, '').replace(/\s*\n\s*/g, '')
}
