/** Measures, each with the unit that Chinese writes for the same; those of one line are one unit. */
export const MEASURES: Record<string, string> = Object.fromEntries(
  `公里 km|kms|kilometre|kilometer
米 m|metre|meter
厘米 cm|centimetre|centimeter
英里 mile|mi
英尺 ft|foot|feet
平方米 m2|m²|sqm|sq m|square metre|square meter
平方公里 km2|km²|square kilometre|square kilometer
平方英尺 sq ft|square foot|square feet
立方米 m3|m³|cubic metre|cubic meter
公顷 ha|hectare
亩 mu
英亩 acre
升 L|litre|liter
公斤 kg|kilogram|kilogramme
吨 t|tonne|metric ton|metric tonne
短吨 ton
吨CO2e tCO2e|t CO2e|t CO2eq|tCO2eq|tonne CO2e|tonnes CO2e|tonne CO2|tonnes CO2
百万吨 Mt
百万吨CO2e MtCO2e|Mt CO2e|MtCO2eq|Mt CO2eq|MtCO2|Mt CO2
磅 lb
加仑 gallon|gal
千瓦 kW|kilowatt
兆瓦 MW|megawatt
吉瓦 GW|gigawatt
千瓦峰 kWp|kilowatt-peak
兆瓦峰 MWp|megawatt-peak
吉瓦峰 GWp|gigawatt-peak
千瓦时 kWh|kilowatt-hour|kilowatt hour
兆瓦时 MWh|megawatt-hour|megawatt hour
吉瓦时 GWh|gigawatt-hour|gigawatt hour
太瓦时 TWh|terawatt-hour|terawatt hour
摄氏度 °C|℃|degrees Celsius|degree Celsius
英里/小时 mph|miles per hour
公里/小时 km/h|kph|kilometres per hour
微克/立方米 µg/m3|μg/m3|µg/m³|μg/m³
年 year
个月 month
周 week
天 day
小时 hour|hr
工作日 working day|business day
分钟 minute|min
秒 second
个百分点 percentage point|pp|ppt
% %|percent|per cent|pct
‰ ‰|per mille
元 yuan|RMB|CNY
美元 dollar|US dollar|USD
英镑 pound|GBP
欧元 euro|EUR
便士 pence|p`
    .split('\n')
    .flatMap((line) => {
      const [, base = '', names = ''] = /^(\S+) (.*)$/.exec(line) ?? []
      const written = names.split('|').flatMap((name) => [name, name.replace('CO2', 'CO₂')])
      return written.map((name) => [name.toLowerCase(), base])
    }),
)
/** Written with capitals that tell them apart: a MW is no mw. */
const CASED = /^(?:[mk]?t|[kMGT]?Wh?|m|p|pp|min|mi|L)$/

const word = (name: string) => `${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}${/[a-z]{2}$/.test(name) ? 's?' : ''}`
const KNOWN = new RegExp(
  `(?:${Object.keys(MEASURES)
    .sort((a, b) => b.length - a.length)
    .map(word)
    .join('|')})(?![\\w²³]|-[a-z])`,
  'iy',
)
/** The measure that begins at a place; mw and Km stand for something else as often as for the unit. */
export function measureAt(text: string, at: number): string {
  KNOWN.lastIndex = at
  const found = KNOWN.exec(text)?.[0] ?? ''
  const cased = Object.keys(MEASURES).some((name) => name === found.toLowerCase()) && /^[a-z]{1,3}$/i.test(found)
  return cased && !isCased(found) ? '' : found
}

/** mw and Km stand for something else as often as for the unit. */
const isCased = (found: string) =>
  CASED.test(found) || found.length > 2 || /^(?:km|kg|cm|ha|mu|ft|kW|MW|GW)$/.test(found)
