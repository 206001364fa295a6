"""Closed classes of words that English grammar needs: light verbs, verbs of saying, verbs that make no fact.

The classes follow the descriptions of implicative and factive verbs by Karttunen (1971) and Kiparsky and
Kiparsky (1970), and the ACE guidelines on modality; the word lists are our own.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


RELATIVE_PRONOUNS = _words("who whom which that whose")

NEGATIONS = _words("not n't never no nor neither hardly barely scarcely nowhere")
NEGATIVE_DETERMINERS = _words("no neither")
NEGATIVE_PRONOUNS = _words("nobody nothing none no-one")

# Nouns that count or measure what stands behind their "of".
QUANTITIES = _words(
    "series number wave round string spate set kind type sort form act campaign pair couple lot majority minority "
    "dozen dozens hundred hundreds thousand thousands million millions ten tens score scores handful barrage "
    "flurry host range part bulk half third quarter rest total amount bout flood stream column group crowd team "
    "band mob one some many most all both each several none any two three four five six more another package "
    "raft slew variety piece plenty hail volley salvo remnant remnants"
)

# "$2 million in aid" is aid.
MONEY = _words(
    "$ € £ ¥ million billion trillion dollar euro pound yen yuan rupee ruble rouble franc krona usd eur gbp worth"
)

# Verbs that only lend tense and subject to an event noun.
LIGHT_VERBS = _words(
    "have hold make take give carry conduct launch stage mount commit wage undertake perform pursue organize "
    "organise engage enter begin start commence resume continue open conclude finish complete do pay issue lodge "
    "file offer deliver provide impose sign reach strike offer voice express extend send step_up intensify renew "
    "announce order lead join participate attend convene host escalate expand execute initiate "
    "inflict unleash exchange sustain suffer receive draw face see declare grant use cause present put"
)

# Nouns for what somebody has said; in apposition they stand for the sentence before them.
SPEECH_NOUNS = _words(
    "claim charge allegation accusation assertion statement demand threat suggestion remark warning proposal "
    "offer request complaint criticism"
)

# Nouns that say of somebody what he does: "Norway is the largest donor to Malawi".
DOER_NOUNS = _words(
    "donor supplier contributor provider backer sponsor financier supporter critic mediator broker creditor lender "
    "exporter opponent guarantor signatory"
)

# Participles that say where somebody is: "those displaced in Kivu".
BEING_SOMEWHERE = _words(
    "live reside settle stay base house shelter station trap strand hold detain imprison affect displace injure wound "
    "work serve study camp"
)

TIME_NOUNS = _words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month "
    "year day night morning evening afternoon january february march april june july august september "
    "october november december weekend hour minute decade century"
)

# Verbs with two objects, whom and what.
GIVING_VERBS = _words("give send offer grant lend pledge hand deny sell award promise owe guarantee loan gift")

# Verbs by which whoever decides an act is its agent; what is asked for has its own.
DECIDING_VERBS = _words("approve authorize authorise")
ASKED_FOR = _words("request appeal demand proposal plan bid application call offer motion petition idea suggestion")

# "X received/suffered/faced an attack from Y": the subject of the verb is at the other end.
RECEIVING_VERBS = _words("suffer receive draw face sustain see undergo")

SAYING_VERBS = _words(
    "say tell claim report announce state declare add note insist argue explain confirm reveal disclose admit "
    "acknowledge allege assert maintain believe think suggest stress emphasize emphasise reiterate write tweet "
    "comment observe predict indicate warn accuse deny conclude remark contend estimate "
    "describe learn hear mention inform quote charge assume repeat reply respond testify underline underscore "
    "complain concede post boast joke caution read"
)

# Verbs whose complement clause the text does not assert.
NON_FACTIVE_VERBS = _words(
    "want wish hope plan intend seek aim try attempt prepare threaten promise pledge vow agree offer propose "
    "consider urge ask call demand order instruct request encourage expect fear doubt mean need like decide "
    "commit undertake authorize authorise permit allow enable invite advise recommend require press push appeal "
    "beg implore plead swear volunteer opt choose desire consent dare hesitate wait struggle work fight campaign "
    "vote set schedule design due ready willing able likely unlikely set bound eager keen determined reluctant "
    "unwilling unable hint contemplate discuss debate negotiate suspect speculate imagine pretend ensure warn "
    "convince persuade pressure lobby direct command mandate be entitle tell remind signal oblige suppose trigger"
)

# Verbs that say that their complement did not happen.
NEGATIVE_VERBS = _words(
    "fail refuse decline avoid neglect forget deny stop cease prevent bar ban prohibit block deter discourage "
    "refrain abstain dissuade forbid quit keep_from reject rule_out oppose"
)

DOUBTING_ADJECTIVES = _words(
    "possible likely unlikely probable improbable impossible conceivable doubtful uncertain unclear important "
    "necessary essential vital crucial urgent imperative ready willing able unable eager keen due set"
)

# Adjectives and nouns below which nothing is asserted.
NON_FACTIVE_NOUNS = _words(
    "plan intention threat promise pledge vow proposal offer demand call request appeal decision attempt effort "
    "bid aim goal hope fear risk danger possibility prospect likelihood need desire willingness readiness wish "
    "right ability permission authority order invitation idea option refusal failure deadline commitment "
    "determination agreement opportunity chance way means move push pressure campaign proposition possibility "
    "allegation accusation claim suspicion suggestion rumor rumour charge"
)

# Prepositions and verbs which put an event noun into the future, the possible or the wanted.
NON_FACTIVE_NOUN_GOVERNORS = _words(
    "call demand urge want seek propose plan threaten promise consider prepare fear expect avoid prevent avert "
    "discuss debate suggest request offer reject oppose ban rule cancel allege deny await predict vow pledge risk "
    "advocate require need contemplate envisage recommend favor favour support welcome ask appeal press push "
    "postpone delay abandon prohibit forbid halt stop end refuse hope wish desire warn intend aim authorize "
    "authorise approve mull lobby block deter"
)
NEGATIVE_NOUN_GOVERNORS = _words(
    "avoid prevent avert cancel deny postpone ban prohibit forbid abandon block deter refuse rule"
)

# Verbs that say that what their object names is over, or will not be.
TERMINATING_VERBS = _words(
    "suspend halt stop end cease cut reduce freeze cancel lift ease terminate discontinue withhold withdraw scrap "
    "break_off call_off cut_off roll_back pull_out relax loosen remove drop abandon shelve slash curtail revoke void "
    "annul interrupt disrupt thwart foil repel prevent avert avoid"
)

# Object-less control: with these verbs the subject controls the infinitive although there is an object.
SUBJECT_CONTROL_VERBS = _words("promise threaten vow pledge swear use take")

MODALS_OF_POSSIBILITY = _words("may might could can should must ought shall would")
MODAL_ADVERBS = _words("perhaps maybe possibly probably potentially likely hypothetically")
FUTURE_MODALS = _words("will wo 'll shall would 'd")
CONDITIONAL_MARKERS = _words("if unless whether lest provided should")

# Adverbs that change a verb's sense as particles do.
DIRECTIONAL_ADVERBS = _words(
    "back out off up down in over away on apart together aside forward forth through along around ahead under by home"
)

# All verbs that a class above names: by them an unknown form finds its infinitive.
CLASSED_VERBS = LIGHT_VERBS | RECEIVING_VERBS | SAYING_VERBS | NON_FACTIVE_VERBS | NEGATIVE_VERBS | TERMINATING_VERBS
