# Begrüßung neuer Mitglieder, die Fragen von /start, das Startpaket und /progress.

onboarding-welcome = Willkommen, { $members }
onboarding-welcome-more =
    { $count ->
        [one] … und noch jemand
       *[other] … und { $count } weitere
    }
onboarding-welcome-offer = Vier kurze Fragen, und ich stelle dir ein erstes Tool, einen ersten Kurs und einen ersten Beitrag zusammen. Nur du siehst das.
onboarding-welcome-button = Los geht’s

onboarding-title = Dein Start auf { $server }
onboarding-step = Frage { $number } von { $count }
onboarding-resumed = Du warst { $when } schon hier. Machen wir da weiter.
onboarding-changing = Dein Paket bleibt, wie es ist, bis du die letzte Frage beantwortet hast.
onboarding-kept = Deine Antworten speichere ich nur für diesen Server. Mit `/progress` kannst du sie ansehen und löschen.

onboarding-ask-interests = **Was möchtest du dir ansehen?** Wähle bis zu { $most }.
onboarding-choose-interests = Was interessiert dich?
onboarding-ask-experience = **Wie viel hast du bisher programmiert?**
onboarding-ask-goal = **Was führt dich her?**
onboarding-ask-hours = **Wie viele Stunden pro Woche hast du dafür?**

onboarding-interest-machine-learning = Maschinelles Lernen
onboarding-interest-language-models = Sprachmodelle
onboarding-interest-data = Daten
onboarding-interest-programming = Programmieren
onboarding-interest-writing = Schreiben, Übersetzen, Community
onboarding-interest-media = Design, Bilder, Ton, Video
onboarding-interest-self-hosting = Self-Hosting
onboarding-interest-licensing = Lizenzen und Recht
onboarding-interest-teaching = Unterrichten
onboarding-interest-responsible-ai = Verantwortungsvolle KI und Datenschutz

onboarding-choice-experience-none = Noch gar nicht
onboarding-choice-experience-some = Ein wenig
onboarding-choice-experience-daily = Ich mache das oft
onboarding-choice-experience-contributed = Ich habe schon beigetragen

onboarding-choice-goal-learn = Etwas lernen
onboarding-choice-goal-use = Offene Tools nutzen
onboarding-choice-goal-contribute = Zum ersten Mal beitragen
onboarding-choice-goal-start = Ein Projekt starten
onboarding-choice-goal-teach = Anderen etwas beibringen

onboarding-choice-hours-1 = 1 Stunde
onboarding-choice-hours-3 = 3 Stunden
onboarding-choice-hours-6 = 6 Stunden
onboarding-choice-hours-10 = 10 oder mehr

onboarding-button-back = Zurück
onboarding-button-keep = So lassen
onboarding-button-over = Neu anfangen
onboarding-over-question = **Neu anfangen?** Deine Antworten und dein Paket gehen verloren, eine Erinnerung auch.
onboarding-over-yes = Ja, neu anfangen
onboarding-over-no = Nein, behalten

onboarding-pack-title = Dein Startpaket
onboarding-pack-for = { $interests } · { $hours ->
        [one] { $hours } Stunde pro Woche
        [10] 10 Stunden pro Woche oder mehr
       *[other] { $hours } Stunden pro Woche
    }
onboarding-pack-ready = Damit würde ich anfangen. Nimm dir eins nach dem anderen vor.
onboarding-pack-empty = Zu diesen Antworten finde ich in meinem Wissen nichts Passendes. Wähle andere, oder frag mich mit `/ask`.
onboarding-piece-tool = Erstes Tool
onboarding-piece-course = Erster Kurs
onboarding-piece-contribution = Erster Beitrag
onboarding-piece-gone = Das gehört nicht mehr zu meinem Wissen. Ändere deine Antworten, um etwas anderes zu bekommen.
onboarding-button-read = Details
onboarding-button-done = Als erledigt markieren
onboarding-button-undone = Doch noch nicht erledigt
onboarding-next = **Als Nächstes:** { $title }
onboarding-count = { $done } von { $count } erledigt
onboarding-all-done = **Alles erledigt.** Stark! Was möchtest du dir als Nächstes ansehen? Frag mich mit `/ask`, oder ändere deine Antworten für ein neues Paket.

onboarding-because-interest = { $interest }
onboarding-because-goal-learn = hilft dir beim Lernen
onboarding-because-goal-use = lässt sich gleich benutzen
onboarding-because-goal-contribute = führt zum Mitmachen
onboarding-because-goal-start = hilft bei einem eigenen Projekt
onboarding-because-goal-teach = hilft beim Unterrichten
onboarding-because-no-code = ganz ohne Programmieren
onboarding-because-language = nutzbar mit { $language }
onboarding-because-license = Open Source ({ $license })
onboarding-because-level-novice = ganz ohne Programmieren
onboarding-because-level-beginner = ein wenig Programmieren nötig
onboarding-because-level-intermediate = Python und etwas maschinelles Lernen nötig
onboarding-because-free = kostenlos
onboarding-because-plan =
    { $weeks ->
        [one] etwa eine Woche bei { $hours } Std. pro Woche
       *[other] etwa { $weeks } Wochen bei { $hours } Std. pro Woche
    }
onboarding-because-audience-newcomer = für Neulinge geschrieben
onboarding-because-audience-student = für Lernende geschrieben
onboarding-because-audience-developer = für Leute geschrieben, die programmieren
onboarding-because-audience-contributor = für Leute geschrieben, die beitragen
onboarding-because-audience-maintainer = für Leute geschrieben, die Projekte betreuen
onboarding-because-audience-educator = für Lehrende geschrieben
onboarding-because-audience-nonprofit = für gemeinnützige und öffentliche Einrichtungen geschrieben

onboarding-places = **Wo es hier weitergeht**
onboarding-place-ask = Frag mich alles in { $channels }
onboarding-place-ask-anywhere = Frag mich alles mit `/ask`, in jedem Kanal
onboarding-place-forums = Eröffne einen Post in { $channels }

onboarding-roles-offer = **Rollen zu deinen Interessen:** { $roles }
onboarding-roles-had = **Rollen, die du von mir hast:** { $roles }
onboarding-button-roles = Gib mir die Rollen
onboarding-button-no-roles = Nimm die Rollen zurück
onboarding-roles-given = Du hast jetzt: { $roles }
onboarding-roles-taken = Nicht mehr bei dir: { $roles }
onboarding-roles-failed = Discord hat mich das nicht ändern lassen: { $roles }. Versuch es später noch einmal, oder sag dem Serverteam Bescheid.
onboarding-roles-gone = Für „{ $interest }“ ist hier eine Rolle eingestellt, aber es gibt sie nicht mehr. Sag dem Serverteam Bescheid.
onboarding-roles-refused = { $role } darf ich nicht vergeben. Sag dem Serverteam Bescheid.
onboarding-roles-may-not = Ich darf auf diesem Server keine Rollen vergeben. Sag dem Serverteam Bescheid.
onboarding-roles-none = Für deine Interessen gibt es hier keine Rolle mehr.
onboarding-roles-reason = In /start ausgewählt, zu den eigenen Interessen

onboarding-remind-offer = **Eine Erinnerung?** Ich schreibe dir ein einziges Mal, per Direktnachricht. In wie vielen Tagen?
onboarding-remind-set = Ich schreibe dir ein einziges Mal, am { $when }.
onboarding-button-remind =
    { $days ->
        [one] 1 Tag
       *[other] { $days } Tage
    }
onboarding-button-no-reminder = Keine Erinnerung
onboarding-remind-not-here = Erinnerungen sind auf diesem Server ausgeschaltet.
onboarding-remind-off = In Ordnung, ich schreibe dir nicht.
onboarding-reminder-title = Du wolltest, dass ich dich erinnere
onboarding-reminder = Dein Startpaket auf **{ $server }** wartet: { $done } von { $count } erledigt.
onboarding-reminder-foot = Das war die einzige Erinnerung. `/progress` auf dem Server zeigt dir dein Paket.
onboarding-button-reminder-off = Nie mehr erinnern
onboarding-reminder-none-left = Es steht keine Erinnerung mehr aus. Ich schreibe dir nicht mehr, außer du bittest mich unter `/progress` darum.

onboarding-button-change = Meine Antworten ändern
onboarding-button-delete = Hier alles über mich löschen
onboarding-delete-question = **Alles über dich auf diesem Server löschen?**
    Deine Antworten, dein Paket, die Erinnerung, die Rollen, die du von mir hast, deine Bewertungen meiner Antworten und die Fragen, die du dem Hilfe-Team geschickt hast. Das lässt sich nicht rückgängig machen.
onboarding-delete-yes = Ja, löschen
onboarding-delete-no = Nein, behalten
onboarding-deleted = Erledigt. Auf diesem Server weiß ich nichts mehr über dich.
onboarding-nothing = Ich habe hier kein Startpaket von dir. Mit `/start` bekommst du eins.
onboarding-moved-on = Du warst schon weiter. Hier bist du gerade.
