# What is kept of a person: /privacy.

privacy-title-here = Ce que je garde sur toi sur ce serveur
privacy-title-everywhere = Ce que je garde sur toi, sur tous les serveurs et ici
privacy-nothing-here = Rien.
privacy-nothing-everywhere = Rien.
privacy-kept-replies =
    { $count ->
        [one] - **Un message de toi** auquel j'ai répondu : son numéro et celui de ma réponse, pas le texte. Pendant { $days } jours.
       *[other] - **{ $count } messages de toi** auxquels j'ai répondu : leurs numéros et ceux de mes réponses, pas le texte. Pendant { $days } jours chacun.
    }
privacy-kept-votes =
    { $count ->
        [one] - **Un vote** (👍 ou 👎) sur une réponse, avec la raison que tu as donnée. Pendant { $days } jours.
       *[other] - **{ $count } votes** (👍 ou 👎) sur des réponses, avec les raisons que tu as données. Pendant { $days } jours chacun.
    }
privacy-kept-onboardings =
    { $count ->
        [one] - **Tes débuts** : ce que tu m'as dit avec `/start`, tes étapes et ton rappel. Jusqu'à { $days } jours après ta dernière visite.
       *[other] - **Tes débuts** sur { $count } serveurs : ce que tu m'as dit avec `/start`, tes étapes et tes rappels. Jusqu'à { $days } jours après ta dernière visite.
    }
privacy-kept-asked =
    { $count ->
        [one] - **Une question** envoyée à l'équipe d'entraide, avec sa réponse. Gardée jusqu'à { $days } jours une fois réglée, { $open } jours si elle reste ouverte.
       *[other] - **{ $count } questions** envoyées à l'entraide, avec leurs réponses. Gardées jusqu'à { $days } jours une fois réglées, { $open } jours si elles restent ouvertes.
    }
privacy-kept-helped =
    { $count ->
        [one] - **Une question** de quelqu'un d'autre que tu as prise en charge pour l'entraide. Gardée jusqu'à { $days } jours une fois réglée.
       *[other] - **{ $count } questions** d'autres personnes que tu as prises en charge pour l'entraide. Gardées jusqu'à { $days } jours une fois réglées.
    }
privacy-in-memory = Pendant un quart d'heure, je me souviens de ce dont on a parlé, pour que tu puisses rebondir dessus. Certaines réponses restent plus longtemps en mémoire, pour que leurs boutons marchent. Rien de tout ça n'est enregistré, et un redémarrage l'efface.
privacy-questions = **Sur ce serveur**, je garde aussi le texte des questions auxquelles je n'ai pas su répondre, pendant { $days } jours et sans nom, et la question d'une réponse sur laquelle tu votes. C'est un choix des responsables du serveur.
privacy-never = **Jamais gardés :** ton nom, ce que tu écris à d'autres et ce que je te réponds en privé.
privacy-leaving = Quand un serveur me retire, tout ce que je garde de lui est supprimé au bout de 30 jours.
privacy-delete-here = Supprimer ce qui est gardé sur moi ici
privacy-delete-everywhere = Supprimer partout ce qui est gardé sur moi
privacy-confirm-here = Supprimer tout ça, sur ce serveur ?
privacy-confirm-everywhere = Supprimer tout ça, sur tous les serveurs ?
privacy-confirm-warning-here =
    Impossible de revenir en arrière.
    Les questions qui attendent encore l'équipe d'entraide sont retirées. Les rôles que je t'ai donnés pour tes centres d'intérêt partent aussi.
    Ce que tu as répondu pour l'entraide reste à celles et ceux qui ont demandé, sans ton nom. Les autres messages affichés dans les salons y restent.
privacy-confirm-warning-everywhere =
    Impossible de revenir en arrière.
    Les questions qui attendent encore l'équipe d'entraide sont retirées. Les rôles que je t'ai donnés pour tes centres d'intérêt partent aussi.
    Ce que tu as répondu pour l'entraide reste à celles et ceux qui ont demandé, sans ton nom. Les autres messages affichés dans les salons y restent.
privacy-button-confirm = Oui, supprimer
privacy-button-back = Non, revenir
privacy-deleted-here = C'est fait. Plus rien n'est gardé sur toi sur ce serveur.
privacy-deleted-everywhere = C'est fait. Plus rien n'est gardé sur toi, sur aucun serveur.
privacy-roles-left = Sur { $server }, Discord ne m'a pas laissé te retirer ces rôles : { $roles }. Préviens les responsables de ce serveur.
privacy-roles-reason = Suppression de ce qui était gardé sur cette personne
