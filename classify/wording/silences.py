"""What words of silence say: that somebody said nothing, or that he did not stay silent. Rules of language, no model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.language import uzbek
from classify.language.anchors import Seldom
from classify.language.matching import Match, Word
from classify.lexicons import cues
from classify.quotes import speech
from classify.wording import rollcall
from classify.wording.phones import unsaid
from classify.wording.unheard import unheard

LIKELY = 8.0  # factor on the odds of silence when words are there that mostly mean it
SPOKEN = 0.02  # … when they are said not to hold
SILENT = 60.0  # … when words are there that always mean it
PLAIN = 120.0  # … and nothing else is told
_QUOTED = 30  # characters of a quotation that says something
_CURT = 8  # words of a clause that may tell only of silence
_WHOLE = 20  # … where the whole of it tells so, with no word of integrity
_VERB_LAST = ("kk", "ky", "uz", "tg")
_LOOSE_SILENCE = re.compile(
    r"^(?:silence|silent|ignored|unanswered|no word|no reaction|no statement|offered no|mum|not a word|молчани\w*|не стал\w*|никак не|без ответа|не сделал\w*|не выступ\w*|ответа не|реакции не|воды в рот|проигнорир\w*)$",
    re.I,
)
# Words of silence that stand apart: «от комментариев пока воздерживаются», "refrained from any comment".
_HELD_BACK = Seldom(
    r"\b(?:refrain|abstain|held back|hold back|holding back|shied away|shy away)\w*\s+from\s+(?:\w+\s+){0,3}(?:comment|assess|statement|reaction|response|judg|taking a position)"
    r"|\bwithout\s+(?:a|one|a\s+single)\s+(?:word|mention)\b|\b(?:hung|hangs|hanging)\s+up\b|\b(?:made|makes|making|contained)\s+no\s+mention\s+of\b|\bбез\s+(?:единого|одного)\s+слова\b|\bбез\s+(?:жодного|єдиного)\s+слова\b"
    r"|\b(?:тұтқаны|тұтқасын|телефонды)\s+(?:қоя\s+сал|тастай\s+сал|қой|таста)\w*|\b(?:тутканы|туткасын|телефонду)\s+(?:кой|таштап)\w*|\bgo['‘’ʻ]shakni\s+(?:qo['‘’ʻ]y|tashla)\w*|\bгӯшакро\s+гузошт\w*"
    r"|\b(?:would|will|did|could)\s+not\s+(?:elaborate|be\s+drawn|enlarge|expand)\b(?!\s+(?:into|in\s+to)\b)|\b(?:declin|refus)\w*\s+to\s+(?:elaborate|be\s+drawn\b(?!\s+in))|\b(?:put|putting|wav|brush)\w*\s+(?:off|away|aside)\s+(?:\w+\s+){0,2}questions?\b|\b(?:just|equally|every\s+bit)\s+as\s+(?:quiet|silent|tight-lipped|mute)\b"
    r"|\b(?:say|says|said)\s+nothing\s+(?:\w+\s+)?on\s+the\s+record\b|\b(?:let|lets|letting)\s+the\s+(?:question|matter)s?\s+pass\b|\bneither\b[^.;]{3,140}\b(?:has|have|had)\s+(?:said|uttered|breathed)\s+a\s+word\b"
    r"|\bpass(?:ed|es|ing)\s+(?:\w+\s+){0,5}over\s+in\s+silence|\bpass(?:ed|es|ing)\s+over\s+(?:[\w'’-]+\s+){1,6}in\s+silence"
    r"|\bот\s+(?:\w+\s+){0,2}(?:комментари|оцен|заявлени|реакци|высказывани|ответ|вопрос|расспрос|разговор|беседы|интервью|разъяснени|объяснени|пояснени|суждени)\w*\s+(?:\w+\s+){0,3}(?:воздерж|уклон|увильн|отмахн|отказ)|\bуклон\w+\s+от\s+(?:\w+\s+){0,2}вопрос|(?:воздерж|уклон)\w+\s+от\s+(?:\w+\s+){0,2}(?:комментари|оцен|заявлени|реакци|высказывани|ответ|разговор|беседы|разъяснени|объяснени|пояснени|суждени)|\b(?:отозваться|откликнуться)\s+(?:[\w-]+\s+){0,3}?(?:отказ|не\s+(?:захот|пожел|стал))"
    r"|\b(?:вопрос|тем)\w*\s+(?:[\w-]+\s+){0,2}(?:избежал|избега|обош[её]л|обошл)\w*|\b(?:питання|теми?|тему)\s+(?:[\w’'-]+\s+){0,2}(?:уникн|уника|оминул|обійш|обминул)\w*"
    r"|\bвід\s+(?:\w+\s+){0,2}(?:комент|оцін|заяв|реакці|відповід|питан|запитан|розмов|бесід|роз['’ʼ]яснен|поясн)\w*\s+(?:\w+\s+){0,3}(?:утрим|ухил|відмахн|відмов)|\bухил\w+\s+від\s+(?:\w+\s+){0,2}(?:за)?питан|\b(?:dodg|sidestep|duck|evad|deflect)\w*\s+(?:\w+\s+){0,4}questions?\b|(?:утрим|ухил)\w+\s+від\s+(?:\w+\s+){0,2}(?:комент|оцін|заяв|реакці|відповід)"
    r"|\b(?:түсінік|түсініктеме|жауап|пікір)\w*\s+ала\s+алма\w+|\bүн\s+қос(?:қан\s+жоқ|пады|паған|пай)\w*|\bкомментарий\s+бере\s+ал(?:бай|бады|баган|бастыг)\w*|\b(?:түшүндүрмө|жооп|пикир)\s+ала\s+алба\w+|\b(?:izoh|javob)\s+ololma\w+"
    r"|(?:түсініктеме|пікір|баға|мәлімдеме|түсіндіру|жауап)\w*\s+(?:\w+\s+)?(?:беруден|білдіруден|айтудан|жасаудан|қайтарудан)\s+(?:тартын|бас тарт|жалтар|қаш)|түсініктемеден\s+(?:бас тарт|тартын)"
    r"|(?:түшүндүрмө|комментарий|пикир|баа|билдирүү|жооп)\w*\s+(?:\w+\s+)?(?:берүүдөн|билдирүүдөн|айтуудан|жасоодон)\s+(?:карман|баш тарт|качты|качып|качкан|тартын|жалтар)"
    r"|(?:izoh|munosabat|fikr|baho|javob|bayonot)\w*\s+(?:\w+\s+)?(?:berishdan|bildirishdan|aytishdan)\s+(?:tiyil|bosh tort|qoch)|(?:izohlash|sharhlash|baholash)dan\s+(?:tiyil|bosh tort|qoch)"
    # "neither … nor … has commented", "na … na … fikr bildirdi": the verb itself is not negated
    r"|\bneither\b[^.;]{3,140}\bnor\b(?!\s+against\b)[^.;,]{3,60}?\b(?:has|have|had|did|would)?\s*(?:publicly |officially |yet |so far )*(?:comment|replied|respond|reacted|answered|issued an?y? (?:statement|reaction|response))"
    r"|\bna\s+[^.;]{2,60}\bna\s+[^.;]{2,140}\b(?:fikr\s+bildir|munosabat\s+bildir|izoh\s+ber|javob\s+ber|bayonot\s+ber|og['ʻ‘’ʼ]iz\s+och|javob\s+qaytar)(?:di|ishdi|gan)"
    r"|\bна\s+[^.;]{2,60}\bна\s+[^.;]{2,140}\b(?:изҳорот|шарҳ|посух|ҷавоб|баёния|вокуниш|назар|изҳори назар)(?:е|ҳое)?\s+(?:дод|кард|намуд|нишон дод|баён кард|нашр кард)(?:а|анд|аанд|ааст|а буд)?\b"
    r"|аз\s+(?:шарҳ|изҳори\s+назар|сӯҳбат|мусоҳиба|гуфтугӯ|ҳар\s+гуна\s+шарҳ|посух|ҷавоб|баҳо|баҳодиҳӣ|вокуниш)\w*\s+(?:\w+\s+){0,6}?(?:худдорӣ|сар\s+печ|даст\s+каш|имтино)",
)
# The same in several places: «заяв щодо анексії не робив», «официальной позиции по Крыму не озвучил», "Bishkek's reaction was muted".
_TORN = {
    "en": re.compile(
        r"\b(?:reaction|response)s?\b[^.;:]{0,60}\b(?:was|were|remained|has been|have been|is)\s+(?:\w+\s+)?muted\b"
        r"|\bno\s+(?:\w+\s+){0,2}(?:reaction|comment|response|statement|reply|answer)s?\b[^.;:,]{0,50}\b(?:from|(?:has|have|had)?\s*c[ao]me)\b"
        r"|(?:\bnot|n['’]t)\s+(?:\w+\s+){1,3}(?:commented|reacted|responded|replied)\b",
        re.I,
    ),
    "ru": re.compile(
        r"\b(?:заявлени[йя]|комментари(?:ев|я)|позици[июя]|мнения|реакци[ию]|отклика|ответа|оцен(?:ки|ок))\s[^,.;:«»]{1,60}?\bне\s+(?:дела|сдела|дал[аио]?\b|дава|озвуч|выра[зж]|обнародов|публиков|опубликов|распростран|последов|поступ|было\b(?!\s+\w+[оы]\b)|прозвуч|предостав|высказ|объяв)\w*|\bне\s+(?:получ|дожд)\w*\s+(?:\w+\s+){0,2}(?:ответа|реакции|комментари\w+)\b"
        r"|\b(?:говорить|разговаривать|комментировать|прокомментировать|обсуждать|высказываться)\s+(?:[\w-]+\s+){0,5}?(?:отказ(?:ал|ыва)\w*|не\s+(?:захот|пожел|жела)\w*|не\s+стал[аи]?\b)",
        re.I,
    ),
    "uk": re.compile(
        r"\b(?:заяв[иу]?|коментар(?:ів|я)|позиці[їю]|думки|реакці[їю]|відгуку|відповіді|оцін(?:ки|ок))\s[^,.;:«»]{1,60}?\bне\s+(?:роби|зроби|да(?:в|ла|ло|ли|є|ють)\b|нада|озвуч|вислов|оприлюдн|пролун|надій|надход|було\b(?!\s+\w+о\b)|публік|опублік|пошир|оголо)\w*|\bне\s+(?:отрима|дочек)\w*\s+(?:\w+\s+){0,2}(?:відповіді|реакції|коментар\w+)\b"
        r"|\b(?:говорити|розмовляти|коментувати|прокоментувати|обговорювати|висловлюватися)\s+(?:[\w’'-]+\s+){0,5}?(?:відмов(?:ив|ил|ля)\w*|не\s+(?:захоті|схоті|бажа|побажа|забажа)\w*|не\s+(?:став|стала|стали)\b)",
        re.I,
    ),
    "kk": re.compile(r"\b(?:мәлімдеме|пікір|түсініктеме|жауап|реакция)\w*\s+(?:\w+\s+){1,4}(?:жаса|білдір|айт|бер|қайтар|тарат)(?:ма|ме|па|пе|ған жоқ|ген жоқ|қан жоқ)\w*|\b(?:мәлімдеме|пікір|түсініктеме|реакция|үн)\w*\s+(?:\w+\s+){0,3}(?:шық|кел|естіл|түс|жет|бол)(?:па|пе|ма|ме|қан\s+(?:жоқ|емес)|ған\s+(?:жоқ|емес)|ген\s+(?:жоқ|емес)|кен\s+(?:жоқ|емес))\w*", re.I),
    "ky": re.compile(r"\b(?:билдирүү|пикир|түшүндүрмө|комментарий|жооп|реакция)\w*\s+(?:\w+\s+){1,4}(?:жаса|билдир|айт|бер|кайтар|тарат)(?:ба|бе|па|пе|ган жок|ген жок|кан жок|ган эмес|ген эмес)\w*|\b(?:билдирүү|пикир|түшүндүрмө|комментарий|реакция|үн)\w*\s+(?:\w+\s+){0,3}(?:чык|кел|угул|түш|жет|бол)(?:па|пе|ба|бе|бө|кан\s+(?:жок|эмес)|ген\s+(?:жок|эмес)|гон\s+(?:жок|эмес)|ган\s+(?:жок|эмес)|көн\s+(?:жок|эмес))\w*", re.I),
    "uz": re.compile(r"\b(?:bayonot|fikr|izoh|munosabat|javob|баёнот|фикр|изоҳ|муносабат|жавоб)\w*\s+(?:[\w'‘’ʻ]+\s+){1,4}(?:ber|bildir|ayt|qil|qaytar|tarqat|бер|билдир|айт|қил|қайтар)(?:ma|ма|gani yo|гани йў)\w*|\b(?:bayonot|fikr|izoh|munosabat|sado|reaksiya)\w*\s+(?:[\w'‘’ʻ]+\s+){0,3}(?:chiq|kel|bo['‘’ʻ]l|eshitil|tush)(?:ma|maydi|gani\s+yo|gan\s+emas)\w*", re.I),
    "tg": re.compile(
        r"\b(?:изҳорот|шарҳ|посух|ҷавоб|вокуниш|баёния|назар)\w*\s+(?:\w+\s+){1,4}(?:надод|накард|нагуфт|надиҳ|наомад|нарасид|набаромад|нашунид\w*|набуд)\w*|\b(?:изҳорот|шарҳ|баёния|вокуниш|садо)е?\s+(?:набаромад|наомад|нарасид|шунида\s+нашуд)\w*"
        r"|\bна\s+(?:баёния|изҳорот|посух|ҷавоб|шарҳ|вокуниш|садо)е?\s(?:\w+\s+){0,3}ва\s+на\s+(?:баёния|изҳорот|посух|ҷавоб|шарҳ|вокуниш|садо)е?\b",
        re.I,
    ),
}
# Who calls for talks has said something.
_TALKS = Seldom(
    r"\b(?:call(?:s|ed|ing)?|urg(?:es|ed|ing)|appeal(?:s|ed|ing)?)\s+(?:\w+\s+){0,6}(?:dialogue|dialog|talks|negotiat\w*|restraint)\b"
    r"|\b(?:призва|призыва)\w*\s+(?:[\w-]+\s+){0,6}(?:диалог|переговор|мирн|сдержанност)\w*|\b(?:заклика|заклик)\w*\s+(?:[\w’'-]+\s+){0,6}(?:діалог|переговор|перемовин|мирн|стриманост)\w*",
)
_UNANSWERED = re.compile(r"ответ|отклик|реаг|відпов|відгук|answer|repl|respon", re.I)
# Questions are sent on to somebody else: «журналистам советовали обращаться в посольство».
_SENT_ON = Seldom(
    r"\b(?:журналист|корреспондент|репортёр|репортер|спрашивавш|звонивш)\w*[^.;:«»]{0,60}?\b(?:(?:посовет|совет|предлож|предлаг|порекоменд|рекоменд)\w*\s+(?:\w+\s+){0,2}?(?:обра[тщ]\w+ся|спросить|спрашивать|адресовать|позвонить|задать|узнать)|(?:ото[сш]л|отсыл|отправ|перенаправ|переадресов)\w*)\b|\b(?:вопрос\w*|запрос\w*)\s+(?:[\w-]+\s+){0,3}?(?:переадресов|перенаправ)\w*|\b(?:переадресов|перенаправ)\w*\s+(?:[\w-]+\s+){0,3}?(?:вопрос|запрос|журналист)\w*|\bза\s+(?:\w+\s+)?(?:комментари|разъяснени)\w*[^.;:«»]{0,40}?\b(?:посовет|предлож|отослал|отправил|отсыла|переадрес)\w*"
    r"|\b(?:журналіст|кореспондент|репортер)\w*[^.;:«»]{0,60}?\b(?:(?:порад|рад(?:или|ять|ив|ила)\b|запропон|пропон|порекоменд|рекоменд)\w*\s+(?:[\w’']+\s+){0,2}?(?:зверн|зверта|спитати|запитати|питати|адресувати|зателефонувати|поставити|дізнатися)\w*|(?:відісл|відсил|відправ|перенаправ|переадрес)\w*)|\b(?:питання|запит\w*)\s+(?:[\w’'-]+\s+){0,3}?(?:переадрес|перенаправ)\w*|\b(?:переадрес|перенаправ)\w*\s+(?:[\w’'-]+\s+){0,3}?(?:питання|запит|журналіст)\w*|\bза\s+(?:\w+\s+)?(?:комент|роз['’]яснен)\w*[^.;:«»]{0,40}?\b(?:порад|запропон|відісл|відправ|відсил|переадрес)\w*",
)
# Silence that others had kept until what is told next: «семь лет уклонялся от ответа», «сперва молчал».
_OVER = Seldom(
    r"(?:^|\s)(?:сперва|сначала|поначалу|вначале|сперш|спершу|спочатку|попервах)\s+(?:[\w’'-]+\s+){0,3}?(?:молчал|отмалчива|уклоня|уходил|избега|мовча|відмовчу|ухиля|уника)\w*|\b(?:молчал|отмалчивал|мовча|відмовчувал)\w*\s+(?:сперва|сначала|поначалу|вначале|спершу|спочатку)\b"
    r"|^(?!.*\b(?:до\s+сих\s+пор|досі|и\s+сейчас|по-прежнему)\b)[^.;:«»]{0,60}?\b(?:лет|года?|месяц(?:ев|а)|годами|долгие\s+годы|років|рок(?:и|ами)|місяц(?:ів|і)|довгі\s+роки)\s+(?:[\w’'-]+\s+){0,4}?(?:уклонял(?:ся|ась|ись)|уходил[аи]?\s+от|избегал[аи]?|отмалчивал(?:ся|ась|ись)|ухиляв(?:ся)|ухилял(?:ася|ися)|уникав|уникал[аи]|відмовчував(?:ся)|відмовчувал(?:ася|ися))\b",
)
_BROKEN = Seldom(
    r"br(?:oke|eak|oken|eaking)\b.{0,20}\bsilence|(?:наруш|прерв)\w* (?:\w+ ){0,2}молчани|үнсізді(?:кті|гін) бұз|(?:поруш|перерв)\w* (?:\w+ ){0,2}мовчання|унчукпастыгын буз|үнсүздү(?:ктү|гүн) буз|suku(?:tni|tini) buz|суку(?:тни|тини) буз|хомӯш(?:иро|ии худро|иашро) (?:на)?шикаст",
)
# … which nobody did: "has not broken its silence", «не нарушил молчания».
_UNBROKEN = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\byet to|\b(?:refus|declin)\w+ to)\s+(?:\w+\s+){0,2}br(?:ok|eak)|\bне (?:\w+ )?(?:наруш|прерв|поруш|перерв)|бұз(?:ба|ған жоқ|ған емес)|буз(?:ба|ган жок|ган эмес|а элек)|buz(?:ma|gani yo)|буз(?:ма|гани йў)|нашикаст",
    re.I,
)
_STAY = r"(?:(?:be|been|being|keep|kept|keeping|remain|remained|stay|stayed|fall|fallen|sit|stand)\s+)?"
_MODAL = r"(?:став|стал\w*|стан\w+|буд\w+|намерен\w*|собира\w+|збира\w+|мо[гж]\w*|міг|смог\w*|зм[іо]г\w*|хо[чт]\w+|готов\w*|долж\w+|остал\w+|имел\w* права|має права)"
# Silence denied: "will not stay silent", «молчать не стал», «үнсіз қалмады», "jim turmadi"; and silence that is over or only spoken of.
_SPOKE_UP = {
    "en": re.compile(
        rf"(?:\bnot|\bnever|\bcannot|n['’]t|\bno longer|\bhardly)\s+(?:\w+ly\s+|always\s+|all\s+)?{_STAY}(?:silent|quiet|mum|mute|tight-lipped)\b|\b(?:not|never|n['’]t)\s+(?:keep|keeping|maintain|observe)\w*\s+(?:its\s+|their\s+)?silence"
        r"|\b(?:reasons?\s+(?:for|behind)|explain\w*|after\s+(?:\w+\s+){1,3}of|ended|ending)\s+(?:the\s+|its\s+|his\s+|\w+['’]s\s+)?(?:long\s+|lengthy\s+)?silence",
        re.I,
    ),
    "ru": re.compile(rf"\bмолч[аи]\w*\s+(?:далеко\s+)?не\s+(?:всегда|долго|все|всюду|везде)\b|\bне\s+(?:всегда|вечно|долго|везде)\s+(?:\w+\s+)?молч[аи]\w*|\bне\s+(?:про|от|за|у)?(?:молч[аи]\w*|малчива\w+)|\bне\s+{_MODAL}\s+(?:\w+\s+){{0,2}}(?:про|от|за)?(?:молчать|малчиваться)|\bмолчать\b[^.;,:]{{0,40}}\bне\s+{_MODAL}|после\s+(?:\w+\s+){{1,3}}молчания", re.I),
    "uk": re.compile(rf"\bмовч[аи]\w*\s+(?:далеко\s+)?не\s+(?:завжди|довго|всі|усі|всюди|скрізь)\b|\bне\s+(?:завжди|вічно|довго|скрізь)\s+(?:\w+\s+)?мовч[аи]\w*|\bне\s+(?:про|від|за|з)?мовч[аи]\w*|\bне\s+{_MODAL}\s+(?:\w+\s+){{0,2}}(?:про|від|за|з)?мовчати|\bмовчати\b[^.;,:]{{0,40}}\bне\s+{_MODAL}|після\s+(?:\w+\s+){{1,3}}мовчання", re.I),
    "kk": re.compile(r"\b(?:үнсіз|үндемей|тіс жармай|ләм демей|үн қатпай|жауапсыз)\s+(?:(?:қал|отыр|тұр|жүр)(?:дыр)?(?:ма|ме)(?!қ\b)\w*|(?:қал|отыр|тұр|жүр)(?:дыр)?(?:ған|ген)\s+(?:жоқ|емес)|қала\s+(?:алма|берме)\w*)|\b(?:үндемеу|үнсіздік|үнсіз\s+қалу|тіс\s+жармау)\w*\s+(?:деген\s+сөз|дегендік)\s+емес", re.I),
    "ky": re.compile(r"\b(?:үнсүз|унчукпай|үндөбөй|үн катпай|лам дебей|жоопсуз)\s+(?:(?:кал|кой|отур|тур)(?:тыр)?(?:ба|бо|бе|бө)\w*|(?:кал|кой|отур|тур)(?:тыр)?(?:ган|гон)\s+(?:жок|эмес)|(?:кала|отура)\s+(?:алба|берб)\w*)|\b(?:үндөбөө|унчукпоо|үнсүздүк|үнсүз\s+калуу)\w*\s+(?:деген\s+сөз|дегендик|дегенди)\s+(?:эмес|билдирбе\w*)", re.I),
    "uz": re.compile(
        r"\b(?:jim|indamay|sukut\s+saqlab|javobsiz|жим|индамай|жавобсиз)\s+(?:(?:tur|qol|o['‘’ʻʼ]tir|тур|қол|ўтир)(?:dir|дир)?(?:ma|олма|olma|ма)\w*|(?:tur|qol|o['‘’ʻʼ]tir|тур|қол|ўтир)(?:dir|дир)?(?:gani|гани)\s+(?:yo|йў)\w*)|\b(?:sukut\s+saqlama|сукут\s+сақлама)\w*|\b(?:jim\s+turish|indamaslik|sukut\s+saqlash|sukut|жим\s+туриш|индамаслик|сукут)\s+(?:degani|degan\s+so['‘’ʻʼ]z|дегани)\s+(?:emas|эмас)",
        re.I,
    ),
    "tg": re.compile(r"\b(?:хомӯш|сокит)\s+на\w+|\b(?:хомӯшӣ|сукут)\s+(?:ихтиёр\s+)?накард\w*", re.I),
}
# «Дамаск медлить не стал»: what somebody would not do, where that is no way of saying something.
_WOULD_NOT = re.compile(r"\b((?:[\w-]+\s+){0,6})не\s+стал\w*((?:\s+\w+){0,3})", re.I)
_VERB = re.compile(r"\b[а-яё]+ть(?:ся)?\b", re.I)
_SAYING = re.compile(
    r"^(?:коммент|прокоммент|отвеч|ответ|говор|сказ|высказ|обсужд|реаг|отреаг|дела|сдела|дава|дать|называ|уточн|объясн|осужд|осуди|выступ|расска|раскры|оцен|заяв|вдава|поясн|подтвержд|опроверг|бесед|обща|разговар|упомин|вспомин|затрагив|каса|поднима|публик|выража|вырази|разъясн|распростран|разглаш|делить|подели|конкретиз|комменти)",
    re.I,
)


# Behind "an answer to the question of", a verb that gives one: «сұрағына жауап бере отырып».
_ANSWERS = re.compile(
    r"(?<=жауап)\s+(?:бере\s+отырып|бергенде|берген(?!\s+(?:жоқ|емес))|берді|беріп)\b|(?<=жооп)\s+(?:берип\s+жатып|бергенде|берген(?!\s+(?:жок|эмес))|берди|берип)\b"
    r"|(?<=javob)\s+(?:berar\s+ekan|bera\s+turib|berganda|bergan(?!i\s+yo)|berdi|berib)\b",
    re.I,
)


# "Recalled its neutral status and kept from comment": something was said.
_REMINDS = Seldom(
    r"\b(?:recall|remind|reaffirm|reiterat|invok|cit(?:ed|es|ing))\w*|\b(?:напомн|подтвер|сосла|ссыла|заяв|повтор)\w*|\b(?:нагада|підтверд|посла|заяв|повтор)\w*"
    r"|еске\s+(?:сал|алд)|ескерт|қайтала|жеткіз|мәлімде|эске\s+сал|эскерт|кайтала|билдир|eslat|eslab|ta['ʻ‘’ʼ]kidla|takrorla|ёдовар|ба\s+ёд\s+овард|ёдрас|таъкид",
)


def silence(text: str, tokens: list[Word], lang: str) -> float:
    """The factor on the odds of silence: 1 where the text has no words of it, more where it says that somebody said nothing."""
    if _BROKEN.search(text):
        return SILENT if _UNBROKEN.search(text) else 1.0
    if lang in ("ru", "uk") and _OVER.search(text):
        return SPOKEN
    if lang in ("ru", "uk") and _SENT_ON.search(text) and not any(cues(name, lang).find(tokens) for name in ("stance", "refusal", "verdict", "vote")):
        return PLAIN
    found = [m for m in cues("silence", lang).find(tokens) if not (_denied(text, tokens, m, lang) or _ANSWERS.match(text, m.end))]
    if not found and lang in _SPOKE_UP and _SPOKE_UP[lang].search(text):
        return SPOKEN
    if (_TALKS.search(text) or (_REMINDS.search(text) and cues("neutrality", lang).find(tokens))) and (_HELD_BACK.search(text) or not any(_UNANSWERED.search(_folded(tokens, m)) for m in found)) and (found or _HELD_BACK.search(text)):
        return 1.0  # «от оценок воздержался, призвав стороны к диалогу», «напомнив о нейтралитете»
    if not found:
        if unheard(text, lang):
            return PLAIN if _only(tokens, [], lang) else SILENT
        torn = _HELD_BACK.search(text) or _nothing_said(text, lang) or (lang in _TORN and _TORN[lang].search(text))
        return SILENT if torn else 1.0
    loose = all(_LOOSE_SILENCE.match(_folded(tokens, m)) for m in found)
    if loose and rollcall.kept_away(text):
        return 1.0  # «голосовать не стал»
    if loose:
        return SILENT if unheard(text, lang) else LIKELY
    return PLAIN if _only(tokens, found, lang) else SILENT


def _nothing_said(text: str, lang: str) -> bool:
    """Whether a scene is told in which no answer was given, and no more than a few words of it are quoted."""
    return unsaid(text, lang) and not any(q.end - q.start > _QUOTED for q in speech(text))


def _only(tokens: list[Word], found: list[Match[str]], lang: str) -> bool:
    """Whether a clause tells of silence and of nothing else: "Ashxobod esa odatdagidek jim", "… bayonotini izohlashdan bosh tortdi"."""
    last = bool(found) and lang in _VERB_LAST and len(tokens) - 1 - found[-1].last <= 1
    names = ("stance", "refusal", "verdict", "vote") if last or len(tokens) <= _CURT else ("stance", "refusal", "verdict", "vote", "integrity", "pointing")
    if not last and len(tokens) > (_CURT if found else _WHOLE):
        return False
    acts = cues("act", lang).find(tokens)  # what is not spoken of: "the annexation"
    told = [m for name in names for m in cues(name, lang).find(tokens) if not any(a.first <= m.first and m.last <= a.last for a in acts)]
    return all(any(m.first <= s.last and s.first <= m.last for s in found) for m in told)


def _denied(text: str, tokens: list[Word], match: Match[str], lang: str) -> bool:
    """Whether words of silence are said not to hold ("will not stay silent"), or are none: «медлить не стал»."""
    told = " ".join(token.text for token in tokens[match.first : match.last + 1])
    spoke = _SPOKE_UP.get(lang)
    spelt = {told, uzbek.romanised(told)} if lang == "uz" else {told}
    if spoke is not None and any(form in hit.group() or hit.group() in form for hit in spoke.finditer(text) for form in spelt):
        return True
    if lang != "ru" or not told.casefold().startswith("не стал"):
        return False
    verbs = [verb for hit in _WOULD_NOT.finditer(text) for verb in _VERB.findall(f"{hit.group(1)} {hit.group(2)}")]
    return bool(verbs) and not any(_SAYING.match(verb) for verb in verbs)


def _folded(tokens: list[Word], match: Match[str]) -> str:
    return " ".join(token.key for token in tokens[match.first : match.last + 1])
