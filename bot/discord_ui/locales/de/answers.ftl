# Antworten, ihre Knöpfe, und was gesagt wird, wo es keine gibt.

answer-unsure-title = Da bin ich mir nicht sicher
answer-unsure = Ich habe nichts, was das sicher beantwortet. Meinst du vielleicht eins davon? Sonst frag noch einmal mit anderen Worten, oder frag einen Menschen, wo es dafür einen Knopf gibt.
answer-declined-title = Nicht mein Gebiet
answer-declined =
    Damit kenne ich mich nicht aus. Ich berate zu **Open-Source-Tools, Lizenzen und zum Lernen**: welches Tool oder Modell du nehmen kannst, was eine Lizenz erlaubt, wie du lernst und wie du beiträgst.
answer-more-sources =
    { $count ->
        [one] Eine weitere Quelle unter „Mehr“.
       *[other] { $count } weitere Quellen unter „Mehr“.
    }
answer-foot = Geprüft: { $date } · allgemeine Information, keine Rechtsberatung

button-more = Mehr
button-why = Warum diese Antwort?
button-human = Einen Menschen fragen
button-share = Allen zeigen
button-topics = Themen ansehen
select-related = Weiterlesen …
select-section = In diesem Eintrag …

suggestion = 💡 Vielleicht weiß ich das: **{ $title }**

why-title = Warum diese Antwort
why-question = **So habe ich deine Frage verstanden:** { $question }
why-kind = **Du möchtest:** { $kind }
why-names = **Namen, die ich kenne:** { $names }
why-wishes = **Bedingungen:** { $wishes }
why-passages = **Was in meinem Wissen am nächsten kommt:**
why-near-misses = **Nah dran, aber nicht verwendet:** { $titles }
why-sureness = Ich bin mir zu **{ $sure } %** sicher. Ab { $answers } % antworte ich, ab { $suggests } % schlage ich etwas vor.
why-nothing-searched = Das war keine Frage, also habe ich nichts gesucht.

kind-explain = eine Erklärung
kind-compare = einen Vergleich
kind-compatibility = wissen, ob Lizenzen zusammenpassen
kind-openness = wissen, ob etwas wirklich offen ist
kind-recommend = eine Empfehlung
kind-path = einen Weg, etwas zu lernen
kind-smalltalk = ein bisschen plaudern
kind-none = nichts, womit ich mich auskenne

wrong-title = Was stimmt nicht?
wrong-reason = Was stimmt an dieser Antwort nicht?
wrong-missed = Sie geht an meiner Frage vorbei
wrong-wrong = Etwas darin ist falsch
wrong-outdated = Sie ist veraltet
wrong-unclear = Ich verstehe sie nicht
wrong-sources = Die Quellen belegen sie nicht
wrong-words = In deinen Worten
wrong-words-description = Freiwillig. Das lesen die Leute, die die Antworten pflegen.

notice-failed = Bei mir ist etwas schiefgegangen. Wer mich betreibt, sieht den Fehler im Log. Versuch es bitte später noch einmal.
notice-busy = Gerade fragen sehr viele gleichzeitig. Versuch es bitte in einer Minute noch einmal.
notice-too-fast =
    { $seconds ->
        [one] Das war viel auf einmal. Warte bitte eine Sekunde, dann geht es weiter.
       *[other] Das war viel auf einmal. Warte bitte { $seconds } Sekunden, dann geht es weiter.
    }
notice-answered-above = Das habe ich gerade schon beantwortet: { $link }
notice-shared-already = Das habe ich schon allen gezeigt.
notice-question-gone = Die Frage zu dieser Antwort ist nicht mehr da, deshalb kann ich nicht darauf zurückkommen. Frag bitte noch einmal.
notice-entry-gone = Was hier verlinkt war, gehört nicht mehr zu meinem Wissen. Frag bitte noch einmal.
notice-no-text = In dieser Nachricht sehe ich keinen Text.
notice-use-menu = Die Nachricht, auf die du antwortest, kann ich nicht lesen. Öffne ihr Menü und wähle **Apps → Den Berater dazu fragen**, oder schreib die Frage hier hin.
notice-ask-elsewhere = Auf diesem Server antworte ich in { $channels }. Anderswo zeigt `/ask` die Antwort nur dir.
notice-may-not-write = In { $channel } darf ich nicht schreiben. Du kannst dort `/ask` benutzen oder dem Serverteam Bescheid sagen.
notice-voted-up = Danke! So sehe ich, was hilfreich ist.
notice-voted-down = Danke! Die Leute, die die Antworten pflegen, sehen das.
notice-form-lost = Während dieses Formular offen war, wurde ich neu gestartet. Öffne es bitte noch einmal.
notice-form-lost-with-text = Während dieses Formular offen war, wurde ich neu gestartet. Öffne es bitte noch einmal. Damit nichts verloren geht, hier dein Text: { $text }
notice-server-only = Das geht nur auf einem Server.
