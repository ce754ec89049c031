/**
 * Forms of English verbs and nouns that no rule of endings brings together, the plain one first; but of none that helps
 * other verbs, since what got approved gets nothing.
 */
const FORMS = `
arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun; bend bent;
bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built;
burn burnt; buy bought; catch caught; choose chose chosen; come came; deal dealt; dig dug; draw drew drawn;
drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found;
fly flew flown; forbid forbade forbidden; forget forgot forgotten; freeze froze frozen; give gave given; grind ground;
grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; know knew known; lay laid; lead led;
learn learnt; leave left; lend lent; light lit; lose lost; make made; mean meant; meet met; oversee oversaw overseen;
overtake overtook overtaken; pay paid; prove proven; rebuild rebuilt; repay repaid; ride rode ridden; ring rang rung;
rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shine shone;
shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept;
speak spoke spoken; speed sped; spend spent; spring sprang sprung; stand stood; steal stole stolen; stick stuck;
strike struck; swear swore sworn; sweep swept; swim swam swum; take took taken; teach taught; tear tore torn;
tell told; think thought; throw threw thrown; undergo underwent undergone; understand understood;
undertake undertook undertaken; wake woke woken; wear wore worn; weave wove woven; win won;
withdraw withdrew withdrawn; write wrote written; child children; man men; woman women; foot feet; tooth teeth;
person people; life lives; half halves; leaf leaves; wife wives; shelf shelves`

const PLAIN: ReadonlyMap<string, string> = new Map(
  FORMS.split(';').flatMap((row) => {
    const [plain = '', ...others] = row.trim().split(/\s+/)
    return others.map((form): [string, string] => [form, plain])
  }),
)

/** built is build, children is child; any other word is itself. */
export const plainForm = (word: string): string => PLAIN.get(word) ?? word
