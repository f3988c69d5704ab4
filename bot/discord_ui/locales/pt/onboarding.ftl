# Welcoming new members, the questions of /start, the starter pack and /progress.

onboarding-welcome = Boas-vindas, { $members }
onboarding-welcome-more =
    { $count ->
        [one] …e mais { $count } pessoa
       *[other] …e mais { $count } pessoas
    }
onboarding-welcome-offer = Quatro perguntas rápidas, e eu monto para você uma primeira ferramenta, um primeiro curso e uma primeira contribuição. Só você vê.
onboarding-welcome-button = Começar

onboarding-title = Seus primeiros passos em { $server }
onboarding-step = Pergunta { $number } de { $count }
onboarding-resumed = Você esteve aqui { $when }. Vamos continuar de onde você parou.
onboarding-changing = Seu kit fica como está até você responder à última pergunta.
onboarding-kept = Suas respostas ficam guardadas só para este servidor. `/progress` mostra e apaga tudo.

onboarding-ask-interests = **O que você gostaria de conhecer?** Escolha até { $most }.
onboarding-choose-interests = Escolha o que interessa a você
onboarding-ask-experience = **Quanto você já programou até agora?**
onboarding-ask-goal = **O que traz você aqui?**
onboarding-ask-hours = **Quantas horas por semana você tem para isso?**

onboarding-interest-machine-learning = Aprendizado de máquina
onboarding-interest-language-models = Modelos de linguagem
onboarding-interest-data = Dados
onboarding-interest-programming = Programação
onboarding-interest-writing = Escrita, tradução, comunidade
onboarding-interest-media = Design, imagem, som, vídeo
onboarding-interest-self-hosting = Hospedagem própria
onboarding-interest-licensing = Licenças e direito
onboarding-interest-teaching = Ensino
onboarding-interest-responsible-ai = IA responsável e privacidade

onboarding-choice-experience-none = Nada
onboarding-choice-experience-some = Um pouco
onboarding-choice-experience-daily = Programo bastante
onboarding-choice-experience-contributed = Já contribuí com projetos

onboarding-choice-goal-learn = Aprender algo
onboarding-choice-goal-use = Usar ferramentas abertas
onboarding-choice-goal-contribute = Contribuir pela primeira vez
onboarding-choice-goal-start = Começar um projeto
onboarding-choice-goal-teach = Ensinar outras pessoas

onboarding-choice-hours-1 = 1 hora
onboarding-choice-hours-3 = 3 horas
onboarding-choice-hours-6 = 6 horas
onboarding-choice-hours-10 = 10 ou mais

onboarding-button-back = Voltar
onboarding-button-keep = Manter estas
onboarding-button-over = Recomeçar
onboarding-over-question = **Começar do zero?** Suas respostas e seu kit são apagados, e o lembrete também, se houver.
onboarding-over-yes = Sim, começar do zero
onboarding-over-no = Não, manter tudo

onboarding-pack-title = Seu kit inicial
onboarding-pack-for = { $interests } · { $hours ->
        [one] { $hours } hora por semana
        [10] 10 horas por semana ou mais
       *[other] { $hours } horas por semana
    }
onboarding-pack-ready = Eu começaria por aqui. Uma coisa de cada vez.
onboarding-pack-empty = Minha base não tem nada que combine com essas respostas. Escolha outras ou me pergunte com `/ask`.
onboarding-piece-tool = Primeira ferramenta
onboarding-piece-course = Primeiro curso
onboarding-piece-contribution = Primeira contribuição
onboarding-piece-gone = Isto não está mais na minha base. Mude suas respostas para receber outra coisa.
onboarding-button-read = Detalhes
onboarding-button-done = Marcar como feito
onboarding-button-undone = Ainda não fiz
onboarding-next = **A seguir:** { $title }
onboarding-count = { $done } de { $count } prontos
onboarding-all-done = **Tudo pronto.** Mandou bem! O que você quer conhecer agora? Me pergunte com `/ask` ou mude suas respostas para ganhar um novo kit.

onboarding-because-interest = { $interest }
onboarding-because-goal-learn = ajuda a aprender
onboarding-because-goal-use = é para usar
onboarding-because-goal-contribute = abre caminho para contribuir
onboarding-because-goal-start = ajuda em um projeto seu
onboarding-because-goal-teach = ajuda a ensinar
onboarding-because-no-code = dispensa programação
onboarding-because-language = para usar com { $language }
onboarding-because-license = código aberto ({ $license })
onboarding-because-level-novice = não exige programação
onboarding-because-level-beginner = exige um pouco de programação
onboarding-because-level-intermediate = exige Python e um pouco de aprendizado de máquina
onboarding-because-free = grátis
onboarding-because-plan =
    { $weeks ->
        [one] cerca de { $weeks } semana, com { $hours } h por semana
       *[other] cerca de { $weeks } semanas, com { $hours } h por semana
    }
onboarding-because-audience-newcomer = para quem está chegando
onboarding-because-audience-student = para quem está aprendendo
onboarding-because-audience-developer = para quem programa
onboarding-because-audience-contributor = para quem contribui
onboarding-because-audience-maintainer = para quem mantém projetos
onboarding-because-audience-educator = para quem ensina
onboarding-because-audience-nonprofit = para ONGs e órgãos públicos

onboarding-places = **Aonde ir por aqui**
onboarding-place-ask = Me pergunte o que quiser em { $channels }
onboarding-place-ask-anywhere = Me pergunte o que quiser com `/ask`, em qualquer canal
onboarding-place-forums = Abra um post em { $channels }

onboarding-roles-offer = **Cargos para os seus interesses:** { $roles }
onboarding-roles-had = **Cargos que eu dei a você:** { $roles }
onboarding-button-roles = Quero os cargos
onboarding-button-no-roles = Tirar os cargos
onboarding-roles-given = Agora você tem: { $roles }
onboarding-roles-taken = Você não tem mais: { $roles }
onboarding-roles-failed = O Discord não me deixou mudar: { $roles }. Tente de novo daqui a pouco ou avise quem administra o servidor.
onboarding-roles-gone = Há um cargo definido aqui para { $interest }, mas ele não existe mais. Avise quem administra o servidor.
onboarding-roles-refused = Não posso dar o cargo { $role }. Avise quem administra o servidor.
onboarding-roles-may-not = Não posso dar cargos neste servidor. Avise quem o administra.
onboarding-roles-none = Não há mais nenhum cargo para os seus interesses aqui.
onboarding-roles-reason = Escolha feita em /start, pelos interesses da pessoa

onboarding-remind-offer = **Quer um lembrete?** Eu escreveria uma única vez, por mensagem direta. Daqui a quantos dias?
onboarding-remind-set = Vou escrever para você uma única vez, em { $when }.
onboarding-button-remind =
    { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }
onboarding-button-no-reminder = Sem lembrete
onboarding-remind-not-here = Os lembretes estão desativados neste servidor.
onboarding-remind-off = Certo, não vou escrever para você.
onboarding-reminder-title = Você pediu um lembrete
onboarding-reminder = Seu kit inicial em **{ $server }** está esperando: { $done } de { $count } prontos.
onboarding-reminder-foot = Este foi o único lembrete. `/progress` no servidor mostra o seu kit.
onboarding-button-reminder-off = Não quero lembretes
onboarding-reminder-none-left = Não há mais nenhum lembrete. Não escrevo de novo, a não ser que você peça em `/progress`.

onboarding-button-change = Mudar minhas respostas
onboarding-button-delete = Apagar tudo sobre mim aqui
onboarding-delete-question = **Apagar tudo sobre você neste servidor?**
    Suas respostas, seu kit, o lembrete, os cargos que eu dei a você, seus votos nas minhas respostas e as perguntas que você enviou à equipe de ajuda. Não dá para desfazer.
onboarding-delete-yes = Sim, apagar
onboarding-delete-no = Não, manter
onboarding-deleted = Pronto. Não sei mais nada sobre você neste servidor.
onboarding-nothing = Não guardo nenhum kit inicial seu aqui. `/start` cria um.
onboarding-moved-on = Você já tinha avançado. Aqui está o ponto em que você parou.
