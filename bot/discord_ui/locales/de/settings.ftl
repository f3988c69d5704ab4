# Was das Serverteam mit /settings einstellt.

settings-title = Einstellungen
settings-intro = Alles funktioniert schon so, wie es ist. Ändere, was du magst; gespeichert wird sofort.
settings-line = **{ $section }:** { $now }
settings-now = **Jetzt:** { $now }
settings-choose-section = Ändern …
settings-choose-channel = Kanal wählen …
settings-choose-role = Rolle wählen …
settings-choose-interest = Interesse wählen …
settings-back = Alle Einstellungen
settings-not-yours = Nur wer die Berechtigung **Server verwalten** hat, kann meine Einstellungen ändern.
settings-saved-unseen = Das ist gespeichert, aber ich konnte es nicht anzeigen. Mit `/settings` siehst du es.

settings-off = aus
settings-everywhere = überall
settings-more = { $count } weitere
settings-gone =
    { $count ->
        [one] ein gelöschter Kanal
       *[other] { $count } gelöschte Kanäle
    }

settings-ask = Wo ich antworte
settings-ask-about =
    In diesen Kanälen und ihren Threads antworte ich für alle sichtbar. Anderswo zeigt `/ask` die Antwort nur der Person, die fragt.
    Wenn keiner ausgewählt ist, antworte ich überall.
settings-set-ask-everywhere = Überall

settings-forum = Foren-Posts
settings-forum-about =
    In diesen Foren antworte ich von selbst auf neue Posts: nur, wenn ich mir sicher bin, und nur einmal.
settings-set-forum-off = Ausschalten

settings-suggest = Vorschläge in Kanälen
settings-suggest-about =
    Wenn jemand in diesen Kanälen in die Runde fragt und ich die Antwort sicher weiß, biete ich sie in einer Zeile an. Sonst bleibe ich still.
settings-set-suggest-off = Ausschalten

settings-welcome = Begrüßung
settings-welcome-about =
    Ich begrüße neue Mitglieder in diesem Kanal und biete ihnen einen Einstieg an. Direktnachrichten schicke ich nicht.
settings-welcome-in = { $channel }
settings-welcome-own-words = { $channel }, mit euren eigenen Worten
settings-welcome-words = **Eure Worte:**
settings-write-welcome = Eigene Worte
settings-welcome-form = Begrüßung
settings-welcome-form-words = Eure Worte an neue Mitglieder
settings-welcome-form-description = Steht unter meiner Begrüßung. Leer lassen, wenn da nichts stehen soll.
settings-set-welcome-plain = Eigene Worte entfernen
settings-set-welcome-off = Ausschalten

settings-roles = Rollen nach Interessen
settings-roles-about =
    Neue Mitglieder nennen mir mit `/start` ihre Interessen. Zu jedem Interesse kann ich eine Rolle vergeben, wenn sie das möchten.
    Wähle zuerst das Interesse, dann die Rolle dazu.
settings-roles-count =
    { $count ->
        [one] für ein Interesse
       *[other] für { $count } Interessen
    }
settings-roles-line = - { $interest }: { $role }
settings-role-gone = eine gelöschte Rolle
settings-set-roles-off = Keine Rollen vergeben

settings-helpers = Hilfe-Team
settings-helpers-about =
    Was ich nicht beantworten kann, können Mitglieder an euer Hilfe-Team schicken. Wähle den Kanal, in dem es ankommt, und, wenn du magst, eine Rolle, die ich anpinge.
    Ist eine Rolle gewählt, können nur Leute mit dieser Rolle Fragen übernehmen.
settings-helpers-pinged = { $channel }, mit Ping an { $role }
settings-set-helpers-off = Ausschalten
settings-set-helpers-unpinged = Niemanden anpingen

settings-privacy = Fragen ohne Antwort
settings-privacy-about =
    Wenn du zustimmst, speichere ich den Text von Fragen, die ich nicht beantworten konnte, { $gap_days } Tage lang und ohne Namen. Auch von privaten Fragen.
    Bekommt eine Antwort 👍 oder 👎, speichere ich außerdem den Text der Frage, { $vote_days } Tage lang, mit der ID der Person, die bewertet hat.
    Das zeigt, wo mein Wissen Lücken hat. Sag euren Mitgliedern Bescheid, bevor du zustimmst.
    Stimmst du nicht zu, wird kein Text dieser Fragen gespeichert, und was davon schon gespeichert war, wird sofort gelöscht.
settings-keep-on = Text wird gespeichert
settings-keep-off = Text wird nicht gespeichert
settings-set-keep-on = Text speichern
settings-set-keep-off = Nicht speichern

settings-answers = Antworten
settings-answers-about = Kurze Antworten haben einen Knopf „Mehr“. Ausführliche zeigen alles auf einmal.
settings-length-short = kurz
settings-length-full = ausführlich
settings-set-length-short = Kurz
settings-set-length-full = Ausführlich

settings-language = Sprache
settings-language-about =
    Die Sprache, in der ich zu allen spreche. Was nur eine Person sieht, steht in ihrer eigenen Sprache.
    Mein Wissen selbst ist auf Englisch.
settings-language-own = Sprache des Servers
settings-language-own-now = Sprache des Servers ({ $language })
settings-language-de = Deutsch
settings-language-en = English
settings-language-es = Español
settings-language-fr = Français
settings-language-pt = Português
settings-language-zh = 中文

settings-reminders = Erinnerungen
settings-reminders-about =
    Neue Mitglieder können mich bitten, sie an ihre ersten Schritte zu erinnern, mit einer einzigen Direktnachricht. Nur wer darum bittet, bekommt sie.
settings-remind-on = erlaubt
settings-remind-off = nicht erlaubt
settings-set-remind-on = Erlauben
settings-set-remind-off = Nicht erlauben

settings-more-concerns =
    { $count ->
        [one] Noch etwas braucht Aufmerksamkeit: Schau in die Bereiche.
       *[other] Noch { $count } Dinge brauchen Aufmerksamkeit: Schau in die Bereiche.
    }
settings-concern-gone =
    { $count ->
        [one] Ein Kanal, den du gewählt hast, wurde gelöscht.
       *[other] { $count } Kanäle, die du gewählt hast, wurden gelöscht.
    }
settings-concern-ask-nowhere = Alle Kanäle, in denen ich antworten darf, wurden gelöscht. Deshalb antworte ich nirgends öffentlich. Wähle andere, oder lass mich überall antworten.
settings-concern-lacking = In { $channel } fehlt mir: **{ $permissions }**.
settings-concern-content-forum = Foren-Posts: Ich darf noch keine Nachrichten lesen, deshalb richte ich mich nur nach den Titeln der Posts. An alle, die mich betreiben: Schaltet **Message Content Intent** ein (Discord Developer Portal › meine Anwendung › Bot) und startet mich dann neu.
settings-concern-content-suggest = Vorschläge: Ich darf noch keine Nachrichten lesen, deshalb bleibe ich still. An alle, die mich betreiben: Schaltet **Message Content Intent** ein (Discord Developer Portal › meine Anwendung › Bot) und startet mich dann neu.
settings-concern-members = Begrüßung: Ich sehe noch nicht, wer dazukommt, deshalb begrüße ich niemanden. Neue Mitglieder können `/start` selbst aufrufen. An alle, die mich betreiben: Schaltet **Server Members Intent** ein (Discord Developer Portal › meine Anwendung › Bot) und startet mich dann neu.
settings-concern-helpers-role-gone = Die Rolle des Hilfe-Teams wurde gelöscht. Wähle eine andere, oder lass mich niemanden anpingen.
settings-concern-role-silent = Ich darf { $role } nicht anpingen: Mach die Rolle erwähnbar, oder erlaube mir im Kanal des Hilfe-Teams, **alle Rollen zu erwähnen**.
settings-concern-manage-roles = Um Rollen zu vergeben, brauche ich die Berechtigung **Rollen verwalten**.
settings-concern-role-gone = Die Rolle für „{ $interest }“ wurde gelöscht.
settings-concern-role-managed = { $role } lässt sich nicht vergeben: Die Rolle gehört zu einer App oder gilt für alle.
settings-concern-role-high = { $role } steht über meiner eigenen Rolle, deshalb kann ich sie nicht vergeben. Schieb meine Rolle darüber.
settings-concern-role-power = { $role } hat weitreichende Rechte auf dem Server, deshalb vergebe ich sie nicht für „{ $interest }“.

settings-permission-view_channel = Kanal ansehen
settings-permission-send_messages = Nachrichten senden
settings-permission-send_messages_in_threads = Nachrichten in Threads senden
settings-permission-read_message_history = Nachrichtenverlauf anzeigen
settings-permission-create_public_threads = Öffentliche Threads erstellen
