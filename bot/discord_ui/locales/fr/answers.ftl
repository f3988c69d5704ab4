# Answers, their buttons, and what is said where there is none.

answer-unsure-title = J'hésite
answer-unsure = Je n'ai rien qui réponde à coup sûr. Est-ce l'une de ces pistes ? Sinon, repose ta question autrement, ou demande à quelqu'un s'il y a un bouton pour ça.
answer-declined-title = Ce n'est pas mon domaine
answer-declined =
    Là, ça dépasse ce que je connais. Je donne des conseils sur **les outils open source, les licences et l'apprentissage** : quel outil ou quel modèle choisir, ce qu'une licence permet, comment apprendre et comment contribuer.
answer-more-sources =
    { $count ->
        [one] Encore une source sous « Voir plus ».
       *[other] Encore { $count } sources sous « Voir plus ».
    }
answer-foot = Vérifié le { $date } · informations générales, pas un avis juridique

button-more = Voir plus
button-why = Pourquoi cette réponse ?
button-human = Demander à quelqu'un
button-share = Montrer à tout le monde
button-topics = Parcourir les sujets
select-related = À lire aussi…
select-section = Dans cette fiche…

suggestion = 💡 J'ai peut-être ce qu'il te faut : **{ $title }**

why-title = Pourquoi cette réponse
why-question = **Ta question, comme je la comprends :** { $question }
why-kind = **Ce que tu cherches :** { $kind }
why-names = **Noms que je connais :** { $names }
why-wishes = **Critères à respecter :** { $wishes }
why-passages = **Ce que je connais de plus proche :**
why-near-misses = **Proche, mais laissé de côté :** { $titles }
why-sureness = Ma certitude : **{ $sure } %**. Je réponds à partir de { $answers } % et je propose des pistes à partir de { $suggests } %.
why-nothing-searched = Ce n'était pas une question, alors je n'ai rien cherché.

kind-explain = une explication
kind-compare = une comparaison
kind-compatibility = savoir si des licences vont ensemble
kind-openness = savoir si quelque chose est ouvert
kind-recommend = une recommandation
kind-path = comment apprendre
kind-smalltalk = bavarder un peu
kind-none = rien que je connaisse

wrong-title = Qu'est-ce qui n'allait pas ?
wrong-reason = Qu'est-ce qui n'allait pas dans la réponse ?
wrong-missed = Elle ne répond pas à ma question
wrong-wrong = Elle contient une erreur
wrong-outdated = Elle n'est plus à jour
wrong-unclear = Je ne la comprends pas
wrong-sources = Les sources ne disent pas ça
wrong-words = Avec tes mots
wrong-words-description = Facultatif. Les personnes qui s'occupent des réponses liront ce texte.

notice-failed = Quelque chose a mal tourné de mon côté. Les personnes qui me font tourner peuvent le voir dans leur journal. Réessaie un peu plus tard.
notice-busy = Il y a beaucoup de questions en ce moment. Réessaie dans une minute.
notice-too-fast =
    { $seconds ->
        [one] Ça fait beaucoup d'un coup ! Attends une seconde avant de continuer.
       *[other] Ça fait beaucoup d'un coup ! Attends { $seconds } secondes avant de continuer.
    }
notice-answered-above = J'y ai répondu il y a un instant : { $link }
notice-shared-already = Je l'ai déjà montré à tout le monde.
notice-question-gone = La question de cette réponse a disparu, je ne peux donc pas y revenir. Pose-la de nouveau.
notice-entry-gone = Ce vers quoi ça menait n'est plus dans ma base de connaissances. Pose de nouveau ta question.
notice-no-text = Je ne vois pas de texte dans ce message.
notice-use-menu = Je ne peux pas lire le message auquel tu réponds. Ouvre son menu et choisis **Applications → Demander conseil à ce sujet**, ou écris ta question ici.
notice-ask-elsewhere = Sur ce serveur, je réponds dans { $channels }. Ailleurs, `/ask` te montre la réponse à toi seulement.
notice-may-not-write = Je n'ai pas le droit d'écrire dans { $channel }. Tu peux y utiliser `/ask`, ou prévenir les responsables du serveur.
notice-voted-up = Merci, ça aide à voir ce qui est utile.
notice-voted-down = Merci. Les personnes qui s'occupent des réponses le verront.
notice-form-lost = J'ai redémarré pendant que ce formulaire était ouvert. Ouvre-le de nouveau.
notice-form-lost-with-text = J'ai redémarré pendant que ce formulaire était ouvert. Ouvre-le de nouveau ; pour que rien ne se perde, voici ce que tu avais écrit : { $text }
notice-server-only = Ça ne marche que sur un serveur.
