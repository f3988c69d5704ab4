# Answers, their buttons, and what is said where there is none.

answer-unsure-title = Não tenho certeza
answer-unsure = Não tenho nada que responda a isso com segurança. Será que é um destes? Se não, pergunte com outras palavras ou, onde houver um botão para isso, pergunte a uma pessoa.
answer-declined-title = Não é a minha área
answer-declined =
    Isso foge do que eu sei. Eu ajudo com **ferramentas de código aberto, licenças e aprendizado**: que ferramenta ou modelo usar, o que uma licença permite, como aprender e como contribuir.
answer-more-sources =
    { $count ->
        [one] Mais { $count } fonte em “Mais”.
       *[other] Mais { $count } fontes em “Mais”.
    }
answer-foot = Conferido em { $date } · informação geral, não é orientação jurídica

button-more = Mais
button-why = Por que esta resposta?
button-human = Perguntar a uma pessoa
button-share = Mostrar para todo mundo
button-topics = Explorar temas
select-related = Leia também…
select-section = Neste verbete…

suggestion = 💡 Acho que sei essa: **{ $title }**

why-title = Por que esta resposta
why-question = **Sua pergunta, como eu entendi:** { $question }
why-kind = **O que você quer:** { $kind }
why-names = **Nomes que eu conheço:** { $names }
why-wishes = **Requisitos:** { $wishes }
why-passages = **O que eu sei de mais próximo:**
why-near-misses = **Próximos, mas não usados:** { $titles }
why-sureness = Tenho **{ $sure }%** de certeza. Respondo a partir de { $answers }% e faço sugestões a partir de { $suggests }%.
why-nothing-searched = Isso não era uma pergunta, então não pesquisei nada.

kind-explain = uma explicação
kind-compare = uma comparação
kind-compatibility = saber se licenças são compatíveis
kind-openness = saber se algo é aberto
kind-recommend = uma recomendação
kind-path = uma trilha de aprendizado
kind-smalltalk = bater papo
kind-none = nada que eu reconheça

wrong-title = O que estava errado?
wrong-reason = O que há de errado com esta resposta?
wrong-missed = Não respondeu à minha pergunta
wrong-wrong = Tem algo errado nela
wrong-outdated = Está desatualizada
wrong-unclear = Não dá para entender
wrong-sources = As fontes não confirmam o que ela diz
wrong-words = Com suas palavras
wrong-words-description = Opcional. Quem cuida das respostas vai ler.

notice-failed = Algo deu errado do meu lado. Quem me mantém pode ver o erro no log. Tente de novo daqui a pouco.
notice-busy = Tem muita gente perguntando agora. Tente de novo daqui a um minuto.
notice-too-fast =
    { $seconds ->
        [one] Foi muita coisa de uma vez. Espere { $seconds } segundo e continue perguntando.
       *[other] Foi muita coisa de uma vez. Espere { $seconds } segundos e continue perguntando.
    }
notice-answered-above = Acabei de responder isso: { $link }
notice-shared-already = Isso eu já mostrei para todo mundo.
notice-question-gone = A pergunta desta resposta não existe mais, então não consigo voltar a ela. Pergunte de novo.
notice-entry-gone = O verbete ligado a isto não está mais na minha base. Pergunte de novo.
notice-no-text = Não vejo texto nessa mensagem.
notice-use-menu = Não consigo ler a mensagem que você está respondendo. Abra o menu dela e escolha **Apps → Perguntar isso ao conselheiro**, ou escreva a pergunta aqui.
notice-ask-elsewhere = Neste servidor eu respondo em { $channels }. Nos outros canais, `/ask` mostra a resposta só para você.
notice-may-not-write = Não posso escrever em { $channel }. Você pode usar `/ask` lá ou avisar quem administra o servidor.
notice-voted-up = Valeu! Isso ajuda a ver o que é útil.
notice-voted-down = Valeu pelo aviso! Quem cuida das respostas vai ver.
notice-form-lost = Fui reiniciado enquanto este formulário estava aberto. Abra de novo, por favor.
notice-form-lost-with-text = Fui reiniciado enquanto este formulário estava aberto. Abra de novo, por favor. Para que nada se perca, você tinha escrito: { $text }
notice-server-only = Isso só funciona em um servidor.
