# Commands without free text: licences, tools, learning, and browsing by topic.

browsing-unknown-name = Não conheço nada com o nome “{ $name }”.
browsing-nearest-names = Você quis dizer { $names }? Escolha um dos nomes que aparecem enquanto você digita.
browsing-same-twice = Você indicou a mesma coisa duas vezes. Escolha duas diferentes.
browsing-nothing-said = O que você procura? Diga para que serve ou escolha pelo menos uma opção.

browsing-title = Explore o que eu sei
browsing-areas-intro = Escolha uma área e depois um tema. Só você vê isto.
browsing-choose-area = Escolha uma área…
browsing-choose-topic = Escolha um tema…
browsing-choose-entry = Escolha o que ler…
browsing-topics-count =
    { $count ->
        [one] { $count } tema.
       *[other] { $count } temas.
    }
browsing-entries-count =
    { $count ->
        [one] { $count } verbete.
       *[other] { $count } verbetes.
    }
browsing-topic-size =
    { $count ->
        [one] { $about } ({ $count } verbete)
       *[other] { $about } ({ $count } verbetes)
    }
browsing-page = Página { $page } de { $pages }
browsing-back = Voltar
browsing-previous = Anterior
browsing-next = Próxima

# The compatibility of two licences, asked again in another way.

browsing-fit-use = Como vai ser o uso?
browsing-fit-turn = No sentido inverso
browsing-fit-any = Qualquer forma de uso
browsing-fit-copy = Copiar para dentro do projeto
browsing-fit-link = Linkar ou importar
browsing-fit-bundle = Distribuir lado a lado
browsing-fit-network = Usar só pela rede
browsing-closed-product = Um produto de código fechado

# Choosing a licence in three steps.

browsing-choose-title = Escolher uma licença
browsing-choose-step = Passo { $step } de 3
browsing-choose-work = **O que você quer licenciar?**
browsing-choose-wish = **O que as outras pessoas podem fazer com isso?**
browsing-choose-extras = **Algo mais importa para você?** Dá para escolher várias opções.
browsing-choose-pick = Escolha…
browsing-choose-none = Mais nada
browsing-choose-so-far = { $work }
browsing-choose-so-far-wish = { $work } → { $wish }
browsing-choose-again = A resposta vem logo abaixo. Aqui você pode escolher de novo.

browsing-work-software = Um programa
browsing-work-library = Uma biblioteca que outros programas usam
browsing-work-web-service = Um serviço web ou servidor
browsing-work-documentation = Documentação, um livro ou outros textos
browsing-work-media = Imagens, música ou vídeo
browsing-work-data = Dados
browsing-work-model-weights = Pesos de um modelo de IA
browsing-work-fonts = Uma fonte tipográfica
browsing-work-hardware = Um projeto de hardware

browsing-wish-anything = Quase tudo, até em produtos fechados
browsing-wish-share-changes = Usar onde quiserem, mas compartilhar as mudanças
browsing-wish-share-all = Usar, desde que tudo o que derivar continue aberto
browsing-wish-share-services = O mesmo, e serviços também compartilham as mudanças
browsing-wish-noncommercial = Usar, mas sem fins comerciais

browsing-extra-patents = Direitos de patente concedidos por escrito
browsing-extra-simple = O mínimo possível de condições
browsing-extra-gpl-compatible = Poder entrar em projetos GPL-3.0
browsing-extra-nothing-asked = Não pedir nada em troca
