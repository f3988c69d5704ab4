# Commands without free text: licences, tools, learning, and browsing by topic.

browsing-unknown-name = Je ne connais rien qui s'appelle « { $name } ».
browsing-nearest-names = Tu pensais à { $names } ? Choisis l'un des noms proposés pendant que tu écris.
browsing-same-twice = Tu as donné deux fois la même chose. Choisis-en deux différentes.
browsing-nothing-said = Qu'est-ce que tu cherches ? Dis à quoi ça doit servir, ou choisis au moins une option.

browsing-title = Parcourir ce que je connais
browsing-areas-intro = Choisis un domaine, puis un sujet. Personne d'autre ne le voit.
browsing-choose-area = Choisis un domaine…
browsing-choose-topic = Choisis un sujet…
browsing-choose-entry = Choisis quoi lire…
browsing-topics-count =
    { $count ->
        [one] { $count } sujet.
       *[other] { $count } sujets.
    }
browsing-entries-count =
    { $count ->
        [one] { $count } fiche.
       *[other] { $count } fiches.
    }
browsing-topic-size =
    { $count ->
        [one] { $about } ({ $count } fiche)
       *[other] { $about } ({ $count } fiches)
    }
browsing-page = Page { $page } sur { $pages }
browsing-back = Retour
browsing-previous = Précédent
browsing-next = Suivant

# The compatibility of two licences, asked again in another way.

browsing-fit-use = Pour quel usage ?
browsing-fit-turn = Dans l'autre sens
browsing-fit-any = Tous les usages
browsing-fit-copy = Copié dedans
browsing-fit-link = Lié ou importé
browsing-fit-bundle = Distribué côte à côte
browsing-fit-network = Utilisé seulement via le réseau
browsing-closed-product = Un produit propriétaire

# Choosing a licence in three steps.

browsing-choose-title = Choisir une licence
browsing-choose-step = Étape { $step } sur 3
browsing-choose-work = **Qu'est-ce que tu veux mettre sous licence ?**
browsing-choose-wish = **Qu'est-ce que les autres pourront en faire ?**
browsing-choose-extras = **Qu'est-ce qui compte encore pour toi ?** Plusieurs choix sont possibles.
browsing-choose-pick = Choisis…
browsing-choose-none = Rien d'autre
browsing-choose-so-far = { $work }
browsing-choose-so-far-wish = { $work } → { $wish }
browsing-choose-again = La réponse arrive en dessous. Ici, tu peux refaire ton choix.

browsing-work-software = Un programme
browsing-work-library = Une bibliothèque pour d'autres programmes
browsing-work-web-service = Un service web ou un serveur
browsing-work-documentation = De la documentation, un livre ou d'autres textes
browsing-work-media = Des images, de la musique ou de la vidéo
browsing-work-data = Des données
browsing-work-model-weights = Les poids d'un modèle d'IA
browsing-work-fonts = Une police de caractères
browsing-work-hardware = Des plans de matériel

browsing-wish-anything = Presque tout, même dans des produits propriétaires
browsing-wish-share-changes = L'utiliser partout, mais partager les modifications
browsing-wish-share-all = L'utiliser, si tout ce qui en dérive reste ouvert
browsing-wish-share-services = Pareil, et les services partagent aussi leurs modifications
browsing-wish-noncommercial = L'utiliser, mais pas à des fins commerciales

browsing-extra-patents = Les droits de brevet sont accordés par écrit
browsing-extra-simple = Le moins de conditions possible
browsing-extra-gpl-compatible = Utilisable dans les projets sous GPL-3.0
browsing-extra-nothing-asked = Rien n'est demandé en retour
