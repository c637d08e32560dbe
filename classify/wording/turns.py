"""Turns of phrase that decide a stance or show that there is none: conditions, appeals, closed questions, transitions. No model; words are in cues.toml."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

import re

from classify.language.anchors import Seldom
from classify.language.matching import Word
from classify.lexicons import cues
from classify.records import NONE
from classify.wording import (
    accords,
    avowals,
    background,
    documents,
    elsewhere,
    homeland,
    noside,
    notours,
    pleasantries,
    precedence,
    secession,
    shades,
    statehood,
    summons,
    verdicts,
)

# What a turn takes odds from, and where it puts them. Order matters: later ones see what earlier ones moved.
MOVES: dict[str, tuple[tuple[str, ...], str]] = {
    "breach": (("affirms", "accommodates", "neutral", "threatens"), "rejects"),
    "protest": (("affirms", "accommodates", "neutral", "silent"), "rejects"),
    "depends": (("endorses", "rejects", "affirms", "neutral", NONE), "accommodates"),
    "conditional": (("endorses", "rejects", "neutral"), "accommodates"),
    "spared": (("rejects", "affirms", "endorses", "accommodates"), "neutral"),
    "open": (("threatens", "rejects", "accommodates", NONE), "neutral"),
    "warning": (("accommodates", "endorses", "neutral", NONE), "threatens"),
    "appeal": (("rejects", "affirms", "accommodates", "neutral", "threatens"), "endorses"),
    "beside_silence": (("silent",), NONE),
    "silent_on_thing": (("silent", "neutral"), NONE),
    "withheld": (("neutral", "silent"), NONE),
    "other_office": (("neutral", "silent", "accommodates"), NONE),
    "beside_vote": (("rejects", "affirms", "neutral", "accommodates", "endorses", "threatens", "silent"), NONE),
    "demarcated": (("rejects", "affirms", "neutral", "accommodates", "endorses", "threatens"), NONE),
    "diplomacy": (("rejects", "affirms", "neutral", "accommodates", "threatens"), NONE),
    "transition": (("rejects", "affirms", "neutral", "accommodates", "endorses", "threatens"), NONE),
    "welcome": (("threatens",), "endorses"),
    "private": (("neutral", "silent", "accommodates", "threatens"), NONE),
    "not_ours": (("silent", "affirms", "threatens", "accommodates", "rejects", NONE), "neutral"),
    "asked": (("rejects", "affirms", "neutral", "accommodates", "endorses", "threatens"), NONE),
    "kept_out": (("endorses", "accommodates", "affirms", "rejects", "threatens", "silent", NONE), "neutral"),
    "explained": (("neutral", "accommodates"), NONE),
    "quasi": (("accommodates", "endorses", "neutral", "affirms", NONE), "rejects"),
    "condemned": (("accommodates", "endorses", "neutral", "affirms", NONE), "rejects"),
    "stays": (("endorses", "rejects", "affirms", "neutral", NONE), "accommodates"),
    "confined": (("accommodates", "silent", NONE), "neutral"),
    "carried_far": (("threatens", "accommodates", "endorses", "neutral"), NONE),
    "renounced": (("threatens", "endorses", "accommodates", "neutral", "rejects"), "affirms"),
    **verdicts.MOVES,
    **shades.MOVES,
    **avowals.MOVES,
    **pleasantries.MOVES,
    **noside.MOVES,
    **summons.MOVES,
    **precedence.MOVES,
}
_NEGATION = re.compile(r"^(?:not|never|no|n't|without|не|ни|без|емес|эмес|жоқ|жок|emas|yo'q|нест|на|немає|ні)$|n't$")
_CONDITIONAL = {
    "en": r"(?:would|will|'d|’d|'ll|’ll|ready\s+to|prepared\s+to|willing\s+to|promis(?:ed|es)\s+to|pledg(?:ed|es)\s+to)\s+(?:\w+\s+)?recogni[sz]e\b[^.;!?]{0,90}\b(?:once|when|if|as\s+soon\s+as|after|provided|on\s+condition|the\s+moment)\b"
    r"|\b(?:once|when|as\s+soon\s+as|if|only\s+after|the\s+moment)\b[^.;!?]{0,90}\b(?:would|will|'d|’d|'ll|’ll)\s+(?:\w+\s+)?recogni[sz]e\b",
    "ru": r"(?<!не\s)\b(?:призна(?:ет|ём|ем|ют|л[аи]?\s+бы)|(?:готов|пообеща|обеща)\w*\s+(?:\w+\s+)?признать)\b[^.;!?]{0,90}\b(?:когда|если|как\s+только|после\s+того|после\s+чего|при\s+условии)\b"
    r"|\b(?:когда|если|как\s+только|после\s+того|лишь\s+после|только\s+после)\b[^.;!?]{0,90}(?<!не\s)\b(?:призна(?:ет|ём|ем|ют|л[аи]?\s+бы)|(?:готов|пообеща|обеща)\w*\s+(?:\w+\s+)?признать)\b",
    "uk": r"(?<!не\s)\b(?:визна(?:є|ємо|ють)|(?:готов|пообіця|обіця)\w*\s+(?:\w+\s+)?визнати)\b[^.;!?]{0,90}\b(?:коли|якщо|щойно|після\s+того|за\s+умови)\b"
    r"|\b(?:коли|якщо|щойно|після\s+того|лише\s+після|тільки\s+після)\b[^.;!?]{0,90}(?<!не\s)\b(?:визна(?:є|ємо|ють)|(?:готов|пообіця|обіця)\w*\s+(?:\w+\s+)?визнати)\b",
    "kk": r"\b(?!бар|кел|кездес|сөйлес|бол|қатыс|жүр|тұр|сұра|айт)\w+(?:ғанда|генде|қанда|кенде|ғаннан|геннен|қаннан|кеннен|сақ|сек)\b[^.;!?]{0,90}\b(?:мойындайтын|мойындайды|мойындаймыз|танитын|таниды|танимыз)\w*(?!\s+жария)",
    "ky": r"\b(?!бар|кел|жолук|сүйлөш|бол|катыш|жүр|тур|сура|айт)\w+(?:ганда|генде|гондо|гөндө|канда|кенде|кондо|көндө|гандан|генден|гондон|гөндөн)\b[^.;!?]{0,90}\bтааный(?:\s+турган|т|быз|м|ры)\w*(?!\s+жарыя)",
    "uz": r"\b(?!bor|kel|uchrash|gaplash|bo['ʻ‘’ʼ]|qatnash|so['ʻ‘’ʼ]|ayt|yur|tur|бор|кел|учраш|бўл)[\w'ʻ‘’ʼ]{2,}(?:ganda|gach|gandan\s+keyin|\wsa|ганда|гач|\wса)\b[^.;!?]{0,90}\b(?:tan\s+ol(?:adi|ajak|ar|amiz|aman|ishi|ishga\s+tayyor)|тан\s+ол(?:ади|ажак|ар|амиз|аман|иши))\w*",
    "tg": r"\b(?:вақте|ҳангоме|агар|ҳамин\s+ки|пас\s+аз\s+он|баъд\s+аз\s+он)\b[^.;!?]{0,90}\bэътироф\s+(?:хоҳ|мекун)\w*|\bэътироф\s+(?:хоҳад|хоҳанд|мекун)\w*[^.;!?]{0,60}\b(?:вақте|ҳангоме|агар|ба\s+шарте|ҳамин\s+ки)\b",
}
_APPEAL = {
    "en": r"\b(?:call(?:ed|s|ing)?\s+(?:on|upon|for)|urg(?:ed?|es|ing)|ask(?:ed|s|ing)?|appeal(?:ed|s|ing)?\s+to|propos(?:ed?|es|ing)|demand(?:ed|s|ing)|advis(?:ed|es|ing))\b"
    r"(?:(?!\b(?:not|never|whether|if|why|when|about|revers\w*|withdr\w*|revok\w*|rescind\w*|undo|cancel\w*|take\s+back|drop|refrain\w*|against|reconsider|for\s+help|condemn\w*|denounc\w*|dismiss\w*|called\s+(?!on|upon|for)|calling\s+(?!on|upon|for))\b|n['’]t)[^.;!?\"“”]){0,90}"
    r"\brecogni(?:[sz]e|[sz]ing|tion\s+of|tion\s+for)\b(?!.{0,70}\b(?:integrity|borders?|sovereignty|legitimate|genocide|as\s+part\s+of|as\s+a\s+part\s+of))",
    "ru": r"\b(?:призва\w+|призыва\w+|попроси\w+|просьб\w+|прос(?:ит|ят|или)|предложи\w+|предлага\w+|обрати\w+(?:ся|сь)|обращени\w+|потребова\w+|требу[ею]т)\b"
    r"(?:(?!\bне\b|\bли\b|отмен|отозва|отказ|против|пересмотр|\bназва|\bсоч[лт]|\bсч[её]л|\bосуди|\bобъявил)[^.;!?«»]){0,90}\bпризна(?:ть|ни[еию])\b(?!.{0,70}(?:целостност|границ|суверенитет|геноцид|легитимн|частью))",
    "uk": r"\b(?:закли\w+|попроси\w+|проханн\w+|прос(?:ить|ять|или)|запропонува\w+|пропону\w+|зверн\w+(?:ся|сь)|зверненн\w+|вимага\w+)\b"
    r"(?:(?!\bне\b|\bчи\b|скасув|відклик|відмов|проти|перегля|\bназва|\bвважа|\bзасуди|\bоголосил)[^.;!?«»]){0,90}\bвизна(?:ти|нн[яі])\b(?!.{0,70}(?:цілісн|кордон|суверен|геноцид|легітимн|частиною))",
    "kk": r"(?<!тұтастығын )(?<!шекарасын )(?<!егемендігін )\b(?:(?:мойындауға|тануға)\s+(?:\w+\s+){0,2}шақыр(?!м)\w*|(?:мойындауды|мойындауын|тануды|тануын)\s+(?:\w+\s+){0,2}(?:сұра|өтін|ұсын|талап\s+ет)\w*)",
    "ky": r"(?<!бүтүндүгүн )(?<!чек арасын )(?<!эгемендигин )\b(?:таанууга\s+(?:\w+\s+){0,2}чакыр(?!б)\w*|(?:таанууну|таануусун|таанып\s+берүүсүн)\s+(?:\w+\s+){0,2}(?:сура|өтүн|сунуш|талап)\w*)",
    "uz": r"(?<!yaxlitligini )(?<!chegaralarini )(?<!suverenitetini )\b(?:tan\s+olish(?:ga|ini|ni)\s+(?:[\w'ʻ‘’ʼ]+\s+){0,2}(?:chaqir|so['ʻ‘’ʼ]ra|taklif|talab|iltimos)(?!ma)|тан\s+олиш(?:га|ини|ни)\s+(?:\w+\s+){0,2}(?:чақир|сўра|таклиф|талаб|илтимос))\w*",
    "tg": r"\b(?:даъват|хоҳиш|пешниҳод|дархост|талаб)\s+(?:кард|намуд|мекун)\w*(?:(?!\bна|бекор|даст\s+каш)[^.;!?]){0,70}\bэътироф\s+(?:кун|намо)\w*|\b(?:барои|ба)\s+эътироф\w*(?:(?!тамомият|сарҳад|марз)[^.;!?]){0,60}\b(?:даъват|хоҳиш|пешниҳод|дархост)\s+(?:кард|намуд|мекун)\w*",
}
_SETTLED = {
    "en": r"(?:\bnot|\bnever|n['’]t|\bno)\s+(?:\w+\s+){0,3}(?:negotiat|discuss|bargain|talk|trad)\w*\s+(?:\w+\s+){0,3}(?:own|its|our|their)\s+(?:\w+\s+)?(?:territor|land|soil)"
    r"|\b(?:question|issue|matter|ownership|status)\b[^.;!?]{0,50}\b(?:is|was|has\s+been|had\s+been)\s+(?:(?!not\b|n['’]t)\w+\s+){0,2}(?:closed|settled)\b",
    "ru": r"\bне\s+(?:\w+\s+){0,3}(?:вед|обсужда|торгу)\w*\s+(?:\w+\s+){0,4}(?:сво|собственн)\w+\s+(?:\w+\s+)?(?:территор|земл)|\b(?:сво|собственн)\w+\s+(?:территор|земл)\w*\s+(?:\w+\s+){0,2}не\s+(?:торгу|обсужда|вед)"
    r"|\b(?:вопрос|тема)\w*\s+(?:(?!не\b)\w+\s+){0,5}(?:закрыт|решён|решен|исчерпан)\w*",
    "uk": r"\bне\s+(?:\w+\s+){0,3}(?:веде|вест|обговорю|торгу)\w*\s+(?:\w+\s+){0,4}(?:сво|власн)\w+\s+(?:\w+\s+)?(?:територі|земл)|\b(?:сво|власн)\w+\s+(?:територі|земл)\w*\s+(?:\w+\s+){0,2}не\s+(?:торгу|обговорю|веде)"
    r"|\b(?:питання|тема)\w*\s+(?:(?!не\b)\w+\s+){0,5}(?:закрит|вирішен|вичерпан)\w*",
    "kk": r"\bөз\s+(?:аумағ|жер)\w*\s+(?:\w+\s+){0,3}(?:келіссөз|сауда|талқы|саудала)\w*\s*\w*(?:ме|ма|бе|ба|пе|па)(?:йд|йт|с|й)\w*|\bмәселе\w*\s+(?:\w+\s+){0,3}(?:жабылған|жабылды|шешілген|шешіліп\s+қой)\w*",
    "ky": r"\bөз\s+(?:аймаг|жер)\w*\s+(?:\w+\s+){0,3}(?:сүйлөшүү|соода|талкуу|соодала)\w*\s*\w*(?:бө|бо|ба|бе|пө|по|па|пе)(?:йт|й|с)\w*|\bмаселе\w*\s+(?:\w+\s+){0,3}(?:жабылган|жабык|чечилген|чечилип\s+бүт)\w*",
    "uz": r"\bo['ʻ‘’ʼ]z\s+(?:hudud|yer)\w*\s+(?:[\w'ʻ‘’ʼ]+\s+){0,3}(?:muzokara|savdo|muhokama|savdola)\w*\s*[\w'ʻ‘’ʼ]*ma(?:y|s)\w*|\bmasala\w*\s+(?:[\w'ʻ‘’ʼ]+\s+){0,3}(?:yopilgan|yopiq|hal\s+bo['ʻ‘’ʼ]lgan|hal\s+qilingan)\w*",
    "tg": r"(?:дар\s+бораи|сари|оид\s+ба)\s+(?:қаламрав|ҳудуд|замин|хок)\w*\s+(?:худ|хеш)\w*\s+(?:\w+\s+){0,3}(?:музокира|гуфтушунид|баҳс|савдо)\w*\s+на\w+|\bмасъала\w*\s+(?:\w+\s+){0,3}(?:баста|ҳал)\s+шуда\w*",
}
_OPEN = {
    "en": r"\bstatus\b[^.;!?]{0,60}\b(?:to\s+be|would\s+be|will\s+be|must\s+be|should\s+be)\s+(?:\w+\s+)?(?:decided|settled|determined|resolved|defined)\b|\bstatus\b[^.;!?]{0,40}(?:\bnot|n['’]t|\bnever)\s+(?:yet\s+)?(?:been\s+)?(?:settled|resolved|decided|determined|defined)|\bstatus\b[^.;!?]{0,40}\b(?:unresolved|unsettled|undecided|undetermined|left\s+open|remains\s+open)\b",
    "ru": r"\bстатус\w*[^.;!?]{0,60}(?:предстоит|не\s+урегулирован|не\s+определ[её]н|не\s+реш[её]н|оста[её]тся\s+открыт|ещё\s+реш|еще\s+реш|в\s+будущем)",
    "uk": r"\bстатус\w*[^.;!?]{0,60}(?:належить|доведеться|не\s+врегульован|не\s+визначен|не\s+вирішен|залишається\s+відкрит|ще\s+виріш|у\s+майбутньому)",
    "kk": r"\bмәртебе\w*[^.;!?]{0,60}(?:шешілме|анықталма|айқындалма|реттелме|ашық\s+қал|кейін\s+шеш|келешекте|болашақта|алдағы\s+уақытта)\w*",
    "ky": r"\b(?:статус|макам)\w*[^.;!?]{0,60}(?:чечилбе|аныкталба|жөнгө\s+салынба|ачык\s+бойдон|кийин\s+чеч|келечекте|мындан\s+ары\s+чеч)\w*",
    "uz": r"\b(?:maqom|status)\w*[^.;!?]{0,60}(?:hal\s+qilinma|hal\s+etilma|hal\s+bo['ʻ‘’ʼ]lma|belgilanma|aniqlanma|ochiq\s+qol|keyin\s+hal|kelajakda)\w*",
    "tg": r"\bмақом\w*[^.;!?]{0,60}(?:ҳал\s+на|муайян\s+на|ҳалношуда|ҳанӯз\s+ҳал|баъдтар|дар\s+оянда|боз\s+мемонад)\w*",
}
# An argument and no threat: were every people to determine itself, there would be hundreds of states, and chaos.
_CARRIED_FAR = {
    "en": r"\bself-determin\w*[^.;!?]{0,120}\b(?:chaos|chaotic|hundreds\s+of|[3-9]\d\d|thousands?)\b",
    "ru": r"\bсамоопредел\w*[^.;!?]{0,140}(?:\bхаос|\bсотн|\bтысяч|\b[3-9]\d\d\b)",
    "uk": r"\bсамовизнач\w*[^.;!?]{0,140}(?:\bхаос|\bсотн|\bсотень|\bтисяч|\b[3-9]\d\d\b)",
    "kk": r"\bөзін[-\s]өзі\s+(?:биле|айқында|басқар)\w*[^.;!?]{0,140}(?:\bхаос|\bбейберекет|\bжүздеген|\bмыңдаған|\b[3-9]\d\d)",
    "ky": r"\bөз(?:үн[-\s]өзү|\s+тагдырын)\s+(?:\w+\s+)?(?:аныкто|башкар|чеч)\w*[^.;!?]{0,140}(?:\bхаос|\bбашаламан|\bжүздөгөн|\bмиңдеген|\b[3-9]\d\d)",
    "uz": r"\bo['ʻ‘’ʼ]z(?:ini\s+o['ʻ‘’ʼ]zi|\s+taqdirini)\s+(?:[\w'ʻ‘’ʼ]+\s+)?(?:belgila|hal)\w*[^.;!?]{0,140}(?:\bxaos|\btartibsizlik|\bbetartiblik|\byuzlab|\bminglab|\b[3-9]\d\d)",
    "tg": r"\bхудмуайян\w*[^.;!?]{0,140}(?:\bхаос|\bбетартиб|\bбенизом|\bҳарҷумарҷ|\bсадҳо|\bҳазор|\b[3-9]\d\d)",
}
# Who will not condemn takes no side; «нельзя не осудить» condemns.
_SPARED = {
    "en": r"\b(?:refus|declin|fail)\w+\s+to\s+(?:\w+\s+)?(?:condemn|denounce)\b|\bstopp\w+\s+short\s+of\s+(?:\w+\s+)?(?:condemn|denounc)ing\b|(?<!cannot )(?<!could )(?:\bnot|\bnever|(?<!ca)(?<!could)n['’]t)\s+(?:(?!only\b|just\b|merely\b|but\b|fail\b|help\b)\w+\s+)?(?:condemn|denounc)(?:e|ed|ing)?\b",
    "ru": r"\bотказ\w+\s+(?:\w+\s+)?осу(?:дить|ждать|ждения)\b|(?<!нельзя )(?<!может )(?<!могут )(?<!могли )(?<!можем )(?<!мог )(?<!могла )\bне\s+(?:стал\w*\s+)?осу(?:дил|жда|дит)\w*",
    "uk": r"\bвідмов\w+\s+(?:\w+\s+)?засу(?:дити|джувати|дження)\b|(?<!може )(?<!можуть )(?<!можемо )(?<!могли )(?<!міг )\bне\s+(?:став\w*\s+|стал\w*\s+)?засу(?:див|дил|джу|дит)\w*",
    "kk": r"\bайыптаудан\s+(?:бас\s+тарт(?!п)|қашты|тартын)\w*|\bайыпта(?:мады|майды|май\s+отыр|маған|ған\s+жоқ|й\s+қойған\s+жоқ)\b",
    "ky": r"\bайыптоодон\s+(?:баш\s+тарт(?!п)|качты|качып)\w*|\bайыпта(?:бады|байт|баган|ган\s+жок|ган\s+эмес)\b",
    "uz": r"\bqoralashdan\s+(?:bosh\s+tort(?!m)|o['ʻ‘’ʼ]zini\s+tiy)\w*|\bqorala(?:madi|maydi|magan|gani\s+yo['ʻ‘’ʼ]q)\b|\bқоралашдан\s+(?:бош\s+торт(?!м)|ўзини\s+тий)\w*|\bқорала(?:мади|майди|маган|гани\s+йўқ)\b",
    "tg": r"\bмаҳкум\s+на(?:кард|мекун|намуд|менамо)\w*|\bаз\s+маҳкум\s+кардан\w*\s+(?:\w+\s+)?(?:худдорӣ|сар\s+печ|даст\s+каш)\w*",
}
# Who goes no further than a call or a remark takes no side.
_CONFINED = {
    "en": r"\b(?:(?:confined|limited|restricted)\s+(?:itself|himself|herself|themselves)\s+to|(?:went|going|go|goes)\s+no\s+further\s+than|did\s+no\s+more\s+than)\s+(?:\w+\s+){0,3}(?:call|appeal|say|said|statement|remark|urg|wish|promis|repl|ask|remind)\w*",
    "ru": r"\bограничи(?:лся|лась|лось|лись)\s+(?:\w+\s+){0,2}(?:призыв|заявлени|фраз|слов|ответ|обещани|пожелани|напоминани|комментари|просьб)\w*",
    "uk": r"\bобмежи(?:вся|лася|лося|лися)\s+(?:\w+\s+){0,2}(?:заклик|заяв|фраз|слов|відповід|обіцянк|побажанн|нагадуванн|коментар|проханн)\w*",
    "kk": r"\b(?:айтумен|деумен|шақырумен|мәлімдеумен|білдірумен|жауаппен|сөзбен|сөздермен|үндеумен|тілекпен|уәдемен|ескертумен|мәлімдемемен)\s+(?:ғана\s+|қана\s+)?шектел(?!ме)\w*",
    "ky": r"\b(?:айтуу|деп\s+айтуу|чакыруу|чакырык|билдирүү|жооп|сөз|сөздөр|үндөө|каалоо|убада|эскертүү|кайрылуу)\s+менен\s+(?:гана\s+)?чектел(?!бе)\w*",
    "uz": r"\b(?:aytish|deyish|chaqirish|chaqiriq|bildirish|bayonot|javob|so['ʻ‘’ʼ]z|da['ʻ‘’ʼ]vat|va['ʻ‘’ʼ]da|eslatish)\s+bilan\s*(?:gina\s+)?(?:cheklan|kifoyalan)(?!ma)\w*",
    "tg": r"\bбо\s+(?:[^\W\d]+\s+){0,3}?(?:даъват|изҳорот|ҷавоб|гуфта|сухан|ваъда|хоҳиш|ҳушдор|пешниҳод)\w*\s+(?:[^\W\d]+\s+){0,2}?(?:маҳдуд\s+(?:шуд|монд|гардид)|иктифо\s+(?:кард|намуд))\w*",
}
# Somebody foretells, and takes for a fact, that it stays with whoever has it; who has it `endorses` (weighing.weigh).
_STAYS = {
    "en": r"\bwill\s+(?!not\b|never\b)(?:\w+\s+)?(?:stay|remain)\s+(?:with|under|in\s+the\s+hands\s+of)\s+(?:Russia|Moscow)\b",
    "ru": r"(?<!не\s)\bостан(?:ется|утся)\s+(?:за|у|с)\s+(?:Росси|Москв)\w+",
    "uk": r"(?<!не\s)\bзалиш(?:иться|аться)\s+(?:за|з|із|у)\s+(?:Росі|Москв)\w+",
    "kk": r"\b(?:Ресейде|Мәскеуде|Ресейдің\s+қолында)\s+(?:\w+\s+)?қала(?:ды|тын)\w*",
    "ky": r"\b(?:Россияда|Орусияда|Москвада)\s+(?:\w+\s+)?кал(?:ат|а\s+тур)\w*",
    "uz": r"\b(?:Rossiyada|Moskvada|Rossiya\s+bilan|Россияда)\s+(?:[\w'ʻ‘’ʼ]+\s+)?(?:qoladi|qolishi|қолади|қолиши)\w*",
    "tg": r"\b(?:дар\s+дасти\s+|бо\s+)(?:Русия|Россия|Маскав)\s+(?:мемонад|боқӣ\s+мемонад|хоҳад\s+монд)\w*",
}
# A named act is condemned, with no word between that turns it round ("condemned the sanctions over the annexation").
_CONDEMNED = {
    "en": r"\b(?:condemn(?:s|ed|ing)?|denounc(?:es?|ed|ing))\b(?!\s+by\b)(?:(?!sanction|refus|reluctan|critic|silence|resist|protest|blockade|calls?\b|those|\bnot\b)[^.;!?]){0,60}"
    r"\b(?:annex\w+|seiz\w+|occupation|referend\w+|invasion|aggression|land\s+grab|takeover)",
    "ru": r"\b(?:осудил[аи]?|осудят|осужда(?:ет|ют|л[аи]?|я))\b(?:(?!санкц|отказ|молчани|критик|протест|блокад|\bне\b|тех\b)[^.;!?]){0,60}"
    r"(?:аннекси|присоединени|захват|оккупаци|референдум|агресси|вторжени)"
    r"|(?<!\bли )(?<!если )\bне\s+(?:признал[аио]?|призна(?:[её]т|ют|[её]м)|признавал[аио]?)\s+(?:[\w-]+\s+){0,3}(?:аннекси|оккупаци|захват)\w*|\b(?:аннекси|оккупаци|захват)\w*\s+(?:[\w-]+\s+){0,3}не\s+(?:признал[аио]?|призна(?:[её]т|ют|[её]м))\b(?!\s+ли\b)",
    "uk": r"\b(?:засудив|засудил[аи]|засудять|засуджу(?:є|ють|вав|вал[аи]|ючи))\b(?:(?!санкц|відмов|мовчанн|критик|протест|блокад|\bне\b|тих\b)[^.;!?]){0,60}"
    r"(?:анексі|приєднанн|загарбанн|захопленн|окупаці|референдум|агресі|вторгненн)"
    r"|(?<!\bчи )(?<!якщо )\bне\s+(?:визнав|визнал[аио]|визна(?:є|ють|ємо))\s+(?:[\w’'-]+\s+){0,3}(?:анексі|окупаці|загарбанн)\w*|\b(?:анексі|окупаці|загарбанн)\w*\s+(?:[\w’'-]+\s+){0,3}не\s+(?:визнав|визнал[аио]|визна(?:є|ють|ємо))\b",
    "kk": r"(?:аннексия|қосып\s+ал|қосылу|басып\s+ал|басып\s+кір|оккупация|референдум|агрессия)\w*(?:(?!санкция|бас\s+тарт|сын\w*|наразылық)[^.;!?«»]){0,40}"
    r"\bайыпта(?:ды|йды|йтын\w*|п|ған(?!\s+жоқ)|ғанын)\b"
    r"|\A(?:(?!санкц|қарар|резолюц|блокада|айыптау|Киев|НАТО)[^.;!?«»]){0,120}\b(?:шешім|қадам|жарлық|әрекет|тану|мойындау)\w{0,12}(?:[нтд][іы]|ін|ын)\s+(?:\w+\s+){0,2}айыпта(?:ды|йды|йтын\w*|п|ған(?!\s+жоқ)|ғанын)\b",
    "ky": r"(?:аннексия|кошуп\s+ал|кошулу|басып\s+ал|басып\s+кир|оккупация|референдум|агрессия)\w*(?:(?!санкция|баш\s+тарт|сын\w*|нааразы)[^.;!?«»]){0,40}"
    r"\bайыпта(?:ды|йт|п|ган(?!\s+(?:жок|эмес))|рын|ганын)\b"
    r"|\A(?:(?!санкц|токтом|резолюц|блокада|Киев|НАТО)[^.;!?«»]){0,120}\b(?:чечим|кадам|жарлык|аракет|таануу)\w{0,12}(?:[нтд][иыуү]|ин|ын|ун|үн)\s+(?:\w+\s+){0,2}айыпта(?:ды|йт|п|ган(?!\s+(?:жок|эмес))|рын|ганын)\b",
    "uz": r"(?:anneksiya|qo['ʻ‘’ʼ]shib\s+ol|qo['ʻ‘’ʼ]shilish|bosib\s+ol|bosqin|ishg['ʻ‘’ʼ]ol|referendum|tajovuz)[\w'ʻ‘’ʼ]*(?:(?!sanksiya|bosh\s+tort|tanqid|norozi)[^.;!?«»]){0,40}"
    r"\bqorala(?:di|ydi|b|gan(?!i\s+yo)|shini|ganini)\b"
    r"|\A(?:(?!sanks|rezolyuts|blokada|Kiyev|NATO)[^.;!?«»]){0,120}\b(?:qaror|qadam|farmon|harakat|tan\s+olish)[\w'ʻ‘’ʼ]{0,12}ni\s+(?:[\w'ʻ‘’ʼ]+\s+){0,2}qorala(?:di|ydi|b|gan(?!i\s+yo)|shini|ganini)\b",
    "tg": r"(?:ишғол|ғасб|илҳоқ|аннексия|раъйпурс|таҷовуз|ҳамл[аҳ])\w*(?:(?!таҳрим|санксия|саркаш|эътироз|танқид)[^.;!?«»]){0,60}\bмаҳкум\s+(?:кард|мекун|намуд|менамо)\w*",
}
# "Quasi-state": who says so, and not that it is none, denies that there is a state.
_QUASI = dict.fromkeys(
    ("en", "ru", "uk", "kk", "ky", "uz", "tg"),
    r"(?<!\bno )(?<!\bnot )(?<!\bnot a )\bquasi-?\s?state|(?<!\bне )\bквази-?(?:государств|держав)|(?:квази-?(?:мемлекет|мамлекет|давлат)|kvazi-?davlat)(?![\w‘’'-]*\s+(?:емес|эмес|emas|нест))",
)
# Objects to what was said of the territory; a stance where it is the speaker's own state (`weighing.weigh`).
_OBJECTED = {
    "en": r"\b(?:objected|objects|disagree[ds]?|countered|retorted|took\s+issue)\b",
    "ru": r"\bвозрази\w+|\bвозража\w+|\bне\s+согласил\w+|\bсогласиться\s+(?:\w+\s+)?нельзя|\bнельзя\s+согласиться"
    r"|\b(?:(?:обеспокоен|озабочен|возмущен|возмущён|недовол)\w*|(?:обеспокоенност|озабоченност|возмущени|недоумени)\w*)\s+(?:\w+\s+){0,3}(?:слов|заявлени|высказывани|выпад|реплик|речь|речам|претензи|призыв)\w*",
    "uk": r"\bзаперечи\w+|\bне\s+погоди\w+|\bпогодитися\s+(?:\w+\s+)?не\s*можна"
    r"|\b(?:(?:стурбован|занепокоєн|обурен|невдоволен)\w*|(?:стурбованіст|занепокоєн|обуренн|подив)\w*)\s+(?:\w+\s+){0,3}(?:слов|заяв|висловлюван|випад|реплік|претензі|заклик)\w*",
    "kk": r"\bкеліспе(?:ді|йді|йтін)\w*",
    "ky": r"\bмакул\s+эмес\w*|\bмакул\s+болбо\w*",
    "uz": r"\be['ʻ‘’ʼ]tiroz\s+bildir\w+|\bqo['ʻ‘’ʼ]shilma(?:di|ydi|s)\w*",
    "tg": r"\bэътироз\s+кард\w*|\bрозӣ\s+нашуд\w*",
}
# A claim to another's land is given up, and not only asked or refused to be.
_RENOUNCED = {
    "en": r"(?<!\bnot )(?<!\bnever )(?<!n['’]t )(?<!\byet )\b(?:dropped|drops|renounce[sd]|abandon(?:s|ed)|relinquish(?:es|ed)|withdr(?:ew|aws|awn)|g(?:ave|ives|iven)\s+up|waive[sd])"
    r"\s+(?:[\w'’]+\s+){0,3}claims?\s+(?:to|on|over)\b|\bno\s+longer\s+(?:claims|lays?\s+(?:any\s+)?claim\s+to)\b",
    "ru": r"(?<!не )\b(?:отказал(?:ся|ась|ось|ись)|отказыва(?:ется|ются)|отступил(?:ся|ась|ось|ись))\s+от\s+(?:\w+\s+){0,3}(?:притязани|претензи\w+\s+на\b|территориальн\w+\s+претензи)"
    r"|(?<!не )\b(?:снял[аи]?|снимает|отозвал[аи]?|оставил[аи]?)\s+(?:\w+\s+){0,3}(?:притязани|претензи\w+\s+на\b|территориальн\w+\s+претензи)|\bбольше\s+не\s+претенду[ею]т\s+на\b",
    "uk": r"(?<!не )\b(?:відмови(?:вся|лася|лося|лися)|відмовля(?:ється|ються)|відступи(?:вся|лася|лися))\s+від\s+(?:\w+\s+){0,3}(?:зазіхан|домаган|претензі\w+\s+на\b|територіальн\w+\s+претензі)"
    r"|(?<!не )\b(?:знял[аи]|зняв|відклика(?:в|ла|ли)|облиши(?:в|ла|ли))\s+(?:\w+\s+){0,3}(?:зазіхан|домаган|претензі\w+\s+на\b|територіальн\w+\s+претензі)|\bбільше\s+не\s+претенду[юєю]\w*\s+на\b",
    "kk": r"(?:дауы|даулары|дәмесі|талабы|талаптары)нан\s+(?:\w+\s+)?(?:бас\s+тарт(?:ты|ады|ып|қан(?!\s+(?:жоқ|емес)))|кеш(?:ті|еді|кен(?!\s+(?:жоқ|емес)))|қайтты|айныды)|(?:дауын|дәмесін|талабын)\s+(?:қайтып\s+алды|қайтарып\s+алды|доғарды|тоқтатты|қойды)",
    "ky": r"(?:доосу|доолору|доомат\w*|талабы|талаптары)нан\s+(?:\w+\s+)?(?:баш\s+тарт(?:ты|ат|ып|кан(?!\s+(?:жок|эмес)))|кеч(?:ти|ет|кен(?!\s+(?:жок|эмес)))|кайтты)|(?:доосун|дооматын|дооматтарын)\s+(?:кайтарып\s+алды|кайра\s+алды|токтотту|койду)",
    "uz": r"(?:da['ʻ‘’ʼ]vo(?:si|lari)|talab(?:i|lari))dan\s+(?:[\w'ʻ‘’ʼ]+\s+)?(?:voz\s+kech(?:di|adi|ib|gan(?!\s+emas|i\s+yo))|bosh\s+tort(?:di|adi|ib|gan(?!\s+emas|i\s+yo))|qaytdi)|da['ʻ‘’ʼ]vosini\s+(?:qaytarib\s+oldi|to['ʻ‘’ʼ]xtatdi|qo['ʻ‘’ʼ]ydi)"
    r"|(?:даъво(?:си|лари)|талаби)дан\s+(?:\w+\s+)?(?:воз\s+кеч(?:ди|ади|иб|ган(?!\s+эмас|и\s+йў))|бош\s+торт(?:ди|ади|иб))",
    "tg": r"\bаз\s+(?:\w+\s+){0,2}даъво\w*\s+(?:\w+\s+){0,5}(?:даст\s+(?:кашид|мекаш)|гузашт(?!а\s+наметав)|сарфи\s+назар\s+(?:кард|мекун))|\bдаъво\w*\s+(?:\w+\s+){0,5}(?:бас\s+кард|қатъ\s+кард|пас\s+гирифт)",
}
# A people, a state or its borders are said never to have been.
# Somebody does not join a dispute.
_KEPT_OUT = {
    "en": r"\b(?:(?:did\s+not|didn['’]t|would\s+not|wouldn['’]t)\s+(?:join|enter|get\s+into|be\s+drawn\s+into)|(?:declined|refused)\s+to\s+(?:join|enter|get\s+into|be\s+drawn\s+into)|(?:stayed|kept)\s+out\s+of)\s+(?:the|this|that|an?|any)\s+(?:\w+\s+)?(?:argument|dispute|debate|polemics?|row|quarrel)\b",
    "ru": r"\b(?:в|от)\s+(?:\w+\s+)?(?:спор|споры|спора|полемик[уи]|дискусси[юи]|перепалк[уи])\s+(?:\w+\s+)?(?:(?:вступать|ввязываться|втягиваться|включаться)\s+не\s+(?:ста|захот|буд)|не\s+(?:вступ|ввяза|втян|включ))\w*|\bне\s+(?:стал\w*\s+|захотел\w*\s+|будет\s+)?(?:вступ|ввяз|втягив|включ)\w*\s+в\s+(?:\w+\s+)?(?:спор|полемик|дискусси|перепалк)\w*",
    "uk": r"\b(?:у|в)\s+(?:\w+\s+)?(?:суперечк[уи]|полеміку|дискусію|спір)\s+(?:\w+\s+)?(?:(?:вступати|встрявати|втягуватися|включатися)\s+не\s+(?:ста|захот|буд)|не\s+(?:вступ|встря|втяг|включ))\w*|\bне\s+(?:став\w*\s+|стал[аио]\s+|захоті\w*\s+|буде\s+)?(?:вступ|встря|втягу|включа)\w*\s+(?:у|в)\s+(?:\w+\s+)?(?:суперечк|полемік|дискусі|спір)\w*",
    "kk": r"\b(?:дауға|таласқа|пікірталасқа|айтысқа)\s+(?:\w+\s+)?(?:қосылма|араласпа|кіріспе|түспе|қосылған\s+жоқ|араласқан\s+жоқ)\w*",
    "ky": r"\b(?:талашка|чырга|пикир\s+талашка|айтышка)\s+(?:\w+\s+)?(?:кошулба|аралашпа|киришпе|кошулган\s+(?:жок|эмес)|аралашкан\s+(?:жок|эмес))\w*",
    "uz": r"\b(?:bahs|tortishuv|munozara|bahs-munozara|баҳс|тортишув|мунозара)(?:ga|larga|га|ларга)\s+(?:[\w'‘’ʻ]+\s+)?(?:qo['‘’ʻ]shilma|aralashma|kirishma|қўшилма|аралашма|киришма)[\w'‘’ʻ]*",
    "tg": r"\bба\s+(?:ин\s+)?(?:баҳс|мубоҳиса|мунозира|баҳсу\s+мунозира)\s+(?:\w+\s+)?(?:напайваст|ҳамроҳ\s+нашуд|ворид\s+нашуд|дохил\s+нашуд|шомил\s+нашуд|даромадан\s+нахост)\w*",
}
_BY_PATTERN = {
    name: {lang: re.compile(pattern, re.I) for lang, pattern in patterns.items()}
    for name, patterns in (("conditional", _CONDITIONAL), ("appeal", _APPEAL), ("settled", _SETTLED), ("open", _OPEN), ("spared", _SPARED), ("carried_far", _CARRIED_FAR), ("stays", _STAYS), ("confined", _CONFINED), ("condemned", _CONDEMNED), ("quasi", _QUASI), ("objected", _OBJECTED), ("renounced", _RENOUNCED), ("kept_out", _KEPT_OUT))
}
_SHORT = 9  # words of a sentence that may only say that somebody disagrees
# Recognised as something that takes no land away: a terrorist, an occupier, an occupied region, void.
_ASCRIBED = Seldom(
    r"terror|aggress|agress|occupi|illegal|invalid|void\b|genocide|террор|агресс|оккупир|оккупац|незакон|недейств|терор|агрес|окупов|окупац|недійсн|басып алын|заңсыз|жарамсыз|мыйзамсыз|жараксыз|bosib olin|noqonuniy|haqiqiy emas|ишғол|ғайриқонун|беэътибор",
)
_UNDONE = re.compile(r"^(?:білдірме|танытпа|тапсырма|қолдама|құптама|билдирбе|тапшырба|колдобо|bildirma|qo'llama|ma'qullama)")
_PLAIN = ("depends", "history", "private")  # lists whose words decide wherever they stand
_ASSERTED = ("breach", "protest", "warning")  # … unless a negation stands beside them


def read(text: str, tokens: list[Word], lang: str, *, named: bool) -> frozenset[str]:
    """Names of the turns in one clause. `named`: it names a territory, so it is no mere transition and no talk of something else."""
    found = {name for name, patterns in _BY_PATTERN.items() if lang in patterns and patterns[lang].search(text)}
    if _ASCRIBED.search(text):
        found.discard("appeal")
    if "spared" in found:
        found.discard("condemned")
    found |= shades.read(text, tokens, lang, named=named) | avowals.read(text, lang) | homeland.read(text, lang) | verdicts.read(text, tokens, lang) | accords.read(text)
    found |= pleasantries.read(text, lang, named=named) | noside.read(text, tokens, lang, named=named)
    found |= precedence.read(text, lang) | (documents.read(text, lang) if named else set())
    found |= notours.read(text, lang) if not any(cues(name, lang).find(tokens) for name in ("integrity", "refusal", "deed")) else set()
    gestures = summons.read(text, tokens, lang)
    if background.told(text, tokens, lang):
        found.add("taken")
    if secession.proclaimed(text, tokens, lang):
        found.add("seceded")
    if statehood.unmade(text, lang):
        found.add("unmade")
    found |= {name for name in _PLAIN if cues(name, lang).find(tokens)}
    if "not_ours" in found:
        found.discard("private")
    found |= {name for name in _ASSERTED if _asserted(name, tokens, lang)}
    if gestures:
        found = (found - {"protest", "diplomacy"}) | gestures
    if cues("deed", lang).find(tokens) and _asserted("welcome", tokens, lang):
        found.add("welcome")
    if cues("asked", lang).find(tokens) and not any(cues(name, lang).find(tokens) for name in ("speech", "silence", "stance")):
        found.add("asked")
    if elsewhere.silent_on_other(text, tokens, lang, named=named):
        found.add("beside_silence")
    if not named and elsewhere.silent_on_thing(text, tokens, lang):
        found.add("silent_on_thing")
    if elsewhere.demarcated(text, tokens, lang) and not found & {"settled", "breach", "protest"}:
        found.add("demarcated")
    if not named:
        found |= _elsewhere(text, tokens, lang)
    if named or cues("topic", lang).find(tokens):
        return frozenset(found)
    unsaid = cues("silence", lang).find(tokens)
    if any(not any(s.first <= m.first <= s.last for s in unsaid) for m in cues("elsewhere", lang).find(tokens)):  # not «баға беруден»
        found.add("beside_silence")
    refused = found & {"breach", "protest"} or cues("refusal", lang).find(tokens) or cues("verdict", lang).find(tokens)
    if len(tokens) <= _SHORT and cues("disagreement", lang).find(tokens) and not cues("act", lang).find(tokens):
        found.add("transition")
    found |= {name for name in ("diplomacy", "transition") if not refused and cues(name, lang).find(tokens)}
    return frozenset(found)


def _elsewhere(text: str, tokens: list[Word], lang: str) -> set[str]:
    told = {
        "withheld": elsewhere.withheld(text, tokens, lang),
        "other_office": elsewhere.of_other_office(tokens, lang),
        "beside_vote": elsewhere.votes_on_other(tokens, lang),
    }
    return {name for name, so in told.items() if so}


def _asserted(name: str, tokens: list[Word], lang: str) -> bool:
    """Whether a word of the list stands without a negation: two words before it, or in the Turkic languages in its form or the word after."""
    for m in cues(name, lang).find(tokens):
        beside = tokens[max(0, m.first - 2) : m.first] + (tokens[m.last + 1 : m.last + 2] if lang in ("kk", "ky", "uz") else [])
        if not any(_NEGATION.search(token.key) for token in beside) and not _UNDONE.match(tokens[m.last].key):
            return True
    return False
