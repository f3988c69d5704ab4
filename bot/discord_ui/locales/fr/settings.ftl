# What a server's managers set with /settings.

settings-title = Réglages
settings-intro = Tout marche tel quel. Change ce que tu veux ; c'est enregistré tout de suite.
settings-line = **{ $section } :** { $now }
settings-now = **En ce moment :** { $now }
settings-choose-section = Changer…
settings-choose-channel = Choisis un salon…
settings-choose-role = Choisis un rôle…
settings-choose-interest = Choisis un centre d'intérêt…
settings-back = Tous les réglages
settings-not-yours = Pour changer mes réglages, il faut la permission **Gérer le serveur**.
settings-saved-unseen = C'est enregistré, mais je n'ai pas pu l'afficher. Regarde avec `/settings`.

settings-off = désactivé
settings-everywhere = partout
settings-more = { $count } de plus
settings-gone =
    { $count ->
        [one] un salon supprimé
       *[other] { $count } salons supprimés
    }

settings-ask = Où je réponds
settings-ask-about =
    Dans ces salons et leurs fils, je réponds devant tout le monde. Ailleurs, `/ask` ne montre la réponse qu'à la personne qui demande.
    Sans salon choisi, je réponds partout.
settings-set-ask-everywhere = Partout

settings-forum = Posts de forum
settings-forum-about =
    Dans ces forums, je réponds de moi-même aux nouveaux posts : seulement à coup sûr, et une seule fois.
settings-set-forum-off = Désactiver

settings-suggest = Suggestions dans les salons
settings-suggest-about =
    Quand quelqu'un pose une question à tout le monde dans ces salons et que je connais la réponse à coup sûr, je la propose en une ligne. Sinon, je me tais.
settings-set-suggest-off = Désactiver

settings-welcome = Accueil
settings-welcome-about =
    J'accueille les nouveaux membres dans ce salon et je leur propose de quoi débuter. Je n'envoie pas de message privé.
settings-welcome-in = dans { $channel }
settings-welcome-own-words = dans { $channel }, avec ton propre texte
settings-welcome-words = **Ton texte :**
settings-write-welcome = Ton propre texte
settings-welcome-form = Accueil
settings-welcome-form-words = Ton texte pour les nouveaux membres
settings-welcome-form-description = Affiché sous mon message d'accueil. Laisse vide pour ne rien ajouter.
settings-set-welcome-plain = Retirer le texte
settings-set-welcome-off = Désactiver

settings-roles = Rôles par centre d'intérêt
settings-roles-about =
    Les nouveaux membres me disent ce qui les intéresse avec `/start`. Pour chaque centre d'intérêt, je peux donner un rôle, à qui le veut.
    Choisis d'abord le centre d'intérêt, puis son rôle.
settings-roles-count =
    { $count ->
        [one] pour un centre d'intérêt
       *[other] pour { $count } centres d'intérêt
    }
settings-roles-line = - { $interest } : { $role }
settings-role-gone = un rôle supprimé
settings-set-roles-off = Ne donner aucun rôle

settings-helpers = Équipe d'entraide
settings-helpers-about =
    Quand je n'ai pas la réponse, les membres peuvent envoyer leur question à ton équipe d'entraide. Choisis le salon où elle arrive et, si tu veux, le rôle à mentionner.
    Avec un rôle, seules les personnes qui l'ont peuvent se charger d'une question.
settings-helpers-pinged = { $channel }, en mentionnant { $role }
settings-set-helpers-off = Désactiver
settings-set-helpers-unpinged = Ne mentionner personne

settings-privacy = Questions sans réponse
settings-privacy-about =
    Si tu es d'accord, je garde le texte des questions auxquelles je n'ai pas su répondre, pendant { $gap_days } jours et sans nom. Les questions privées aussi.
    Je garde aussi le texte d'une question dont la réponse reçoit 👍 ou 👎, pendant { $vote_days } jours, avec l'identifiant de la personne qui a voté.
    Ça montre ce qui manque à ma base de connaissances. Préviens tes membres avant d'accepter.
    Sans ton accord, aucun texte de ces questions n'est gardé, et ce qui en était gardé est supprimé tout de suite.
settings-keep-on = texte gardé
settings-keep-off = texte non gardé
settings-set-keep-on = Garder le texte
settings-set-keep-off = Ne pas le garder

settings-answers = Réponses
settings-answers-about = Les réponses courtes ont un bouton « Voir plus ». Les complètes montrent tout d'un coup.
settings-length-short = courtes
settings-length-full = complètes
settings-set-length-short = Courtes
settings-set-length-full = Complètes

settings-language = Langue
settings-language-about =
    La langue de ce que je dis à tout le monde. Ce qu'une seule personne voit est dans sa langue à elle.
    Ma base de connaissances est en anglais.
settings-language-own = La langue du serveur
settings-language-own-now = celle du serveur ({ $language })
settings-language-de = Deutsch
settings-language-en = English
settings-language-es = Español
settings-language-fr = Français
settings-language-pt = Português
settings-language-zh = 中文

settings-reminders = Rappels
settings-reminders-about =
    Les nouveaux membres peuvent me demander de leur rappeler leurs premiers pas, en un seul message privé. Seules les personnes qui le demandent le reçoivent.
settings-remind-on = autorisés
settings-remind-off = non autorisés
settings-set-remind-on = Autoriser
settings-set-remind-off = Ne pas autoriser

settings-more-concerns =
    { $count ->
        [one] Encore une chose à arranger : regarde dans les rubriques.
       *[other] Encore { $count } choses à arranger : regarde dans les rubriques.
    }
settings-concern-gone =
    { $count ->
        [one] Un salon que tu avais choisi a été supprimé.
       *[other] { $count } salons que tu avais choisis ont été supprimés.
    }
settings-concern-ask-nowhere = Tous les salons où je pouvais répondre ont été supprimés : je ne réponds donc nulle part en public. Choisis-en d'autres, ou laisse-moi répondre partout.
settings-concern-lacking = Dans { $channel }, il me manque : **{ $permissions }**.
settings-concern-content-forum = Posts de forum : je n'ai pas encore le droit de lire les messages, je me fie donc aux seuls titres des posts. Pour qui me fait tourner : activer **Message Content Intent** (Discord Developer Portal › mon application › Bot), puis me redémarrer.
settings-concern-content-suggest = Suggestions : je n'ai pas encore le droit de lire les messages, donc je me tais. Pour qui me fait tourner : activer **Message Content Intent** (Discord Developer Portal › mon application › Bot), puis me redémarrer.
settings-concern-members = Accueil : je ne vois pas encore qui arrive, donc je n'accueille personne. Les nouveaux membres peuvent utiliser `/start` d'eux-mêmes. Pour qui me fait tourner : activer **Server Members Intent** (Discord Developer Portal › mon application › Bot), puis me redémarrer.
settings-concern-helpers-role-gone = Le rôle de l'équipe d'entraide a été supprimé. Choisis-en un autre, ou ne mentionne personne.
settings-concern-role-silent = Je n'ai pas le droit de mentionner { $role } : permets à tout le monde de mentionner ce rôle, ou donne-moi **Mentionner tous les rôles** dans le salon d'entraide.
settings-concern-manage-roles = Pour donner des rôles, il me faut la permission **Gérer les rôles**.
settings-concern-role-gone = Le rôle pour « { $interest } » a été supprimé.
settings-concern-role-managed = Impossible de donner { $role } : ce rôle appartient à une application, ou à tout le monde.
settings-concern-role-high = { $role } est au-dessus de mon propre rôle, je ne peux donc pas le donner. Place mon rôle plus haut.
settings-concern-role-power = { $role } a des pouvoirs sur le serveur, je ne le donne donc pas pour « { $interest } ».

settings-permission-view_channel = Voir le salon
settings-permission-send_messages = Envoyer des messages
settings-permission-send_messages_in_threads = Envoyer des messages dans les fils
settings-permission-read_message_history = Voir les anciens messages
settings-permission-create_public_threads = Créer des fils publics
