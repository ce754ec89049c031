/** Forms of English verbs and nouns that no rule of endings brings together, the plain one first. */
const FORMS = `
arise arose arisen; awake awoke awoken; be was were been; bear bore borne; beat beaten; become became; begin began begun;
bend bent; bet; bid; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred;
bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; come came; cost; cut; deal dealt;
dig dug; do did done; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed;
feel felt; fight fought; find found; fly flew flown; forbid forbade forbidden; forecast; forget forgot forgotten;
freeze froze frozen; get got gotten; give gave given; go went gone; grind ground; grow grew grown; hang hung; hear heard;
hide hid hidden; hit; hold held; hurt; keep kept; know knew known; lay laid; lead led; learn learnt; leave left; lend lent;
let; light lit; lose lost; make made; mean meant; meet met; oversee oversaw overseen; overtake overtook overtaken; pay paid;
prove proven; put; quit; read; rebuild rebuilt; repay repaid; ride rode ridden; ring rang rung; rise rose risen; run ran;
say said; see saw seen; seek sought; sell sold; send sent; set; shake shook shaken; shine shone; shoot shot;
show shown; shrink shrank shrunk; shut; sing sang sung; sink sank sunk; sit sat; sleep slept; speak spoke spoken; speed sped;
spend spent; split; spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck;
swear swore sworn; sweep swept; swim swam swum; take took taken; teach taught; tear tore torn; tell told; think thought;
throw threw thrown; undergo underwent undergone; understand understood; undertake undertook undertaken; upset; wake woke woken;
wear wore worn; weave wove woven; win won; withdraw withdrew withdrawn; write wrote written; child children; man men;
woman women; foot feet; tooth teeth; person people; life lives; half halves; leaf leaves; wife wives; shelf shelves`

const PLAIN: ReadonlyMap<string, string> = new Map(
  FORMS.split(';').flatMap((row) => {
    const [plain = '', ...others] = row.trim().split(/\s+/)
    return others.map((form): [string, string] => [form, plain])
  }),
)

/** built is build, children is child; any other word is itself. */
export const plainForm = (word: string): string => PLAIN.get(word) ?? word
