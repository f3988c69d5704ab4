# Befehle ohne freien Text: Lizenzen, Tools, Lernen, und Stöbern nach Themen.

browsing-unknown-name = Unter dem Namen „{ $name }“ kenne ich nichts.
browsing-nearest-names = Meinst du { $names }? Wähle einen der Namen, die beim Tippen erscheinen.
browsing-same-twice = Du hast zweimal dasselbe genannt. Wähle zwei verschiedene.
browsing-nothing-said = Was suchst du? Sag, wofür du es brauchst, oder wähle mindestens eine Option.

browsing-title = Stöbere in meinem Wissen
browsing-areas-intro = Wähle einen Bereich, dann ein Thema. Nur du siehst das.
browsing-choose-area = Bereich wählen …
browsing-choose-topic = Thema wählen …
browsing-choose-entry = Eintrag wählen …
browsing-topics-count =
    { $count ->
        [one] Ein Thema.
       *[other] { $count } Themen.
    }
browsing-entries-count =
    { $count ->
        [one] Ein Eintrag.
       *[other] { $count } Einträge.
    }
browsing-topic-size =
    { $count ->
        [one] { $about } (1 Eintrag)
       *[other] { $about } ({ $count } Einträge)
    }
browsing-page = Seite { $page } von { $pages }
browsing-back = Zurück
browsing-previous = Vorherige
browsing-next = Nächste

# Ob zwei Lizenzen zusammenpassen, noch einmal anders gefragt.

browsing-fit-use = Wie wird es verwendet?
browsing-fit-turn = Andersherum
browsing-fit-any = Jede Art der Nutzung
browsing-fit-copy = Hineinkopiert
browsing-fit-link = Gelinkt oder importiert
browsing-fit-bundle = Nebeneinander ausgeliefert
browsing-fit-network = Nur über ein Netzwerk genutzt
browsing-closed-product = Ein proprietäres Produkt

# In drei Schritten zur Lizenz.

browsing-choose-title = Eine Lizenz wählen
browsing-choose-step = Schritt { $step } von 3
browsing-choose-work = **Was möchtest du lizenzieren?**
browsing-choose-wish = **Was dürfen andere damit machen?**
browsing-choose-extras = **Was ist dir sonst noch wichtig?** Du kannst mehreres wählen.
browsing-choose-pick = Auswählen …
browsing-choose-none = Sonst nichts
browsing-choose-so-far = { $work }
browsing-choose-so-far-wish = { $work } → { $wish }
browsing-choose-again = Die Antwort kommt unten. Hier kannst du noch einmal wählen.

browsing-work-software = Ein Programm
browsing-work-library = Eine Bibliothek, die andere Programme nutzen
browsing-work-web-service = Ein Webdienst oder Server
browsing-work-documentation = Dokumentation, ein Buch oder andere Texte
browsing-work-media = Bilder, Musik oder Videos
browsing-work-data = Daten
browsing-work-model-weights = Gewichte eines KI-Modells
browsing-work-fonts = Eine Schriftart
browsing-work-hardware = Ein Hardware-Design

browsing-wish-anything = Fast alles, auch in proprietären Produkten
browsing-wish-share-changes = Überall nutzen, aber Änderungen daran offenlegen
browsing-wish-share-all = Nutzen, wenn alles, was darauf aufbaut, offen bleibt
browsing-wish-share-services = Genauso, und auch Dienste legen Änderungen offen
browsing-wish-noncommercial = Nutzen, aber nicht kommerziell

browsing-extra-patents = Patentrechte werden ausdrücklich eingeräumt
browsing-extra-simple = So wenige Bedingungen wie möglich
browsing-extra-gpl-compatible = Darf in Projekte unter GPL-3.0 einfließen
browsing-extra-nothing-asked = Ganz ohne Gegenleistung
