# Names and descriptions of the commands.

command-ask = perguntar
    .description = Pergunte sobre ferramentas de código aberto, licenças e aprendizado
    .option-question = pergunta
    .option-question-description = O que você quer saber, com suas palavras
    .option-private = privado
    .option-private-description = Só você vê a resposta
command-ask-the-advisor-about-this = Perguntar isso ao conselheiro
command-handoffs = minhas-perguntas
    .description = Suas perguntas à equipe de ajuda deste servidor

command-license = licença
    .description = O que as licenças permitem e exigem
command-license-show = ver
    .description = O que uma licença permite, exige e proíbe
    .option-name = nome
    .option-name-description = Uma licença
    .option-private = privado
    .option-private-description = Só você vê a resposta
command-license-compare = comparar
    .description = Duas ou três licenças lado a lado
    .option-first = primeira
    .option-first-description = Uma licença
    .option-second = segunda
    .option-second-description = Outra licença
    .option-third = terceira
    .option-third-description = Uma terceira licença
    .option-private = privado
    .option-private-description = Só você vê a resposta
command-license-compatible = compatível
    .description = Se uma obra pode entrar em outra
    .option-inbound = origem
    .option-inbound-description = O que você quer usar: uma licença, ou uma ferramenta ou modelo sob uma licença
    .option-into = destino
    .option-into-description = Onde vai entrar: licença, ferramenta, modelo ou produto de código fechado
    .option-use = uso
    .option-use-description = Como vai ser o uso lá
    .option-private = privado
    .option-private-description = Só você vê a resposta
command-license-choose = escolher
    .description = Encontre uma licença para o que você criou, em três passos

command-tool = ferramenta
    .description = Ferramentas e modelos de código aberto
command-tool-find = buscar
    .description = Encontre uma ferramenta ou um modelo para uma tarefa
    .option-task = tarefa
    .option-task-description = Para que serve: escolha ou diga em poucas palavras
    .option-kind = tipo
    .option-kind-description = Ferramentas ou modelos
    .option-runs_on = roda_em
    .option-runs_on-description = Onde precisa rodar
    .option-language = linguagem
    .option-language-description = A linguagem de programação
    .option-terms = tipo_de_licença
    .option-terms-description = O tipo de licença
    .option-open_only = só_aberto
    .option-open_only-description = Só o que é aberto de verdade
    .option-without_gpu = sem_gpu
    .option-without_gpu-description = Precisa rodar sem placa de vídeo
    .option-private = privado
    .option-private-description = Só você vê a resposta
command-tool-show = ver
    .description = O que é uma ferramenta ou um modelo, e para que serve
    .option-name = nome
    .option-name-description = Uma ferramenta ou um modelo
    .option-private = privado
    .option-private-description = Só você vê a resposta
command-tool-compare = comparar
    .description = Duas ou três ferramentas ou modelos lado a lado
    .option-first = primeiro
    .option-first-description = Uma ferramenta ou um modelo
    .option-second = segundo
    .option-second-description = Mais uma opção para comparar
    .option-third = terceiro
    .option-third-description = Uma terceira opção
    .option-private = privado
    .option-private-description = Só você vê a resposta
command-tool-alternatives = alternativas
    .description = O que pode ficar no lugar de outra coisa
    .option-to = para
    .option-to-description = Uma ferramenta, um modelo ou um produto que você quer trocar
    .option-private = privado
    .option-private-description = Só você vê a resposta

command-learn = aprender
    .description = Cursos, livros, guias e trilhas
command-learn-path = trilha
    .description = Os passos até um objetivo, em ordem
    .option-goal = objetivo
    .option-goal-description = Uma trilha, ou seu objetivo em poucas palavras; vazio, mostra todas as trilhas
    .option-private = privado
    .option-private-description = Só você vê a resposta
command-learn-find = buscar
    .description = Encontre algo para estudar
    .option-topic = tema
    .option-topic-description = Do que se trata: escolha ou diga em poucas palavras
    .option-level = nível
    .option-level-description = O que você já sabe
    .option-format = formato
    .option-format-description = Como você gosta de aprender
    .option-language = idioma
    .option-language-description = O idioma do material
    .option-max_hours = máximo_de_horas
    .option-max_hours-description = Quantas horas pode levar, no máximo
    .option-free = grátis
    .option-free-description = Só o que é gratuito
    .option-certificate = certificado
    .option-certificate-description = Só o que dá certificado
    .option-private = privado
    .option-private-description = Só você vê a resposta
command-learn-show = ver
    .description = O que há em um curso, um livro, um guia ou uma trilha
    .option-name = nome
    .option-name-description = Um curso, um livro, um guia ou uma trilha
    .option-private = privado
    .option-private-description = Só você vê a resposta

command-topics = temas
    .description = Explore tudo o que eu sei, por tema
command-settings = configurações
    .description = O que eu faço neste servidor, e onde
command-privacy = privacidade
    .description = Veja ou apague o que guardo sobre você
command-start = começar
    .description = Quatro perguntas e, depois, uma primeira ferramenta, um curso e uma contribuição
command-progress = progresso
    .description = Seu kit inicial: o que está feito e o que vem depois

# How one work is used in another.

choice-use-copy = Copiar para dentro do projeto
choice-use-link = Linkar ou importar
choice-use-bundle = Distribuir lado a lado
choice-use-network = Usar só pela rede

# What a tool has to be.

choice-wants-tools = Ferramentas
choice-wants-models = Modelos

choice-platform-linux = Linux
choice-platform-windows = Windows
choice-platform-macos = macOS
choice-platform-android = Android
choice-platform-ios = iOS
choice-platform-browser = Navegador
choice-platform-self-hosted = Seu próprio servidor
choice-platform-hosted-service = Serviço hospedado
choice-platform-cpu = Processador comum
choice-platform-nvidia-gpu = GPU NVIDIA
choice-platform-amd-gpu = GPU AMD
choice-platform-intel-gpu = GPU Intel
choice-platform-apple-silicon = Apple silicon
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
choice-programming-none = Sem programação

choice-terms-permissive = Permissiva
choice-terms-copyleft = Copyleft

# What to learn from.

choice-level-novice = Não programo
choice-level-beginner = Programo um pouco
choice-level-intermediate = Sei Python e o básico
choice-level-advanced = Treino modelos ou leio artigos científicos

choice-format-course = Curso
choice-format-book = Livro
choice-format-tutorial = Tutorial
choice-format-video-series = Vídeos
choice-format-interactive = Exercícios no navegador
choice-format-paper = Artigo científico
choice-format-community = Comunidade
choice-format-programme = Programa

choice-spoken-english = Inglês
choice-spoken-spanish = Espanhol
choice-spoken-chinese = Chinês
choice-spoken-french = Francês
choice-spoken-german = Alemão
choice-spoken-russian = Russo
choice-spoken-portuguese = Português
choice-spoken-korean = Coreano
choice-spoken-japanese = Japonês
choice-spoken-arabic = Árabe
choice-spoken-hindi = Hindi
