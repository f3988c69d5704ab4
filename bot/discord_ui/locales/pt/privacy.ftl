# What is kept of a person: /privacy.

privacy-title-here = O que guardo sobre você neste servidor
privacy-title-everywhere = O que guardo sobre você, em todos os servidores e aqui
privacy-nothing-here = Nada.
privacy-nothing-everywhere = Nada.
privacy-kept-replies =
    { $count ->
        [one] - **{ $count } mensagem sua** que eu respondi: o número dela e o da minha resposta, não as palavras. Por { $days } dias.
       *[other] - **{ $count } mensagens suas** que eu respondi: os números delas e os das minhas respostas, não as palavras. Por { $days } dias cada.
    }
privacy-kept-votes =
    { $count ->
        [one] - **{ $count } voto** (👍 ou 👎) em uma resposta, com o motivo que você deu. Por { $days } dias.
       *[other] - **{ $count } votos** (👍 ou 👎) em respostas, com os motivos que você deu. Por { $days } dias cada.
    }
privacy-kept-onboardings =
    { $count ->
        [one] - **Seus primeiros passos**: o que você me contou em `/start`, seus passos e seu lembrete. Até { $days } dias depois da última vez que você usou.
       *[other] - **Seus primeiros passos** em { $count } servidores: o que você me contou em `/start`, seus passos e seus lembretes. Até { $days } dias depois da última vez que você usou.
    }
privacy-kept-asked =
    { $count ->
        [one] - **{ $count } pergunta** que você enviou à equipe de ajuda, com a resposta. Até { $days } dias depois de resolvida, ou { $open } dias se continuar aberta.
       *[other] - **{ $count } perguntas** que você enviou à equipe de ajuda, com as respostas. Até { $days } dias depois de resolvidas, ou { $open } dias se continuarem abertas.
    }
privacy-kept-helped =
    { $count ->
        [one] - **{ $count } pergunta** de outra pessoa que você assumiu na equipe de ajuda. Até { $days } dias depois de resolvida.
       *[other] - **{ $count } perguntas** de outras pessoas que você assumiu na equipe de ajuda. Até { $days } dias depois de resolvidas.
    }
privacy-in-memory = Por quinze minutos eu me lembro do que conversamos, para você poder continuar perguntando. Algumas respostas ficam mais tempo na memória, para que os botões delas funcionem. Nada disso é gravado, e uma reinicialização apaga tudo.
privacy-questions = **Neste servidor** eu também guardo o texto das perguntas que não soube responder, por { $days } dias e sem nome, e a pergunta de uma resposta em que você vota. Foi a administração do servidor que escolheu isso.
privacy-never = **Nunca guardo:** seu nome, o que você escreve para outras pessoas e o que eu respondo a você em particular.
privacy-leaving = Quando um servidor me remove, tudo o que guardo dele é apagado depois de 30 dias.
privacy-delete-here = Apagar meus dados aqui
privacy-delete-everywhere = Apagar meus dados em todo lugar
privacy-confirm-here = Apagar isto sobre você, neste servidor?
privacy-confirm-everywhere = Apagar isto sobre você, em todos os servidores?
privacy-confirm-warning-here =
    Não dá para recuperar depois.
    Perguntas que ainda esperam pela equipe de ajuda são retiradas. Os cargos que eu dei a você pelos seus interesses também saem.
    O que você respondeu na equipe de ajuda fica com quem perguntou, sem o seu nome. Outras mensagens que já estão em canais continuam lá.
privacy-confirm-warning-everywhere =
    Não dá para recuperar depois.
    Perguntas que ainda esperam pela equipe de ajuda são retiradas. Os cargos que eu dei a você pelos seus interesses também saem.
    O que você respondeu na equipe de ajuda fica com quem perguntou, sem o seu nome. Outras mensagens que já estão em canais continuam lá.
privacy-button-confirm = Sim, apagar
privacy-button-back = Não, voltar
privacy-deleted-here = Pronto. Não guardo mais nada sobre você neste servidor.
privacy-deleted-everywhere = Pronto. Não guardo mais nada sobre você, em nenhum servidor.
privacy-roles-left = Em { $server }, o Discord não me deixou tirar estes cargos de você: { $roles }. Avise quem administra esse servidor.
privacy-roles-reason = A pessoa apagou o que era guardado sobre ela
