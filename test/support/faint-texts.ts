/** Runs in the page: texts whose contrast with what is behind them is below 4.5 (WCAG AA). */
export function faintTexts(): string[] {
  const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = parts(colour).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const behind = (element: Element | null): string => {
    const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)'
    return (parts(colour)[3] ?? 1) === 1 ? colour : behind(element?.parentElement ?? null)
  }
  const texts = [...document.querySelectorAll('body *')].filter(
    (element) =>
      element instanceof HTMLElement &&
      element.checkVisibility() &&
      !element.closest('.logo, .face, :disabled') &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  )
  return texts.flatMap((element) => {
    const [low = 0, high = 0] = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => a - b)
    const contrast = (high + 0.05) / (low + 0.05)
    return contrast < 4.5 ? [`${element.textContent} ${contrast.toFixed(2)}`] : []
  })
}
