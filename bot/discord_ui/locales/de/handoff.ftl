# Weitergeben: das Hilfe-Team eines Servers fragen.

handoff-button-send = Senden
handoff-button-edit = Bearbeiten
handoff-button-cancel = Abbrechen
handoff-button-claim = Übernehmen
handoff-button-answer = Antworten
handoff-button-release = Wieder freigeben
handoff-button-close = Schließen
handoff-button-again = Noch mal Bescheid geben
handoff-button-draft = Entwurf erstellen
handoff-button-agree = Einverstanden, Entwurf erstellen
handoff-button-read = Lesen
handoff-button-withdraw = Zurückziehen
handoff-button-resend = Erneut senden

handoff-helpers = hilfe-team
handoff-somebody = jemandem
handoff-details = Mehr dazu:

handoff-preview-title = Einen Menschen fragen
handoff-preview-where =
    Das geht an **{ $channel }**.
    Das Hilfe-Team dort sieht deinen Namen und das hier:
handoff-preview-near = Ich lege dazu, was in meinem Wissen am nächsten kommt:
handoff-preview-answered = Ich lege dazu, womit ich geantwortet habe:
handoff-preview-public =
    Ein Link zu dieser Unterhaltung geht mit.
    Die Antwort kommt hierher und erwähnt dich.
handoff-preview-private =
    Du hast privat gefragt. Der Text meiner Antwort geht nicht mit.
    Die Antwort bekommst du per Direktnachricht oder unter `/handoffs`.
handoff-preview-kept = Bevor du auf „Senden“ drückst, geht nichts raus. Gespeichert bleibt es bis 30 Tage nach der Antwort.
handoff-cancelled = Alles klar. Es wurde nichts gesendet.

handoff-edit-title = Deine Frage
handoff-edit-question = Deine Frage
handoff-edit-details = Mehr dazu
handoff-edit-details-description = Freiwillig. Was würde beim Antworten helfen?

handoff-not-yours =
    Nur wer das gefragt hat, kann es an das Hilfe-Team schicken.
    Mit `/ask` kannst du es selbst fragen.
handoff-no-channel =
    Ich kann dem Hilfe-Team dieses Servers gerade nicht schreiben.
    Es wurde nichts gesendet oder gespeichert. Sag bitte dem Serverteam Bescheid.
handoff-same =
    Diese Frage liegt schon beim Hilfe-Team.
    Du findest sie unter `/handoffs`.
handoff-too-many =
    { $most ->
        [one] Eine Frage von dir wartet schon.
       *[other] Schon { $most } Fragen von dir warten.
    }
    Unter `/handoffs` kannst du eine zurückziehen.
handoff-not-sent =
    Discord hat es nicht angenommen, also wurde nichts gesendet oder gespeichert.
    Drück bitte später noch einmal auf „Senden“.
handoff-sent-public =
    An das Hilfe-Team geschickt.
    Sobald jemand antwortet, erfährst du es hier. `/handoffs` zeigt dir den Stand.
handoff-sent-private =
    An das Hilfe-Team geschickt.
    Die Antwort kommt per Direktnachricht. Falls du keine annimmst, schau unter `/handoffs` nach.

handoff-card-title = 🙋 Frage { $id }
handoff-card-asker = { $asker } fragt · { $when }
handoff-card-place = Wo gefragt wurde
handoff-card-private = Privat gefragt: Nur wer gefragt hat, bekommt die Antwort.
handoff-card-near = Ich war mir nicht sicher. Am nächsten kommt:
handoff-card-answered = Geantwortet habe ich mit:
handoff-card-gone = Diese Frage ist nicht mehr hier. Sie wurde zurückgezogen, oder ihre Zeit war um.
handoff-thread = Frage { $id }
handoff-state-open = **Offen.** Wer übernimmt?
handoff-state-open-for = **Offen.** { $helpers }, wer übernimmt?
handoff-state-claimed = In Arbeit bei **{ $helper }**.
handoff-state-answered = Beantwortet von **{ $helper }**.
handoff-state-closed = **Geschlossen.**

handoff-told-publicly = Die Antwort steht jetzt dort, wo gefragt wurde.
handoff-told-directly = Die Antwort ging per Direktnachricht raus.
handoff-told-unreached =
    Wer gefragt hat, war gerade nicht zu erreichen. In der nächsten Stunde versuche ich es noch einmal.
    Die Antwort steht auch unter `/handoffs`.
handoff-told-refused =
    Wer gefragt hat, nimmt keine Direktnachrichten an. Ich konnte also nicht Bescheid geben.
    Die Antwort steht unter `/handoffs`.
handoff-told-left = Wer gefragt hat, ist nicht mehr auf diesem Server. Deshalb ging die Antwort an niemanden.

handoff-only-helpers = Diese Knöpfe sind für das Hilfe-Team dieses Servers.
handoff-taken = Diese Frage liegt schon bei { $helper }.
handoff-settled = Das hat sich inzwischen geändert. Die Karte zeigt den aktuellen Stand.
handoff-gone = Das ist nicht mehr hier.

handoff-reply-title = Frage { $id } beantworten
handoff-reply-text = Deine Antwort
handoff-reply-source = Eine Quelle
handoff-reply-source-description = Freiwillig. Ein Link, der es belegt.
handoff-reply-kept = Deine Antwort ist gespeichert.
handoff-reply-not-kept =
    Ich konnte diese Antwort nicht speichern: Jemand anders hat die Frage, oder sie wurde zurückgezogen, oder beim Speichern ging etwas schief.
    Damit nichts verloren geht, hier dein Text:

handoff-answer-title = 🙋 Antwort vom Hilfe-Team
handoff-answer-for = { $asker }, du hast gefragt:
handoff-answer-source = Quelle: { $site }
handoff-answer-from = Von { $helper } aus dem Hilfe-Team dieses Servers. Nicht von mir geprüft.
handoff-answer-helpful = War das hilfreich?
handoff-closed-for-you =
    Das Hilfe-Team hat deine Frage ohne Antwort geschlossen:
    { $question }

handoff-own-title = Deine Fragen an das Hilfe-Team
handoff-own-none =
    Es gibt keine.
    Mit „Einen Menschen fragen“ unter einer Antwort schickst du eine los.
handoff-own-open = Wartet auf das Hilfe-Team · { $when }
handoff-own-claimed = Jemand kümmert sich darum · { $when }
handoff-own-answered = Beantwortet · { $when }
handoff-own-closed = Geschlossen · { $when }
handoff-own-lost = Für das Hilfe-Team nicht mehr zu sehen · { $when }
handoff-withdrawn = Zurückgezogen. Das Hilfe-Team sieht die Frage nicht mehr.

handoff-consent-title = Eintrag entwerfen
handoff-consent =
    Aus deiner Antwort wird eine Datei für die Leute, die mein Wissen pflegen.
    Sie prüfen sie, ergänzen sie und veröffentlichen sie vielleicht.
    Dafür musst du einverstanden sein, dass dein Text unter **CC-BY-4.0** veröffentlicht wird: Alle dürfen ihn nutzen, solange sie dich nennen.
handoff-consent-author = Diese Antwort ist von { $helper }. Nur wer sie geschrieben hat, kann der Veröffentlichung zustimmen.
handoff-draft-made =
    Hier ist der Entwurf. Ergänze ihn überall, wo „TODO“ steht, und schlag ihn in `{ $folder }` vor.
    Eine Kopie davon bleibt 30 Tage gespeichert.
handoff-draft-kept = Der Entwurf ist fertig und gespeichert, aber Discord hat die Datei nicht angenommen. Versuch es bitte später noch einmal.
