# Hand-off: asking the helpers of a server.

handoff-button-send = Envoyer
handoff-button-edit = Modifier
handoff-button-cancel = Annuler
handoff-button-claim = Je m'en charge
handoff-button-answer = Répondre
handoff-button-release = Passer la main
handoff-button-close = Clôturer
handoff-button-again = Prévenir de nouveau
handoff-button-draft = Faire un brouillon
handoff-button-agree = D'accord, fais le brouillon
handoff-button-read = Lire
handoff-button-withdraw = Retirer
handoff-button-resend = Renvoyer

handoff-helpers = l'espace d'entraide
handoff-somebody = quelqu'un
handoff-details = Pour en dire plus :

handoff-preview-title = Demander à quelqu'un
handoff-preview-where =
    Cette question part dans **{ $channel }**.
    L'équipe d'entraide y verra ton nom et ceci :
handoff-preview-near = J'ajoute ce que je connais de plus proche :
handoff-preview-answered = J'ajoute ce que j'ai répondu :
handoff-preview-public =
    Un lien vers cette conversation part avec.
    La réponse arrivera ici et te mentionnera.
handoff-preview-private =
    Tu as demandé en privé. Le texte de ma réponse ne part pas avec.
    La réponse t'arrivera en message privé, ou dans `/handoffs`.
handoff-preview-kept = Rien ne part tant que tu n'appuies pas sur « Envoyer ». Ta question est gardée jusqu'à 30 jours après la réponse.
handoff-cancelled = Très bien. Rien n'est parti.

handoff-edit-title = Ta question
handoff-edit-question = Ta question
handoff-edit-details = Pour en dire plus
handoff-edit-details-description = Facultatif. Qu'est-ce qui aiderait quelqu'un à te répondre ?

handoff-not-yours =
    Seule la personne qui a posé cette question peut l'envoyer à l'équipe d'entraide.
    Tu peux la poser toi aussi avec `/ask`.
handoff-no-channel =
    Je n'arrive pas à écrire à l'équipe d'entraide de ce serveur en ce moment.
    Rien n'est parti, rien n'est gardé. Préviens les responsables du serveur.
handoff-same =
    Cette question attend déjà l'équipe d'entraide.
    Tu la retrouves dans `/handoffs`.
handoff-too-many =
    { $most ->
        [one] Tu as déjà une question en attente.
       *[other] Tu as déjà { $most } questions en attente.
    }
    Dans `/handoffs`, tu peux en retirer une.
handoff-not-sent =
    Discord n'en a pas voulu : rien n'est parti, rien n'est gardé.
    Appuie de nouveau sur « Envoyer » un peu plus tard.
handoff-sent-public =
    Envoyé à l'équipe d'entraide.
    Tu auras un message ici dès que quelqu'un répond ; `/handoffs` montre où ça en est.
handoff-sent-private =
    Envoyé à l'équipe d'entraide.
    La réponse t'arrivera en message privé. Si tu n'en acceptes pas, regarde dans `/handoffs`.

handoff-card-title = 🙋 Question { $id }
handoff-card-asker = Question de { $asker }, { $when }
handoff-card-place = Là où elle a été posée
handoff-card-private = Question privée : la réponse n'ira qu'à cette personne.
handoff-card-near = J'avais un doute. Ce que je connais de plus proche :
handoff-card-answered = J'ai répondu :
handoff-card-gone = Cette question n'est plus là. La personne qui l'a posée l'a retirée, ou elle a été gardée assez longtemps.
handoff-thread = Question { $id }
handoff-state-open = **Ouverte.** Qui s'en charge ?
handoff-state-open-for = **Ouverte.** { $helpers }, qui s'en charge ?
handoff-state-claimed = **{ $helper }** s'en charge.
handoff-state-answered = **{ $helper }** a répondu.
handoff-state-closed = **Clôturée.**

handoff-told-publicly = La personne a eu la réponse là où elle avait posé sa question.
handoff-told-directly = La personne a eu la réponse en message privé.
handoff-told-unreached =
    Je n'ai pas réussi à joindre la personne ; je réessaie d'ici une heure.
    Elle trouve aussi la réponse dans `/handoffs`.
handoff-told-refused =
    Je n'ai pas réussi à joindre la personne : elle n'accepte pas les messages privés.
    Elle trouve la réponse dans `/handoffs`.
handoff-told-left = La personne a quitté ce serveur, je n'ai donc prévenu personne.

handoff-only-helpers = Ces boutons sont pour l'équipe d'entraide de ce serveur.
handoff-taken = { $helper } s'occupe de cette question.
handoff-settled = Ça a changé entre-temps. La carte montre où ça en est.
handoff-gone = Ce n'est plus là.

handoff-reply-title = Répondre à la question { $id }
handoff-reply-text = Ta réponse
handoff-reply-source = Une source
handoff-reply-source-description = Facultatif. Un lien qui le montre.
handoff-reply-kept = Ta réponse est enregistrée.
handoff-reply-not-kept =
    Je n'ai pas pu enregistrer cette réponse : quelqu'un d'autre s'occupe de la question, ou elle a été retirée, ou ma base de données a flanché.
    Pour que rien ne se perde, voici ce que tu as écrit :

handoff-answer-title = 🙋 Une réponse de l'équipe d'entraide
handoff-answer-for = { $asker }, ta question :
handoff-answer-source = Source : { $site }
handoff-answer-from = De { $helper }, de l'équipe d'entraide de ce serveur. Je ne l'ai pas vérifiée.
handoff-answer-helpful = Cette réponse t'est utile ?
handoff-closed-for-you =
    L'équipe d'entraide a clôturé ta question sans y répondre :
    { $question }

handoff-own-title = Tes questions à l'équipe d'entraide
handoff-own-none =
    Aucune pour l'instant.
    « Demander à quelqu'un », sous une réponse, en envoie une.
handoff-own-open = En attente de quelqu'un · { $when }
handoff-own-claimed = Quelqu'un s'en charge · { $when }
handoff-own-answered = Réponse reçue · { $when }
handoff-own-closed = Clôturée · { $when }
handoff-own-lost = L'équipe d'entraide ne la voit plus · { $when }
handoff-withdrawn = Retirée. L'équipe d'entraide ne la voit plus.

handoff-consent-title = Faire un brouillon de fiche
handoff-consent =
    Ta réponse devient un fichier pour les personnes qui s'occupent de ma base de connaissances.
    Elles le vérifient, le complètent et le publieront peut-être.
    Il faut ton accord pour publier ton texte sous **CC-BY-4.0** : tout le monde peut l'utiliser, à condition de te citer.
handoff-consent-author = Cette réponse vient de { $helper } : personne d'autre ne peut donner son accord pour la publier.
handoff-draft-made =
    Voici le brouillon. Complète les passages marqués « TODO » et propose-le dans `{ $folder }`.
    Une copie est gardée 30 jours.
handoff-draft-kept = Le brouillon est fait et gardé, mais Discord n'a pas voulu du fichier. Réessaie un peu plus tard.
