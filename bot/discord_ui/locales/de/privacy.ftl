# Was über eine Person gespeichert ist: /privacy.

privacy-title-here = Was ich auf diesem Server über dich speichere
privacy-title-everywhere = Was ich über dich speichere, auf allen Servern und hier
privacy-nothing-here = Nichts.
privacy-nothing-everywhere = Nichts.
privacy-kept-replies =
    { $count ->
        [one] - **Eine Nachricht von dir**, auf die ich geantwortet habe: ihre Nummer und die meiner Antwort, nicht der Text. { $days } Tage lang.
       *[other] - **{ $count } Nachrichten von dir**, auf die ich geantwortet habe: ihre Nummern und die meiner Antworten, nicht der Text. Jeweils { $days } Tage lang.
    }
privacy-kept-votes =
    { $count ->
        [one] - **Eine Bewertung** (👍 oder 👎) einer Antwort, mit dem Grund, den du genannt hast. { $days } Tage lang.
       *[other] - **{ $count } Bewertungen** (👍 oder 👎) von Antworten, mit den Gründen, die du genannt hast. Jeweils { $days } Tage lang.
    }
privacy-kept-onboardings =
    { $count ->
        [one] - **Dein Start**: was du mir bei `/start` gesagt hast, deine Schritte und deine Erinnerung. Bis { $days } Tage nach der letzten Nutzung.
       *[other] - **Dein Start** auf { $count } Servern: was du mir bei `/start` gesagt hast, deine Schritte und deine Erinnerungen. Bis { $days } Tage nach der letzten Nutzung.
    }
privacy-kept-asked =
    { $count ->
        [one] - **Eine Frage**, die du dem Hilfe-Team geschickt hast, mit der Antwort darauf. Bis { $days } Tage nach dem Abschluss; bleibt sie offen, { $open } Tage lang.
       *[other] - **{ $count } Fragen**, die du Hilfe-Teams geschickt hast, mit den Antworten darauf. Bis { $days } Tage nach dem Abschluss; bleiben sie offen, { $open } Tage lang.
    }
privacy-kept-helped =
    { $count ->
        [one] - **Eine fremde Frage**, die du im Hilfe-Team übernommen hast. Bis { $days } Tage nach dem Abschluss.
       *[other] - **{ $count } fremde Fragen**, die du im Hilfe-Team übernommen hast. Bis { $days } Tage nach dem Abschluss.
    }
privacy-in-memory = Eine Viertelstunde lang merke ich mir, worüber wir gesprochen haben, damit du weiterfragen kannst. Manche Antworten bleiben länger im Arbeitsspeicher, damit ihre Knöpfe funktionieren. Nichts davon wird aufgeschrieben, und nach einem Neustart ist es weg.
privacy-questions = **Auf diesem Server** speichere ich auch den Text von Fragen, die ich nicht beantworten konnte, { $days } Tage lang und ohne Namen, und die Frage zu einer Antwort, die du bewertest. So hat es das Serverteam entschieden.
privacy-never = **Nie gespeichert:** dein Name, was du anderen schreibst und was ich dir privat antworte.
privacy-leaving = Wenn ein Server mich entfernt, wird nach 30 Tagen alles gelöscht, was ich von dort gespeichert habe.
privacy-delete-here = Löschen, was hier über mich gespeichert ist
privacy-delete-everywhere = Löschen, was überall über mich gespeichert ist
privacy-confirm-here = Diese Daten über dich auf diesem Server löschen?
privacy-confirm-everywhere = Diese Daten über dich auf allen Servern löschen?
privacy-confirm-warning-here =
    Es lässt sich nicht wiederherstellen.
    Fragen, die noch auf das Hilfe-Team warten, werden zurückgezogen. Rollen, die ich dir für deine Interessen gegeben habe, verschwinden auch.
    Was du im Hilfe-Team geantwortet hast, bleibt ohne deinen Namen bei denen, die gefragt haben. Andere Nachrichten in Kanälen bleiben stehen.
privacy-confirm-warning-everywhere =
    Es lässt sich nicht wiederherstellen.
    Fragen, die noch auf ein Hilfe-Team warten, werden zurückgezogen. Rollen, die ich dir für deine Interessen gegeben habe, verschwinden auch.
    Was du im Hilfe-Team geantwortet hast, bleibt ohne deinen Namen bei denen, die gefragt haben. Andere Nachrichten in Kanälen bleiben stehen.
privacy-button-confirm = Ja, löschen
privacy-button-back = Nein, zurück
privacy-deleted-here = Erledigt. Auf diesem Server ist nichts mehr über dich gespeichert.
privacy-deleted-everywhere = Erledigt. Über dich ist nichts mehr gespeichert, auf keinem Server.
privacy-roles-left = Auf { $server } hat Discord mich dir diese Rollen nicht wegnehmen lassen: { $roles }. Sag dem Team dieses Servers Bescheid.
privacy-roles-reason = Gespeichertes über diese Person wurde gelöscht
