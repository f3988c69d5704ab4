# The names and descriptions of the commands, as Discord shows them.

command-ask = demander
    .description = Demande conseil sur les outils open source, les licences et l'apprentissage
    .option-question = question
    .option-question-description = Ce que tu veux savoir, avec tes mots
    .option-private = privé
    .option-private-description = Personne d'autre ne voit la réponse

command-ask-the-advisor-about-this = Demander conseil à ce sujet

command-handoffs = entraide
    .description = Tes questions à l'équipe d'entraide de ce serveur

command-license = licence
    .description = Ce que les licences permettent et demandent

command-license-show = voir
    .description = Ce qu'une licence permet, demande et interdit
    .option-name = nom
    .option-name-description = Une licence
    .option-private = privé
    .option-private-description = Personne d'autre ne voit la réponse

command-license-compare = comparer
    .description = Deux ou trois licences côte à côte
    .option-first = première
    .option-first-description = Une licence
    .option-second = deuxième
    .option-second-description = Une autre licence
    .option-third = troisième
    .option-third-description = Une troisième licence
    .option-private = privé
    .option-private-description = Personne d'autre ne voit la réponse

command-license-compatible = compatible
    .description = Savoir si une œuvre peut être intégrée à une autre
    .option-inbound = quoi
    .option-inbound-description = Ce que tu veux utiliser : une licence, ou un outil ou modèle qui en porte une
    .option-into = dans
    .option-into-description = Là où tu veux l'intégrer : une licence, un outil, un modèle ou un produit propriétaire
    .option-use = usage
    .option-use-description = De quelle façon c'est utilisé là-dedans
    .option-private = privé
    .option-private-description = Personne d'autre ne voit la réponse

command-license-choose = choisir
    .description = Trouve une licence pour ce que tu as créé, en trois étapes

command-tool = outil
    .description = Outils et modèles open source

command-tool-find = trouver
    .description = Trouve un outil ou un modèle pour une tâche
    .option-task = tâche
    .option-task-description = À quoi ça doit servir : choisis, ou dis-le en quelques mots
    .option-kind = type
    .option-kind-description = Des outils, ou des modèles
    .option-runs_on = plateforme
    .option-runs_on-description = Là où ça doit tourner
    .option-language = langage
    .option-language-description = Le langage de programmation
    .option-terms = licence
    .option-terms-description = Le type de licence
    .option-open_only = vraiment-ouvert
    .option-open_only-description = Seulement ce qui est vraiment ouvert
    .option-without_gpu = sans-gpu
    .option-without_gpu-description = Ça doit tourner sans carte graphique
    .option-private = privé
    .option-private-description = Personne d'autre ne voit la réponse

command-tool-show = voir
    .description = Ce qu'est un outil ou un modèle, et à quoi il sert
    .option-name = nom
    .option-name-description = Un outil ou un modèle
    .option-private = privé
    .option-private-description = Personne d'autre ne voit la réponse

command-tool-compare = comparer
    .description = Deux ou trois outils ou modèles côte à côte
    .option-first = premier
    .option-first-description = Un outil ou un modèle
    .option-second = deuxième
    .option-second-description = Un autre
    .option-third = troisième
    .option-third-description = Un troisième
    .option-private = privé
    .option-private-description = Personne d'autre ne voit la réponse

command-tool-alternatives = alternatives
    .description = Ce qui peut remplacer quelque chose
    .option-to = remplacer
    .option-to-description = Un outil, un modèle ou un produit que tu veux remplacer
    .option-private = privé
    .option-private-description = Personne d'autre ne voit la réponse

command-learn = apprendre
    .description = Cours, livres, guides et parcours

command-learn-path = parcours
    .description = Les étapes vers un objectif, dans l'ordre
    .option-goal = objectif
    .option-goal-description = Un parcours, ou ton objectif en quelques mots ; vide, tu vois tous les parcours
    .option-private = privé
    .option-private-description = Personne d'autre ne voit la réponse

command-learn-find = trouver
    .description = Trouve de quoi apprendre
    .option-topic = sujet
    .option-topic-description = De quoi ça parle : choisis, ou dis-le en quelques mots
    .option-level = niveau
    .option-level-description = Ce que tu sais déjà
    .option-format = format
    .option-format-description = La forme que tu préfères pour apprendre
    .option-language = langue
    .option-language-description = En quelle langue
    .option-max_hours = heures-max
    .option-max_hours-description = Le nombre d'heures à ne pas dépasser
    .option-free = gratuit
    .option-free-description = Seulement ce qui est gratuit
    .option-certificate = certificat
    .option-certificate-description = Seulement ce qui donne un certificat
    .option-private = privé
    .option-private-description = Personne d'autre ne voit la réponse

command-learn-show = voir
    .description = Ce qu'il y a dans un cours, un livre, un guide ou un parcours
    .option-name = nom
    .option-name-description = Un cours, un livre, un guide ou un parcours
    .option-private = privé
    .option-private-description = Personne d'autre ne voit la réponse

command-topics = sujets
    .description = Parcours tout ce que je connais, par sujet

command-settings = réglages
    .description = Ce que je fais sur ce serveur, et où

command-privacy = confidentialité
    .description = Vois ou supprime ce que je garde sur toi

command-start = démarrer
    .description = Quatre questions, puis un premier outil, un premier cours et une première contribution

command-progress = progression
    .description = Ton kit de départ : ce qui est fait, ce qui vient ensuite

# The fixed choices of options.

choice-use-copy = Copié dedans
choice-use-link = Lié ou importé
choice-use-bundle = Distribué côte à côte
choice-use-network = Utilisé seulement via le réseau

choice-wants-tools = Outils
choice-wants-models = Modèles

choice-platform-linux = Linux
choice-platform-windows = Windows
choice-platform-macos = macOS
choice-platform-android = Android
choice-platform-ios = iOS
choice-platform-browser = Navigateur
choice-platform-self-hosted = Ton propre serveur
choice-platform-hosted-service = Service hébergé
choice-platform-cpu = Processeur ordinaire
choice-platform-nvidia-gpu = GPU NVIDIA
choice-platform-amd-gpu = GPU AMD
choice-platform-intel-gpu = GPU Intel
choice-platform-apple-silicon = Puce Apple (Apple silicon)
choice-platform-tpu = TPU
choice-platform-kubernetes = Kubernetes

choice-programming-python = Python
choice-programming-javascript = JavaScript ou TypeScript
choice-programming-java = Java
choice-programming-go = Go
choice-programming-rust = Rust
choice-programming-c = C
choice-programming-cpp = C++
choice-programming-csharp = C#
choice-programming-kotlin = Kotlin
choice-programming-swift = Swift
choice-programming-php = PHP
choice-programming-ruby = Ruby
choice-programming-r = R
choice-programming-julia = Julia
choice-programming-scala = Scala
choice-programming-shell = Shell
choice-programming-none = Sans programmation

choice-terms-permissive = Permissive
choice-terms-copyleft = Copyleft

choice-level-novice = Je ne programme pas
choice-level-beginner = Je programme un peu
choice-level-intermediate = Je connais Python et les bases
choice-level-advanced = J'entraîne des modèles ou je lis des articles de recherche

choice-format-course = Cours
choice-format-book = Livre
choice-format-tutorial = Tutoriel
choice-format-video-series = Vidéos
choice-format-interactive = Exercices dans le navigateur
choice-format-paper = Article de recherche
choice-format-community = Communauté
choice-format-programme = Programme

choice-spoken-english = Anglais
choice-spoken-spanish = Espagnol
choice-spoken-chinese = Chinois
choice-spoken-french = Français
choice-spoken-german = Allemand
choice-spoken-russian = Russe
choice-spoken-portuguese = Portugais
choice-spoken-korean = Coréen
choice-spoken-japanese = Japonais
choice-spoken-arabic = Arabe
choice-spoken-hindi = Hindi
