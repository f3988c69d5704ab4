# Welcoming new members, the questions of /start, the starter pack and /progress.

onboarding-welcome = Bienvenue, { $members } !
onboarding-welcome-more =
    { $count ->
        [one] …et une autre personne
       *[other] …et { $count } autres personnes
    }
onboarding-welcome-offer = Quatre petites questions, et je te prépare un premier outil, un premier cours et une première contribution. Personne d'autre ne le voit.
onboarding-welcome-button = C'est parti

onboarding-title = Tes débuts sur { $server }
onboarding-step = Question { $number } sur { $count }
onboarding-resumed = Tu t'es arrêté là { $when }. On reprend où tu en étais.
onboarding-changing = Ton kit ne change pas tant que tu n'as pas répondu à la dernière question.
onboarding-kept = Tes réponses ne sont gardées que pour ce serveur. `/progress` les montre et les supprime.

onboarding-ask-interests = **Qu'est-ce que tu aimerais découvrir ?** Choisis-en jusqu'à { $most }.
onboarding-choose-interests = Choisis ce qui t'intéresse
onboarding-ask-experience = **Est-ce que tu as déjà programmé ?**
onboarding-ask-goal = **Qu'est-ce qui t'amène ?**
onboarding-ask-hours = **Combien d'heures par semaine peux-tu y consacrer ?**

onboarding-interest-machine-learning = Machine learning
onboarding-interest-language-models = Modèles de langage
onboarding-interest-data = Données
onboarding-interest-programming = Programmation
onboarding-interest-writing = Écriture, traduction, communauté
onboarding-interest-media = Design, image, son, vidéo
onboarding-interest-self-hosting = Auto-hébergement
onboarding-interest-licensing = Licences et droit
onboarding-interest-teaching = Enseignement
onboarding-interest-responsible-ai = IA responsable et vie privée

onboarding-choice-experience-none = Jamais
onboarding-choice-experience-some = Un peu
onboarding-choice-experience-daily = J'en fais souvent
onboarding-choice-experience-contributed = J'ai déjà contribué

onboarding-choice-goal-learn = Apprendre quelque chose
onboarding-choice-goal-use = Utiliser des outils ouverts
onboarding-choice-goal-contribute = Contribuer pour la première fois
onboarding-choice-goal-start = Lancer un projet
onboarding-choice-goal-teach = Enseigner

onboarding-choice-hours-1 = 1 heure
onboarding-choice-hours-3 = 3 heures
onboarding-choice-hours-6 = 6 heures
onboarding-choice-hours-10 = 10 ou plus

onboarding-button-back = Retour
onboarding-button-keep = Garder ces choix
onboarding-button-over = Repartir de zéro
onboarding-over-question = **Repartir de zéro ?** Tes réponses et ton kit disparaissent, et ton rappel aussi.
onboarding-over-yes = Oui, repartir de zéro
onboarding-over-no = Non, tout garder

onboarding-pack-title = Ton kit de départ
onboarding-pack-for = { $interests } · { $hours ->
        [one] { $hours } heure par semaine
        [10] 10 heures par semaine ou plus
       *[other] { $hours } heures par semaine
    }
onboarding-pack-ready = Voilà par quoi je commencerais. Une chose après l'autre.
onboarding-pack-empty = Je n'ai rien qui corresponde à ces réponses. Choisis-en d'autres, ou pose-moi ta question avec `/ask`.
onboarding-piece-tool = Premier outil
onboarding-piece-course = Premier cours
onboarding-piece-contribution = Première contribution
onboarding-piece-gone = Ce n'est plus dans ma base de connaissances. Change tes réponses pour avoir autre chose.
onboarding-button-read = Détails
onboarding-button-done = C'est fait
onboarding-button-undone = Pas encore fait
onboarding-next = **Ensuite :** { $title }
onboarding-count = Fait : { $done } sur { $count }
onboarding-all-done = **Tout est fait.** Bravo ! Qu'est-ce que tu aimerais découvrir maintenant ? Pose-moi une question avec `/ask`, ou change tes réponses pour un nouveau kit.

onboarding-because-interest = { $interest }
onboarding-because-goal-learn = t'aide à apprendre
onboarding-because-goal-use = pour s'en servir
onboarding-because-goal-contribute = te mène à contribuer
onboarding-because-goal-start = utile pour ton propre projet
onboarding-because-goal-teach = utile pour enseigner
onboarding-because-no-code = sans programmer
onboarding-because-language = s'utilise en { $language }
onboarding-because-license = open source ({ $license })
onboarding-because-level-novice = sans savoir programmer
onboarding-because-level-beginner = en sachant programmer un peu
onboarding-because-level-intermediate = en connaissant Python et un peu le machine learning
onboarding-because-free = gratuit
onboarding-because-plan =
    { $weeks ->
        [one] environ une semaine à { $hours } h par semaine
       *[other] environ { $weeks } semaines à { $hours } h par semaine
    }
onboarding-because-audience-newcomer = pour qui débute
onboarding-because-audience-student = pour qui apprend
onboarding-because-audience-developer = pour qui programme
onboarding-because-audience-contributor = pour qui contribue
onboarding-because-audience-maintainer = pour qui s'occupe de projets
onboarding-because-audience-educator = pour qui enseigne
onboarding-because-audience-nonprofit = pour les associations et les organismes publics

onboarding-places = **Où aller ici**
onboarding-place-ask = Pose-moi toutes tes questions dans { $channels }
onboarding-place-ask-anywhere = Pose-moi toutes tes questions avec `/ask`, dans n'importe quel salon
onboarding-place-forums = Ouvre un post dans { $channels }

onboarding-roles-offer = **Rôles pour tes centres d'intérêt :** { $roles }
onboarding-roles-had = **Rôles que je t'ai donnés :** { $roles }
onboarding-button-roles = Donne-moi les rôles
onboarding-button-no-roles = Reprends les rôles
onboarding-roles-given = Tu as maintenant : { $roles }
onboarding-roles-taken = Tu n'as plus : { $roles }
onboarding-roles-failed = Discord ne m'a pas laissé modifier : { $roles }. Réessaie un peu plus tard, ou préviens les responsables du serveur.
onboarding-roles-gone = Un rôle est prévu ici pour « { $interest } », mais il n'existe plus. Préviens les responsables du serveur.
onboarding-roles-refused = Je n'ai pas le droit de donner { $role }. Préviens les responsables du serveur.
onboarding-roles-may-not = Je n'ai pas le droit de donner des rôles sur ce serveur. Préviens ses responsables.
onboarding-roles-none = Il n'y a plus de rôle ici pour tes centres d'intérêt.
onboarding-roles-reason = Choix fait dans /start, selon ses centres d'intérêt

onboarding-remind-offer = **Un rappel ?** Je t'écrirais une seule fois, en message privé. Dans combien de jours ?
onboarding-remind-set = Je t'écrirai une seule fois, le { $when }.
onboarding-button-remind =
    { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
onboarding-button-no-reminder = Pas de rappel
onboarding-remind-not-here = Les rappels sont désactivés sur ce serveur.
onboarding-remind-off = D'accord, je ne t'écrirai pas.
onboarding-reminder-title = Tu voulais un rappel, le voici
onboarding-reminder = Ton kit de départ sur **{ $server }** t'attend. Fait : { $done } sur { $count }.
onboarding-reminder-foot = C'était le seul rappel. Sur le serveur, `/progress` montre ton kit.
onboarding-button-reminder-off = Plus jamais de rappel
onboarding-reminder-none-left = Il n'y a plus aucun rappel. Je ne t'écrirai plus, sauf si tu le demandes dans `/progress`.

onboarding-button-change = Changer mes réponses
onboarding-button-delete = Supprimer tout ce qui me concerne ici
onboarding-delete-question = **Supprimer tout ce qui te concerne sur ce serveur ?**
    Tes réponses, ton kit, le rappel, les rôles que je t'ai donnés, tes votes sur mes réponses et les questions envoyées à l'équipe d'entraide. Impossible de revenir en arrière.
onboarding-delete-yes = Oui, supprimer
onboarding-delete-no = Non, garder
onboarding-deleted = C'est fait. Je ne sais plus rien de toi sur ce serveur.
onboarding-nothing = Je ne garde aucun kit de départ à toi ici. `/start` en prépare un.
onboarding-moved-on = Tu en étais déjà plus loin. Voici où tu en es.
