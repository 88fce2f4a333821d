/** How the page moves what it brings into view: at once for who asked for less motion. */
export function moveBehavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
