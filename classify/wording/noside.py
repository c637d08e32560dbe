"""Who takes no side in so many words: neither supports nor condemns, took note, asks both for calm, will not judge who is right. No model."""

# ruff: noqa: E501 (patterns read better whole)

from __future__ import annotations

from classify.language.anchors import Seldom, by_language
from classify.language.matching import Word
from classify.lexicons import cues
from classify.records import NONE

# What each takes odds from; all goes to `neutral`.
MOVES: dict[str, tuple[tuple[str, ...], str]] = {
    "neither": (("rejects", "endorses", "affirms", "accommodates", "threatens", NONE), "neutral"),
    "bound": (("rejects", "endorses", "affirms", "accommodates", "threatens", NONE), "neutral"),
    "noted": (("rejects", "endorses", "affirms", "accommodates", "threatens", NONE), "neutral"),
    "peaceable": (("rejects", "endorses", "accommodates", "threatens", NONE), "neutral"),
    "calmed": (("rejects", "endorses", "accommodates", "threatens"), "neutral"),
    "turned_away": (("rejects", "endorses", "affirms", "accommodates", "threatens", "silent", NONE), "neutral"),
    "deflected": (("rejects", "endorses", "affirms", "accommodates", "threatens", "silent", NONE), "neutral"),
    "watching": (("rejects", "endorses", "affirms", "accommodates", "threatens"), "neutral"),
}
_NEITHER = {
    "en": r"\b(?:neither|n['’]t|not)\s+(?:\w+\s+)?(?:support|back|welcom|endors|approv|prais|hail)\w*\b[^.;!?“”\"]{0,60}?\bn?or\s+(?:\w+\s+)?(?:condemn|denounc|reject|criticiz|criticis|oppos)\w*|\b(?:neither|n['’]t|not)\s+(?:\w+\s+)?(?:condemn|denounc|reject|criticiz|criticis|oppos)\w*\b[^.;!?“”\"]{0,60}?\bn?or\s+(?:\w+\s+)?(?:support|back|welcom|endors|approv|prais|hail)\w*"
    r"|\b(?:neither|nor)\s+(?:for\s+nor\s+against|in\s+favou?r\s+n?or\s+against)|\bneither\s+for\s+(?:it\s+)?nor\s+against|\b(?:takes?|took|taking|taken)\s+(?:no|neither)\s+(?:\w+['’]s\s+)?sides?\b|\b(?:not|n['’]t|without|refus\w+\s+to|avoid\w*|declin\w+\s+to)\s+(?:\w+\s+)?(?:take|taking|choose|choosing|pick|picking)\s+(?:any(?:one|body)?(?:['’]s)?\s+|either\s+)?sides?\b|\bon\s+(?:nobody|no\s+one)['’]s\s+side\b|\bequidistan\w+",
    "ru": r"\b(?:не|ни)\s+(?:стал[аио]?\s+)?(?:поддержа|поддержива|одобр|приветств)\w*[^.;!?«»]{0,50}?,?\s+(?:но\s+и\s+не|и\s+не|ни)\s+(?:стал[аио]?\s+)?(?:осуди|осужда|осудит|критик|отверг|отверга)\w*|\b(?:не|ни)\s+(?:стал[аио]?\s+)?(?:осуди|осужда|критик|отверг)\w*[^.;!?«»]{0,50}?,?\s+(?:но\s+и\s+не|и\s+не|ни)\s+(?:стал[аио]?\s+)?(?:поддержа|поддержива|одобр|приветств)\w*"
    r"|\bне\s+(?:занима\w+|занял\w*|приним\w+|принял\w*|поддержива\w+|вста(?:ёт|ет|ют|ла|ло|ли|л|нет|нут|ёт)|становит\w+|выбира\w+)\s+(?:[\w-]+\s+)?(?:ничь\w+|чью-либо|чьей-либо|ни\s+одной\s+из|сторон\w*|на\s+ничью|на\s+чью-либо)|\bни\s+на\s+чь(?:ей|ю)\s+сторон\w+|\bне\s+на\s+чь(?:ей|ю)-либо\s+сторон|\bравноудал[её]нн\w+",
    "uk": r"\b(?:не|ні)\s+(?:ста(?:в|ла|ло|ли)\s+)?(?:підтрим|схвал|віта|привіта)\w*[^.;!?«»]{0,50}?,?\s+(?:але\s+й\s+не|але\s+і\s+не|та\s+й\s+не|і\s+не|й\s+не|ні|ані)\s+(?:ста(?:в|ла|ло|ли)\s+)?(?:засуд|критик|відки|відхил)\w*|\b(?:не|ні)\s+(?:ста(?:в|ла|ло|ли)\s+)?(?:засуд|критик|відки)\w*[^.;!?«»]{0,50}?,?\s+(?:але\s+й\s+не|але\s+і\s+не|і\s+не|й\s+не|ні|ані)\s+(?:ста(?:в|ла|ло|ли)\s+)?(?:підтрим|схвал|віта|привіта)\w*"
    r"|\bне\s+(?:займа\w+|зайня\w+|підтриму\w+|стає|стають|стала|стало|стали|став|стане|обира\w+)\s+(?:[\w’'-]+\s+)?(?:нічи\w+|чийогось|чийсь|жодн\w+|на\s+жоден|на\s+чийсь|бік|боку|сторон\w*)|\bні\s+на\s+чийому\s+боці|\bрівновіддален\w+",
    "kk": r"\b(?:қолда|құпта|қоста)(?:ған\s+да|маған|ған\s+жоқ|мады|майды|маймыз|ймыз\s+да|йды\s+да)\w*,?\s+(?:[\w-]+\s+){0,3}?(?:айыпта|сына|теріске\s+шығар|қарсы\s+шық|қарсы\s+бол)\w*\s*(?:да\s+)?(?:жоқ|емес)?|\bайыпта(?:ған\s+да|маған|ған\s+жоқ|мады|майды|маймыз|ймыз\s+да|йды\s+да)\w*,?\s+(?:[\w-]+\s+){0,3}?(?:қолда|құпта|қоста)\w*|\b(?:ешкім|ешбір\s+тарап|ешқайсы|екі\s+тарап|біреу)\w*\s+(?:[\w-]+\s+){0,2}?(?:жағы(?:на|нда|нан)|жақтас|тарапын(?:а|да))\s*(?:шықпа|болма|тұрма|емес|жоқ)?\w*|\bне\s+(?:қолда|құпта|жақта)\w*,?\s+не\s+(?:айыпта|қарсы)\w*",
    "ky": r"\b(?:колдо|кубатта|кошту)(?:гон\s+да|богон|гон\s+(?:жок|эмес)|боду|бойт|бойбуз|йт\s+да|йбуз\s+да)\w*,?\s+(?:[\w-]+\s+){0,3}?(?:айыпта|сында|четке\s+как|каршы\s+(?:чык|бол))\w*\s*(?:да\s+)?(?:жок|эмес)?|\bайыпта(?:ган\s+да|баган|ган\s+(?:жок|эмес)|бады|байт|байбыз|йт\s+да|йбыз\s+да)\w*,?\s+(?:[\w-]+\s+){0,3}?(?:колдо|кубатта|кошту)\w*|\b(?:эч\s+кимдин|эч\s+бир\s+тарап\w*|эч\s+кимисинин|бирөөнүн)\s+(?:[\w-]+\s+){0,2}?(?:тарабын|тарабында|жагында|жагын)\w*|\bне\s+(?:колдо|кубатта|жакта)\w*,?\s+не\s+(?:айыпта|каршы)\w*",
    "uz": r"\b(?:qo['ʻ‘’ʼ]lla(?:b-quvvatla)?|ma['ʻ‘’ʼ]qulla|olqishla)(?:madi\s+ham|magan\s+ham|madi|maydi|maymiz|gani\s+yo['ʻ‘’ʼ]q)\w*,?\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,3}?(?:qorala|tanqid|rad\s+et|qarshi\s+chiq)\w*|\bqorala(?:madi\s+ham|magan\s+ham|madi|maydi|maymiz|gani\s+yo['ʻ‘’ʼ]q)\w*,?\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,3}?(?:qo['ʻ‘’ʼ]lla|ma['ʻ‘’ʼ]qulla|olqishla)\w*|\b(?:hech\s+kim(?:ning)?|hech\s+bir\s+taraf|hech\s+qaysi\s+tomon|birovning)\w*\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,2}?(?:tomonini|tomonida|tarafini|tarafida|yonini|yonida)\w*|\bna\s+(?:qo['ʻ‘’ʼ]lla|ma['ʻ‘’ʼ]qulla|yoqla)\w*,?\s+na\s+(?:qorala|qarshi)\w*",
    "tg": r"\bна\s+(?:дастгирӣ|пуштибонӣ|ҷонибдорӣ|тарафдорӣ|истиқбол)\s*(?:кард|мекун|намуд|менамо)?\w*,?\s*(?:ва\s+)?на\s+(?:маҳкум|танқид|рад)\w*|\bна\s+(?:маҳкум|танқид)\s*(?:кард|мекун|намуд)?\w*,?\s*(?:ва\s+)?на\s+(?:дастгирӣ|пуштибонӣ|ҷонибдорӣ|истиқбол)\w*|\b(?:дастгирӣ|пуштибонӣ)\s+на(?:кард|мекун|намуд)\w*,?\s+(?:аммо\s+|вале\s+|ва\s+)?маҳкум\s+(?:ҳам\s+)?на(?:кард|мекун|намуд)\w*|\b(?:тарафи|ҷониби)\s+(?:касеро|ҳеҷ\s+касро|ҳеҷ\s+якеро|ягон\s+касро|ягон\s+ҷонибро)\s+на(?:гирифт|мегир|хоҳад\s+гирифт)\w*|\bтарафгирӣ\s+на(?:кард|мекун)\w*",
}
_NOTED = {
    "en": r"\b(?:take|takes|took|taken|taking)\s+(?:\w+\s+)?note\s+of\b|\bnoted\s+(?:the\s+)?(?:results?|outcome|referend\w+|vote|decision|announcement)\b",
    "ru": r"\b(?:приня|прини)\w+\s+(?:[\w-]+\s+){0,4}?к\s+сведению\b|\bпринято\s+к\s+сведению",
    "uk": r"\b(?:взя|бер)\w+\s+(?:[\w’'-]+\s+){0,4}?до\s+(?:відома|уваги)\b|\b(?:прийня|прийма)\w+\s+(?:[\w’'-]+\s+){0,4}?до\s+відома\b",
    "kk": r"\b(?:назарға|мәліметке|ескеріске)\s+ал(?:ды|ған|ғанын|амыз|дық|ып)\w*",
    "ky": r"\b(?:эске|маалымат\s+катары|көңүлгө|назарга)\s+(?:кабыл\s+)?ал(?:ды|ган|ганын|абыз|дык|ып)\w*",
    "uz": r"\b(?:e['ʻ‘’ʼ]tiborga|ma['ʻ‘’ʼ]lumot\s+(?:uchun|sifatida)|inobatga)\s+(?:qabul\s+qil|ol)(?:di|gan|ganini|amiz|dik|ib|ingan)\w*",
    "tg": r"\bба\s+(?:назар|инобат|эътибор)\s+(?:гирифт|мегир)\w*|\bба\s+маълумот\s+(?:гирифт|қабул\s+кард)\w*",
}
# Who is neutral may not judge; who is right is not for him to say.
_BOUND = {
    "en": r"\bneutral\w*\b[^.;!?“”\"]{0,70}?(?:\bnot|n['’]t)\s+(?:\w+\s+)?(?:allow|permit|let|entitle)\w*|\bneutral\w*\b[^.;!?“”\"]{0,40}\b(?:prevent|preclude|oblig|forbid|bar)\w*|(?:\bnot|n['’]t|\bnever|\brefus\w+\s+to|\bdeclin\w+\s+to)\s+(?:\w+\s+)?(?:judge|decide|say|rule)\s+(?:on\s+)?(?:who|which\s+side|whose\s+side)\s+(?:is|was|were)\s+(?:right|wrong|to\s+blame)\b",
    "ru": r"\bнейтра\w+[^.;!?«»]{0,40}\b(?:не\s+(?:позволя|разреша|да[её]т)|запреща|обязыва|исключа)\w*|\bне\s+(?:буд\w+\s+|бер[её]тся\s+|станет\s+|намерен\w*\s+|собирается\s+)?(?:суд\w+|рассу\w+|реша\w+|решит\w*|говорить|выяснять|разбираться),?\s+(?:о\s+том,?\s+)?(?:кто|чья\s+сторона)\s+(?:[\w-]+\s+){0,4}?(?:прав\w*|виноват\w*)\b",
    "uk": r"\bнейтра\w+[^.;!?«»]{0,40}\b(?:не\s+(?:дозволя|да[єю])|забороня|зобов['’]язу|виключа)\w*|\bне\s+(?:буд\w+\s+|береться\s+|стане\s+|має\s+наміру\s+|збирається\s+)?(?:суди\w+|розсу\w+|виріш\w+|говорити|з['’]ясовувати),?\s+(?:про\s+те,?\s+)?(?:хто|чия\s+сторона)\s+(?:[\w’'-]+\s+){0,4}?(?:прав\w*|винен|винн\w*)\b",
    "kk": r"\bбейтарап\w*\s+(?:[\w-]+\s+){0,5}?(?:мүмкіндік\s+берме|жол\s+берме|рұқсат\s+етпе|міндеттей)\w*|\bкімнің\s+(?:[\w-]+\s+)?(?:дұрыс|кінәлі|хақ)\w*\s+(?:[\w-]+\s+){0,3}?(?:төрелік|айтпа|үкім|шешпе)\w*|\bтөрелік\s+(?:айтпа|етпе|жасама)\w*",
    "ky": r"\bбейтарап\w*\s+(?:[\w-]+\s+){0,5}?(?:мүмкүндүк\s+бербе|жол\s+бербе|уруксат\s+бербе|милдеттендир)\w*|\bким(?:дин)?\s+(?:[\w-]+\s+)?(?:туура|күнөөлүү|акы)\w*\s+(?:[\w-]+\s+){0,3}?(?:калыс|айтпа|чечпе|сот)\w*|\bкалыстык\s+(?:кылба|этпе|айтпа)\w*",
    "uz": r"\b(?:betaraf|neytral)\w*\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,5}?(?:imkon\s+berma|yo['ʻ‘’ʼ]l\s+qo['ʻ‘’ʼ]yma|ruxsat\s+berma|majbur\s+qil)\w*|\bkim(?:ning)?\s+(?:[\w'ʻ‘’ʼ-]+\s+)?(?:haq|aybdor)\w*\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,3}?(?:hakam|hukm|aytma|hal\s+qilma)\w*|\bhakamlik\s+qilma\w*",
    "tg": r"\bбетараф\w*[^.;!?]{0,60}\b(?:имкон\s+намедиҳ|иҷоза\s+намедиҳ|роҳ\s+намедиҳ|вазифадор\s+мекун)\w*|\bдовар(?:ӣ)?\s+на(?:мешав|мекун|хоҳад|шуд|кард)\w*|\bкӣ\s+ҳақ\s+аст\b",
}
# Asked of it, he spoke of something else.
_TURNED_AWAY = {
    "en": r"\b(?:chang(?:ed|es|ing)|switch(?:ed|es|ing))\s+(?:the\s+)?(?:subject|topic|conversation)\b|\b(?:steer|turn|divert|mov)(?:ed|ing|s)\s+(?:the\s+)?(?:conversation|talk|discussion)\s+(?:\w+\s+)?(?:to|toward|towards|away)\b|\b(?:spoke|talked)\s+(?:instead\s+(?:about|of)|(?:about|of)\s+[^.;,]{3,40}\s+instead)\b"
    r"|\b(?:moved|passed|went|skipped)\s+(?:straight\s+)?on\s+to\s+(?!recogni|condemn|say|annex)\w+|\bturned\s+to\s+(?:the\s+next|other|another|a\s+different)\s+(?:question|matter|subject|topic|issue)s?\b|\b(?:preferred|chose)\s+to\s+(?:speak|talk)\s+(?:of|about)\s+(?![^.;]{0,40}(?:recogni|border|territor|integrit|sovereign|annex))"
    r"|\b(?:talk|speak|talking|speaking)\s+instead\s+(?:of|about)\b|\bon\s+(?:quite\s+)?another\s+(?:subject|topic|matter)\b",
    "ru": r"\bпереве(?:л|ла|ло|ли)\s+(?:разговор|беседу|тему|речь)\b|\bперев[её]л\s+(?:разговор|беседу|тему|речь)\b|\b(?:сменил|поменял)[аио]?\s+тему\b|\bзаговорил[аио]?\s+о\s+друг|\bушел\s+в\s+сторону|\bперевод(?:ит|ят|ил[аи]?)\s+(?:разговор|тему)\b"
    r"|\bпереш(?:[её]л|ла|ло|ли)\s+(?:[\w-]+\s+)?к\s+(?:цен|следующ|друг|ино|вопросам|торгов|теме|экономик|делам)\w*|\b(?:предпоч(?:[её]л|ла|ло|ли)\s+(?:за)?говорить|заговорил[аио]?)\s+об?\s+(?![^.;]{0,40}(?:призна|границ|территор|целост|суверен|присоедин|аннекси|крым|донбас|донец|абхаз|карабах))",
    "uk": r"\bпереве(?:в|ла|ло|ли)\s+(?:розмову|бесіду|тему|мову)\b|\bпереві(?:в|вела|вело|вели|ела|ело|ели)\s+(?:розмову|бесіду|тему|мову)\b|\b(?:змінив|змінил[аио]|поміняв|поміняла)\s+тему\b|\bзаговори(?:в|ла|ло|ли)\s+про\s+інш|\bперевод(?:ить|ять|ив|ила|или)\s+(?:розмову|тему)\b"
    r"|\bперей(?:шов|шла|шло|шли)\s+(?:[\w’'-]+\s+)?до\s+(?:цін|наступн|інш|питань|торгів|економік|справ)\w*|\b(?:волі(?:в|ла|ли)\s+говорити|заговори(?:в|ла|ло|ли))\s+про\s+(?![^.;]{0,40}(?:визнан|кордон|територ|цілісн|суверен|приєднан|анексі|крим|донбас|донец|абхаз|карабах))",
    "kk": r"\b(?:әңгіме|сөз|тақырып)\w*\s+(?:[\w-]+\s+){0,2}?(?:бұр(?:ды|ып|ған)|ауыстыр(?:ды|ып|ған)|өзгерт(?:ті|іп|кен)|аудар(?:ды|ып|ған))\w*",
    "ky": r"\b(?:сөз|кеп|маек|тема)\w*\s+(?:[\w-]+\s+){0,2}?(?:бур(?:ду|уп|ган)|алмаштыр(?:ды|ып|ган)|өзгөрт(?:тү|үп|көн)|оодар(?:ды|ып))\w*",
    "uz": r"\b(?:gap|suhbat|mavzu|so['ʻ‘’ʼ]z)\w*\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,2}?(?:bur(?:di|ib|gan)|o['ʻ‘’ʼ]zgartir(?:di|ib)|almashtir(?:di|ib)|ko['ʻ‘’ʼ]chir(?:di|ib))\w*",
    "tg": r"\b(?:сухан|суҳбат|сӯҳбат|мавзӯъ?)(?:ро)?\s+(?:[\w-]+\s+){0,4}?(?:гардонд|тағйир\s+дод|дигар\s+кард|иваз\s+кард|бурд)(?:а|анд|ааст)?\b",
}
# Who passes no judgement and says something else in the same breath: «от оценок воздержался, предложив вернуться к договорённостям». Without that something he is
# silent, and so is who only says why: «сославшись на выходные», «заметив, что интервью не комментирует».
_DEFLECTED = {
    "en": r"\b(?:(?:would\s+not|wouldn['’]t|refused\s+to|declined\s+to)\s+be\s+drawn\b|dodg(?:ed|es|ing)|sidestepp(?:ed|ing)|evad(?:ed|es|ing)|avoided\s+(?:a\s+)?(?:direct|judg)\w*|(?:refrained|abstained)\s+from\s+(?:judg|assess)\w*)[^.;:]{0,90}?(?:,\s+(?:and\s+|but\s+)?|\bbut\s+)(?:instead\s+|merely\s+|only\s+)?(?:repeat(?:ing|ed)|reiterat(?:ing|ed)|call(?:ing|ed)\s+(?:for|on)|urg(?:ing|ed)|propos(?:ing|ed)|recall(?:ing|ed)\s+that|saying\s+only\s+that|noting\s+that|wish(?:ing|ed))(?![^.]{0,50}(?:comment|seen|aware|instruct|recogni|integrit))",
    "ru": r"\bот\s+(?:\w+\s+){0,2}(?:ответ|оцен|вопрос)\w*[^.;:«»]{0,60}?\b(?:уклон|уш[её]л|ушл|воздерж|уход|ухож)\w*,\s+(?:но\s+|лишь\s+|только\s+)?(?:призвав|предложив|заметив|подчеркнув|напомнив|пожелав|пообещав|отметив|повторив|выразив|посоветовав|порекомендовав|призвал|предложил|пожелал|напомнил)\w*(?![^.]{0,60}(?:коммент|реценз))"
    r"|\b(?:уклон|уш[её]л|ушл|воздерж)\w*\s+от\s+(?:\w+\s+){0,2}(?:ответ|оцен)\w*[^.;:«»]{0,40}?,\s+(?:но\s+|лишь\s+|только\s+)?(?:призвав|предложив|заметив|подчеркнув|напомнив|пожелав|пообещав|отметив|повторив|выразив|посоветовав|призвал|предложил|пожелал)\w*(?![^.]{0,60}(?:коммент|реценз))"
    r"|\b(?:призва|призыва|выступ|предлож|пожела|пообеща|обеща|посовет)\w*\b[^.;:«»]{5,140}?\bи\s+от\s+(?:\w+\s+){0,2}(?:ответ|оцен)\w*[^.;:«»]{0,40}?\b(?:уклон|уш[её]л|ушл|воздерж)\w*",
    "uk": r"\bвід\s+(?:\w+\s+){0,2}(?:відповід|оцін|питан|запитан|розмов)\w*[^.;:«»]{0,60}?\b(?:ухил|утрим|відмов)\w*(?:,|\s+(?:й|і|та))\s+(?:[\w’'-]+\s+){0,3}?(?:лише\s+|тільки\s+)?(?:сказавши\s+лише|закликав|закликал|запропонув|наголоси|побажа|запроси|нагада|заговори)\w*(?![^.]{0,60}комент)"
    r"|\b(?:заклика|виступ|пропону|побажа)\w*\b[^.;:«»]{5,140}?\b(?:і|й|та)\s+від\s+(?:\w+\s+){0,2}(?:відповід|оцін)\w*[^.;:«»]{0,40}?\b(?:ухил|утрим)\w*",
    "kk": r"\b(?:баға|жауап)\w*\s+(?:беруден|қайтарудан)\s+(?:бас\s+тартып|тартынып|жалтарып|қашып)\s*,\s+[^.;:«»]{5,140}?(?:шақыр|үнде|ұсын|тілек|ұстан|ескерт)\w*(?:ды|ді|ты|ті|ймен|мен|ген|ған)|\b(?:шақырып|үндеп|ұсынып)\s*,[^.;:«»]{0,60}?\b(?:баға|жауап)\w*\s+(?:беруден|қайтарудан)\s+(?:бас\s+тартты|тартынды|жалтарды)",
    "ky": r"\b(?:баа|жооп)\w*\s+(?:берүүдөн|кайтаруудан)\s+(?:баш\s+тартып|карманып|качып|жалтарып)\s*,\s+[^.;:«»]{5,140}?(?:чакыр|үндө|сунуш|тилек|эскерт)\w*(?:ды|ди|ты|ти|ду|дү|ган|ген)|\b(?:чакырып|үндөп|сунуштап)\s*,[^.;:«»]{0,60}?\b(?:баа|жооп)\w*\s+(?:берүүдөн|кайтаруудан)\s+(?:баш\s+тартты|карманды|качты)",
    "uz": r"\b(?:baho|javob)\w*\s+(?:berishdan|qaytarishdan)\s+(?:bosh\s+tortib|tiyilib|qochib)\s*,\s+[^.;:«»]{5,140}?(?:chaqir|unda|taklif|tilak|eslat)\w*(?:di|gan)|\bmuzokara\w*[^.;:«»]{0,60}?chaqir(?:di|ib|gan)\b[^.;:«»]{0,60}?\b(?:hech\s+bir\s+tomon\w*|nom\w*)\s+(?:[\w'ʻ‘’ʼ]+\s+)?(?:tilga\s+ol|tanqid\s+qil|ayt)ma\w*",
    "tg": r"\bаз\s+(?:\w+\s+)?(?:баҳо|баҳодиҳӣ|ҷавоб|посух)\w*\s+(?:\w+\s+){0,5}?(?:худдорӣ\s+карда|сар\s+печида|даст\s+кашида)\s*,\s+[^.;:«»]{5,140}?(?:даъват\s+кард|хост|пешниҳод\s+кард|ёдовар\s+шуд)\w*",
}
# Calm, talks and peaceful means, of both or all.
_PEACEABLE = {
    "en": r"\b(?:both|all|the|warring|opposing)\s+(?:the\s+)?(?:sides|parties|countries|neighbou?rs)\b[^.;!?]{0,60}\b(?:restraint|calm|talks?|dialogue|dialog|negotiat\w+|peace\w*|compromise|deescalat\w+|de-escalat\w+)\b|\b(?:resolv|settl|solv)\w*\b[^.;!?]{0,30}\b(?:peacefully|through\s+(?:\w+\s+)?(?:dialogue|dialog|talks|negotiations?|diplomacy)|at\s+the\s+negotiating\s+table|by\s+(?:peaceful|diplomatic|political)\s+means)\b|\bpeaceful\s+(?:settlement|resolution|solution)\b|\bexercise\s+(?:\w+\s+)?restraint\b",
    "ru": r"\b(?:обе\s+стороны|стороны|все\s+стороны|обеих\s+сторон|всех\s+сторон)\b[^.;!?«»]{0,60}\b(?:сдержанност|диалог|переговор|мир|компромисс|деэскалаци|спокойств)\w*|\bмирн\w+\s+(?:урегулирован|решени|пут[её]м|средств)\w*|\bза\s+стол\w*\s+переговоров|\b(?:решать|решить|решаться|урегулировать|решён|решен)\w*\s+(?:[\w-]+\s+){0,5}?(?:мирн|пут[её]м\s+(?:диалога|переговоров)|дипломатическ|через\s+диалог|за\s+столом)",
    "uk": r"\b(?:обидві\s+сторони|сторони|усі\s+сторони|всі\s+сторони|обох\s+сторін)\b[^.;!?«»]{0,60}\b(?:стриманост|діалог|переговор|перемовин|мир|компроміс|деескалаці|споко)\w*|\bмирн\w+\s+(?:врегулюван|розв['’]язан|вирішен|шлях|засоб)\w*|\bза\s+стол\w*\s+(?:переговорів|перемовин)|\b(?:вирішити|вирішувати|врегулювати|розв['’]язати|розв['’]язувати)\w*\s+(?:[\w’'-]+\s+){0,5}?(?:мирн|шляхом\s+(?:діалогу|переговорів|перемовин)|дипломатичн|через\s+діалог|за\s+столом)",
    "kk": r"\b(?:екі\s+жақ|екі\s+тарап|тараптар|барлық\s+тарап|жақтар)\w*\s+(?:[\w-]+\s+){0,4}?(?:келіссөз|сабыр|диалог|бітім|ымыра|ұстамды|байсалды)\w*|\b(?:бейбіт\s+(?:жол|түрде|келіссөз|тәсіл)|диалог\s+арқылы|келіссөз\s+(?:арқылы|жолымен|үстелі)|дипломатия(?:лық)?\s+(?:жолмен|жол))\w*",
    "ky": r"\b(?:эки\s+тарап|тараптар|бардык\s+тарап|эки\s+жак)\w*\s+(?:[\w-]+\s+){0,4}?(?:сүйлөшүү|сабыр|диалог|тынчтык|токтоо|кармануу)\w*|\b(?:тынчтык\s+(?:жол|менен|сүйлөшүү)|диалог\s+(?:аркылуу|жолу)|сүйлөшүү(?:лөр)?\s+(?:аркылуу|жолу|столу|үстөлү)|дипломатиялык\s+жол)\w*",
    "uz": r"\b(?:ikki\s+tomon|tomonlar|taraflar|barcha\s+tomon|ikkala\s+tomon|har\s+ikki\s+tomon)\w*\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,4}?(?:muzokara|vazmin|muloqot|tinch|sabr|murosa|bosiq)\w*|\b(?:tinch\s+yo['ʻ‘’ʼ]l|muloqot\s+(?:orqali|yo['ʻ‘’ʼ]li)|muzokara(?:lar)?\s+(?:orqali|yo['ʻ‘’ʼ]li|stoli)|diplomatik\s+yo['ʻ‘’ʼ]l)\w*",
    "tg": r"\b(?:ду\s+ҷониб|ҷонибҳо|тарафҳо|ҳар\s+ду\s+(?:ҷониб|тараф)|ҳама\s+ҷонибҳо)\w*\s+(?:[\w-]+\s+){0,5}?(?:музокира|худдорӣ|гуфтушунид|гуфтугӯ|сулҳ|оромӣ|босабр)\w*|\b(?:роҳи\s+(?:осоишта|сулҳ\w*|гуфтушунид|музокира)|тавассути\s+(?:гуфтушунид|музокира|гуфтугӯ|муколама)|ба\s+таври\s+осоишта|бо\s+роҳи\s+(?:осоишта|дипломатӣ))\w*",
}
_WATCHING = {
    "en": r"\b(?:follow(?:s|ed|ing)?|monitor(?:s|ed|ing)?|watch(?:es|ed|ing)?)\s+(?:\w+\s+){0,2}?(?:(?:the\s+)?(?:developments?|situation|events?|course)\b|closely\b|carefully\b|attentively\b)",
    "ru": r"\b(?:следит|следят|следил[аио]?|следим|наблюда\w+)\s+(?:[\w-]+\s+){0,2}?(?:за\s+)?(?:развити|ситуаци|событи|происходящ)\w*|\b(?:внимательно|пристально)\s+(?:\w+\s+)?(?:следит|следят|следил|следим|наблюда)\w*",
    "uk": r"\b(?:стежить|стежать|стежи(?:в|ла|ли)|стежимо|спостеріга\w+|слідку\w+)\s+(?:[\w’'-]+\s+){0,2}?(?:за\s+)?(?:розвитк|ситуаці|поді|перебіг)\w*|\b(?:уважно|пильно)\s+(?:[\w’'-]+\s+)?(?:стеж|спостеріга|слідку)\w*",
    "kk": r"\b(?:жағдай|оқиға|үдеріс)\w*\s+(?:[\w-]+\s+){0,2}?(?:бақыла|қадағала|назарда\s+ұста)\w*",
    "ky": r"\b(?:кырдаал|абал|окуя|жагдай)\w*\s+(?:[\w-]+\s+){0,2}?(?:байка|көз\s+сал|көзөмөлдө|байкоо\s+жүргүз|көз\s+карманд|карап)\w*",
    "uz": r"\b(?:vaziyat|voqea|jarayon|holat)[\w'ʻ‘’ʼ]*\s+(?:[\w'ʻ‘’ʼ-]+\s+){0,2}?(?:kuzat|diqqat\s+bilan)\w*",
    "tg": r"\b(?:вазъ|рӯйдод|ҳодиса|таҳаввулот|рафти)[^.;!?]{0,50}?\b(?:мушоҳида|назорат|пайгирӣ|таҳти\s+назар)\w*",
}
# "New realities have to be taken into account": no mere note is taken.
_REALITIES = Seldom(r"realit|реал[иі]|шындық|чындык|чынды[гк]|воқеият|voqelik|воқелик|\bmust\b|\bhave to\b|\bhas to\b|бояд|керек|kerak|лозим|lozim|надо\b|нужно|необходимо|следует|треба|потрібно|слід\b")
_PATTERNS = by_language(neither=_NEITHER, noted=_NOTED, bound=_BOUND, turned_away=_TURNED_AWAY, deflected=_DEFLECTED, peaceable=_PEACEABLE, watching=_WATCHING)


def read(text: str, tokens: list[Word], lang: str, *, named: bool) -> set[str]:
    """Names of these turns in one clause, where nothing beside their words is upheld or refused. `named`: it names a territory."""
    found: set[str] = set()
    on_it = named or bool(cues("topic", lang).find(tokens))
    for name, patterns in _PATTERNS.items():
        hit = patterns[lang].search(text) if lang in patterns and (on_it or name != "watching") else None
        if hit is None or (name == "noted" and _REALITIES.search(text)):
            continue
        said = [m for cue in ("integrity", "refusal", "verdict") for m in cues(cue, lang).find(tokens)]
        if all(hit.start() <= m.start < hit.end() or m.start <= hit.start() < m.end for m in said):
            found.add("calmed" if name == "peaceable" and not on_it else name)
    return found
