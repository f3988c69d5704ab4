# Hand-off: asking the helpers of a server.

handoff-button-send = Enviar
handoff-button-edit = Editar
handoff-button-cancel = Cancelar
handoff-button-claim = Assumir
handoff-button-answer = Responder
handoff-button-release = Liberar
handoff-button-close = Encerrar
handoff-button-again = Avisar de novo
handoff-button-draft = Criar rascunho
handoff-button-agree = Concordo, crie o rascunho
handoff-button-read = Ler
handoff-button-withdraw = Retirar
handoff-button-resend = Enviar de novo

handoff-helpers = a equipe de ajuda
handoff-somebody = alguém
handoff-details = Mais detalhes:

handoff-preview-title = Perguntar a uma pessoa
handoff-preview-where =
    Isto vai para **{ $channel }**.
    A equipe de ajuda vê seu nome e o seguinte:
handoff-preview-near = Vou incluir o que eu sei de mais próximo:
handoff-preview-answered = Vou incluir o que eu respondi:
handoff-preview-public =
    Um link para esta conversa vai junto.
    A resposta chega aqui e menciona você.
handoff-preview-private =
    Você perguntou em particular. O texto da minha resposta não vai junto.
    A resposta chega por mensagem direta ou em `/handoffs`.
handoff-preview-kept = Nada é enviado antes de você clicar em “Enviar”. A pergunta fica guardada até 30 dias depois da resposta.
handoff-cancelled = Tudo bem. Nada foi enviado.

handoff-edit-title = Sua pergunta
handoff-edit-question = Sua pergunta
handoff-edit-details = Mais detalhes
handoff-edit-details-description = Opcional. O que ajudaria alguém a responder?

handoff-not-yours =
    Só quem fez esta pergunta pode enviá-la à equipe de ajuda.
    Se quiser, faça a sua com `/ask`.
handoff-no-channel =
    No momento não consigo escrever para a equipe de ajuda deste servidor.
    Nada foi enviado nem guardado. Avise quem administra o servidor.
handoff-same =
    Esta pergunta já está esperando pela equipe de ajuda.
    Você a encontra em `/handoffs`.
handoff-too-many =
    { $most ->
        [one] Você já tem { $most } pergunta esperando.
       *[other] Você já tem { $most } perguntas esperando.
    }
    Em `/handoffs` dá para retirar uma.
handoff-not-sent =
    O Discord não aceitou, então nada foi enviado nem guardado.
    Clique em “Enviar” de novo daqui a pouco.
handoff-sent-public =
    Pergunta enviada à equipe de ajuda.
    Aviso você aqui quando alguém responder; `/handoffs` mostra como está.
handoff-sent-private =
    Pergunta enviada à equipe de ajuda.
    A resposta chega por mensagem direta. Se você não recebe mensagens diretas, olhe em `/handoffs`.

handoff-card-title = 🙋 Pergunta { $id }
handoff-card-asker = { $asker } perguntou { $when }
handoff-card-place = Onde foi perguntado
handoff-card-private = Pergunta em particular: só quem perguntou recebe a resposta.
handoff-card-near = Não tive certeza. O que eu sei de mais próximo:
handoff-card-answered = Eu respondi:
handoff-card-gone = Esta pergunta não está mais aqui: ou quem perguntou a retirou, ou o prazo para guardá-la acabou.
handoff-thread = Pergunta { $id }
handoff-state-open = **Aberta.** Quem assume?
handoff-state-open-for = **Aberta.** { $helpers }, quem assume?
handoff-state-claimed = **{ $helper }** assumiu.
handoff-state-answered = **{ $helper }** respondeu.
handoff-state-closed = **Encerrada.**

handoff-told-publicly = Avisei quem perguntou, lá onde a pergunta foi feita.
handoff-told-directly = Avisei quem perguntou por mensagem direta.
handoff-told-unreached =
    Ainda não consegui avisar quem perguntou e tento de novo dentro de uma hora.
    A resposta também está em `/handoffs`.
handoff-told-refused =
    Não consegui avisar quem perguntou: essa pessoa não aceita mensagens diretas.
    Ela encontra a resposta em `/handoffs`.
handoff-told-left = Quem perguntou saiu deste servidor, então não avisei ninguém.

handoff-only-helpers = Estes botões são da equipe de ajuda deste servidor.
handoff-taken = { $helper } já assumiu esta pergunta.
handoff-settled = Isso mudou nesse meio-tempo. O cartão mostra como está.
handoff-gone = Isso não está mais aqui.

handoff-reply-title = Responder à pergunta { $id }
handoff-reply-text = Sua resposta
handoff-reply-source = Uma fonte
handoff-reply-source-description = Opcional. Um link que comprove.
handoff-reply-kept = Sua resposta está guardada.
handoff-reply-not-kept =
    Não consegui guardar esta resposta: outra pessoa assumiu a pergunta, ela foi retirada ou houve uma falha nos meus registros.
    Para que nada se perca, você escreveu:

handoff-answer-title = 🙋 Alguém da equipe de ajuda respondeu
handoff-answer-for = { $asker }, você perguntou:
handoff-answer-source = Fonte: { $site }
handoff-answer-from = De { $helper }, da equipe de ajuda deste servidor. Eu não conferi.
handoff-answer-helpful = Isto ajudou?
handoff-closed-for-you =
    A equipe de ajuda encerrou sua pergunta sem resposta:
    { $question }

handoff-own-title = Suas perguntas à equipe de ajuda
handoff-own-none =
    Nenhuma por enquanto.
    Para enviar uma, use “Perguntar a uma pessoa” embaixo de uma resposta.
handoff-own-open = Esperando alguém assumir · { $when }
handoff-own-claimed = Alguém da equipe assumiu · { $when }
handoff-own-answered = Respondida · { $when }
handoff-own-closed = Encerrada · { $when }
handoff-own-lost = A equipe de ajuda não a vê mais · { $when }
handoff-withdrawn = Pergunta retirada. A equipe de ajuda não a vê mais.

handoff-consent-title = Criar um rascunho de verbete
handoff-consent =
    Sua resposta vira um arquivo para quem cuida da minha base de conhecimento.
    Essas pessoas conferem, completam e podem publicar o texto.
    Para isso, você precisa concordar com a publicação dele sob **CC-BY-4.0**: qualquer pessoa pode usá-lo, desde que cite você.
handoff-consent-author = Quem escreveu esta resposta foi { $helper }, e só essa pessoa pode autorizar a publicação.
handoff-draft-made =
    Aqui está o rascunho. Complete o que diz “TODO” e proponha o arquivo em `{ $folder }`.
    Uma cópia fica guardada por 30 dias.
handoff-draft-kept = O rascunho está pronto e guardado, mas o Discord não aceitou o arquivo. Tente de novo daqui a pouco.
