"""What is no question: smalltalk, attempts to change the advisor, insults; and what is private."""

import re
from dataclasses import dataclass

from bot.advice.patterns import any_of

LONGEST_SMALLTALK = 70
"""Characters; who writes more asks something."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A short reply to what is no question of the field."""

    name: str
    text: str


_REPLIES = {
    "hello": "Hello! Ask me about open-source tools, licences and learning, for example: *which "
    "licence lets companies use my library?*",
    "thanks": "You are welcome. Ask on whenever you like.",
    "bye": "Goodbye, and come back with the next question.",
    "how": "All my files are in order, thank you. What would you like to know about open source?",
    "who": "I am the Open Source Advisor: a program, not a person and not a language model. I look "
    "your question up in files that people reviewed, and show you their sources.",
    "what": "I answer questions about **open-source tools** (which to use, alternatives, what is "
    "really open), **licences** (what they allow, which go together, which to choose) and "
    "**learning** (courses, paths, contributing). Ask in your own words; I cite my sources and say "
    "when I do not know.",
    "insult": "Fair enough. If an answer of mine was wrong, tell the maintainers, and they mend "
    "the entry. What would you like to know?",
    "override": "I do not change my role or my rules: I only say what my reviewed files say, with "
    "their sources. Ask me about open-source tools, licences or learning.",
}  # fmt: skip


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COURTEOUS = _words(
    "a again ah alert alright amazing and appreciate awesome best bot brilliant bunch but "
    "cheers cool "
    "danke everybody everyone explanation for friend gracias great haha help helped helpful "
    "helps i "
    "im info is it just lol lot lots lovely makes man many mate me merci much my nice now oh "
    "ok okay "
    "out perfect pls really rock sense so solved super sweet team thank thanks that thats "
    "the there "
    "this to too ty tysm thx u understand understood ur very was well wow ya yay yeah yep yes you "
    "your youre answer answers advisor all actually good got guys"
)
"""Words of a message that is nothing but courteous."""

_THANKFUL = _words(
    "thanks thank thx ty tysm cheers danke merci gracias appreciate ok okay cool great nice "
    "perfect "
    "awesome good lol haha wow alright yes yeah yep understood understand brilliant amazing super "
    "lovely helpful helped makes"
)
_GREETING = re.compile(
    r"^(?:(?:hi+|hey+|hello+|hiya|yo|sup|howdy|greetings|moin|hallo|hola|servus|namaste|ahoy|"
    r"good (?:morning|afternoon|evening|day))\b\W*)+"
    r"(?:(?:there|all|bot|advisor|everyone|everybody|folks|guys|friend|again|mate|team|buddy)\W*)*$",
    re.I,
)
_BYE = re.compile(
    r"^(?:\w+\W+){0,3}?(?:bye+|goodbye|good night|gn|see (?:you|ya|u)|cya|ciao|later(?=\W*$)|"
    r"farewell|have a (?:nice|good|great) (?:day|one|evening|weekend))\b.{0,25}$",
    re.I,
)
_OPENING = r"^(?:(?:hi+|hey+|hello|yo|so|and|wait|btw|but|lol|bot)\b\W*)*"
_HOW = re.compile(
    rf"{_OPENING}(?:how(?:'s| is| are|re|'re)? (?:you|u|it going|things|life|your day)\b.{{0,25}}|"
    r"how do you do|what'?s up|whats up|sup|wassup|you (?:ok|good|alright))\W*(?:tell me a "
    r"joke\W*)?$",
    re.I,
)
_WHO = re.compile(
    rf"{_OPENING}(?:(?:who|what) (?:are|r|is) (?:you|u|this bot|this thing|the advisor|"
    rf"this)\b.{{0,20}}$|"
    r"(?:are|r) (?:you|u) (?:an? |some (?:kind|sort) of )?(?:\w+ )?(?:ai|bot|robot|human|"
    r"person|real|"
    r"llm|chat ?gpt|gpt\S*|claude|gemini|language model|chatbot|alive|sentient|openai)\b|"
    r"introduce yourself|what'?s your name|tell me about yourself|"
    r"(?:do you use|are you (?:using|powered by|based on|running on)) .{0,30}(?:ai|gpt|llm|"
    r"model)\w*)"
    r"|\bwho (?:made|built|wrote|created|runs?|programmed|owns?|is behind) (?:you|u|this bot|"
    r"this)\b",
    re.I,
)
_WHAT = re.compile(
    r"\bwhat (?:can|could|do) (?:you|u|this bot|the bot) (?:do|help|answer|know)\b|"
    r"\bhow (?:do|can) (?:i|we) (?:use|talk to|ask) (?:you|u|this bot|the bot)\b|"
    r"\bhow (?:do|does) (?:you|this bot|the bot|this) work\b|^(?:/?help|commands|menu|info)\W*$|"
    r"\bwhat (?:are you|is this bot|is the bot) (?:for|good for|about|able to do)\b|"
    r"\bwhat (?:kind|sort|type)s? of (?:questions|things) can (?:i|you|we)\b|"
    r"\bwhat (?:should|can|do) i ask (?:you|u)\b|^can you help(?: me| us)?\W*$|"
    r"\bwhat'?s your (?:purpose|job)\b",
    re.I,
)
_SMALLTALK = (("hello", _GREETING), ("bye", _BYE), ("how", _HOW), ("who", _WHO), ("what", _WHAT))

_RUDE = _words(
    "stupid dumb useless worst suck sucks idiot moron trash garbage crap shit fuck fucking stfu "
    "pathetic worthless hate rubbish bullshit clown terrible hell shut"
)
_OF_INSULTS = _RUDE | _words(
    "you youre are r u ur this bot the what such a an so is damn bloody lol omg wtf up go to "
    "i piece "
    "of bad ever off ass totally completely really just absolute absolutely answer answers nothing "
    "know your that was it joke dont and even as not at all good thing one"
)

_OVERRIDE = any_of(
    "system override", "(?:answer|reply|respond) only with", "only (?:answer|reply|respond) with",
    "you are (?:now|no longer)", "do anything now", "developer mode", "dan mode", "sudo mode",
    "from now on,? (?:you|answer|respond|act|speak|talk|every|only|all)",
    "(?:act|behave|respond|answer|speak|talk|reply) (?:as|like) (?:if you (?:were|are)|an?|my|the)",
    "pretend (?:to be|you|that you)", "(?:let'?s|please|now) role[- ]?play", "role[- ]?play as",
    "jail ?break (?:mode|yourself|you)", "you(?:r| are)? jail ?broken",
    "(?:print|show|reveal|give|tell|repeat|output) .{0,20}(?:your|system|hidden|initial|secret) "
    r"(?:instructions|prompt|token|secrets?|config\w*|password|api key)",
    "repeat (?:after me|the words above|everything above)",
    "(?:new|other) (?:rules|instructions|persona|role) for you",
    "without (?:citing|your sources)",
)  # fmt: skip
_COMMAND = re.compile(
    r"(?:^|[.!?;:,]\s*|\b(?:please|now|and|then|just|must|should|you)\s+)"
    r"(?:ignore|disregard|forget|override|bypass)\s.{0,30}"
    r"\b(?:instructions?|rules?|sources?|prompts?|files?|guidelines?|knowledge|restrictions?|training|"
    r"polic\w+|filters?)\b",
    re.I,
)
_ABOUT_ATTACKS = any_of(
    "defend", "protect", "prevent", "against", "scan", "tests?", "testing", "attacks?",
    r"red[- ]team\w*", r"guard\w*", r"detect\w*", "filter", "my (?:agent|chat ?bot|model|bot|app)",
)  # fmt: skip
"""Words of people who ask about such attacks rather than try one."""


def small_reply(text: str) -> Reply | None:
    """The reply to a message that is nothing but smalltalk, an insult or a call to change roles."""
    name = _small(text)
    return Reply(name, _REPLIES[name]) if name else None


def _small(text: str) -> str:
    said = frozenset(re.sub(r"[^\w\s]", "", text.lower()).split())
    if len(text) <= LONGEST_SMALLTALK:
        for name, pattern in _SMALLTALK:
            if pattern.search(text):
                return name
        if said & _THANKFUL and said <= _COURTEOUS:
            return "thanks"
    if said & _RUDE and said <= _OF_INSULTS:
        return "insult"
    return "override" if _commands(text) and not _ABOUT_ATTACKS.search(text) else ""


def _commands(text: str) -> bool:
    return bool(_OVERRIDE.search(text) or _COMMAND.search(text))


def without_commands(text: str) -> str:
    """`text` without the sentences that try to change what the advisor is."""
    kept = [one for one in re.split(r"(?<=[.!?\n;])\s+", text) if not _commands(one)]
    return " ".join(kept)


_PRIVATE = (
    re.compile(r"\b(?!git@)[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b"),
    re.compile(
        r"\b(?:sk|pk|ghp|gho|ghs|github_pat|glpat|hf|xox[bap]|AKIA|AIza)[-_]?[A-Za-z0-9_-]{12,}\b"
    ),
    re.compile(r"\b[MNO][A-Za-z\d_-]{20,28}\.[\w-]{6}\.[\w-]{25,}\b"),
    re.compile(r"(?<![\w.-])(?:\+\d{1,3}|0\d{1,4})[ /-]?(?:\(?\d{2,5}\)?[ /-]?){2,4}(?![\w-])"),
    re.compile(r"(?<![\w.-])\(?\d{3}\)?[ -]\d{3}[ -]\d{4}(?![\w-])"),
    re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}\b"),
)
"""E-mail addresses, keys of services, tokens of Discord, telephone numbers, bank accounts."""


def holds_private(text: str) -> bool:
    """Whether `text` holds an address, a number or a key of somebody."""
    return any(pattern.search(text) for pattern in _PRIVATE)


def without_private(text: str) -> str:
    """`text` with addresses, numbers and keys of people left out."""
    for pattern in _PRIVATE:
        text = pattern.sub("…", text)
    return text


_OWN_CASE = any_of(
    r"(?:we|i|my (?:company|firm|boss|client|employer|startup|friend)) .{0,40}"
    r"(?:got|received|have|has|had) .{0,25}"
    r"(?:letter|cease|dmca|takedown|notice from|legal threat|lawsuit|summons|abmahnung)",
    r"(?:my|our) (?:\w+ ){0,2}contract", "su(?:ed|ing) (?:me|us)", "being sued",
    r"(?:sues|sued|suing|threaten\w*) (?:\w+ ){0,3}(?:me|us|my|our)",
    r"(?:ex|former|old|previous)[- ]?(?:employer|boss|company) .{0,40}"
    r"(?:claims?|says?|owns?|wants?|threatens?|demands?)",
    r"(?:my|our) (?:employer|boss|company|client|customer|university|competitor)s? .{0,40}"
    r"(?:claim(?:s|ed|ing)?|threaten\w*|demand(?:s|ed)?|accus\w+|insist\w*)",
    "cease[- ]and[- ]desist", r"court .{0,20}(?:me|us|my|our|case|date|hearing)",
    "(?:my|our) (?:court|legal) case", "am i (?:liable|guilty)",
    "can (?:they|he|she) sue (?:me|us)", "clause in (?:my|our)",
    "(?:my|our) (?:nda|employment agreement|severance)",
    r"(?:their|his|her|a|photographers?'?s?|opponents?'?s?) lawyers? .{0,30}(?:wrote|"
    r"contacted|emailed|sent)",
    r"(?:got|received|sent (?:me|us|him|her)?|have) .{0,20}"
    r"(?:written |formal |legal )?(?:invoice|warning|claim|bill|demand) .{0,60}"
    r"(?:lawyers?|court|violat\w+|licen[cs]e|copyright)",
    r"threat\w* (?:\w+ ){0,2}(?:to|with) (?:go to )?(?:court|legal action|"
    r"a lawyer)",
    "do i have to pay (?:them|him|her)",
    r"i signed .{0,30}(?:contract|nda|agreement|cla)",
)  # fmt: skip


def is_own_case(text: str) -> bool:
    """Whether `text` asks about the legal case of one person or firm."""
    return _OWN_CASE.search(text) is not None
