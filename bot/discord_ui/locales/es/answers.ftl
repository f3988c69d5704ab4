# Answers, their buttons, and what is said where there is none.

answer-unsure-title = No lo tengo claro
answer-unsure = No tengo nada que responda a esto con seguridad. ¿Es algo de esto? Si no, pregúntamelo con otras palabras, o pregunta a una persona donde haya un botón para ello.
answer-declined-title = No es mi tema
answer-declined =
    De eso no sé. Yo te oriento sobre **herramientas de código abierto, licencias y aprendizaje**: qué herramienta o modelo usar, qué permite una licencia, cómo aprender y cómo contribuir.
answer-more-sources =
    { $count ->
        [one] Hay una fuente más en “Más”.
       *[other] Hay { $count } fuentes más en “Más”.
    }
answer-foot = Revisado: { $date } · información general, no asesoramiento legal

button-more = Más
button-why = ¿Por qué esta respuesta?
button-human = Preguntar a una persona
button-share = Mostrar a todo el mundo
button-topics = Explorar temas
select-related = Sigue leyendo…
select-section = En esta entrada…

suggestion = 💡 Quizá sé la respuesta: **{ $title }**

why-title = Por qué esta respuesta
why-question = **Tu pregunta, tal como la entiendo:** { $question }
why-kind = **Quieres:** { $kind }
why-names = **Nombres que conozco:** { $names }
why-wishes = **Requisitos:** { $wishes }
why-passages = **Lo más parecido que sé:**
why-near-misses = **Parecido, pero sin usar:** { $titles }
why-sureness = Mi certeza es del **{ $sure } %**. Respondo a partir del { $answers } % y sugiero a partir del { $suggests } %.
why-nothing-searched = No era una pregunta, así que no busqué nada.

kind-explain = una explicación
kind-compare = una comparación
kind-compatibility = saber si unas licencias son compatibles
kind-openness = saber si algo es abierto
kind-recommend = una recomendación
kind-path = una forma de aprender
kind-smalltalk = charlar un poco
kind-none = nada que yo conozca

wrong-title = ¿Qué ha fallado?
wrong-reason = ¿Qué falla en esta respuesta?
wrong-missed = No responde a mi pregunta
wrong-wrong = Dice algo incorrecto
wrong-outdated = Está desactualizada
wrong-unclear = No la entiendo
wrong-sources = Las fuentes no la respaldan
wrong-words = Con tus palabras
wrong-words-description = Opcional. Lo leen quienes se ocupan de las respuestas.

notice-failed = Algo ha fallado por mi parte. Quienes me administran pueden verlo en el registro. Inténtalo de nuevo dentro de un rato.
notice-busy = Ahora mismo me está preguntando mucha gente. Inténtalo de nuevo dentro de un minuto.
notice-too-fast =
    { $seconds ->
        [one] Han sido muchas preguntas de golpe. Espera un segundo y sigue.
       *[other] Han sido muchas preguntas de golpe. Espera { $seconds } segundos y sigue.
    }
notice-answered-above = A eso respondí hace un momento: { $link }
notice-shared-already = Eso ya se lo he mostrado a todo el mundo.
notice-question-gone = La pregunta de esta respuesta ya no está, así que no puedo volver a ella. Pregúntamelo otra vez.
notice-entry-gone = Eso ya no está entre lo que sé. Pregúntamelo otra vez.
notice-no-text = No veo ningún texto en ese mensaje.
notice-use-menu = No puedo leer el mensaje al que respondes. Abre su menú y elige **Aplicaciones → Preguntar al asesor sobre esto**, o escribe la pregunta aquí.
notice-ask-elsewhere = En este servidor respondo en { $channels }. En los demás canales, con `/ask` solo tú ves la respuesta.
notice-may-not-write = No puedo escribir en { $channel }. Allí puedes usar `/ask`, o avisar a quienes administran el servidor.
notice-voted-up = ¡Gracias! Así se ve qué es útil.
notice-voted-down = Gracias. Lo verán quienes se ocupan de las respuestas.
notice-form-lost = Me reiniciaron mientras este formulario estaba abierto. Ábrelo otra vez.
notice-form-lost-with-text = Me reiniciaron mientras este formulario estaba abierto. Ábrelo otra vez; para que no se pierda nada, esto es lo que habías escrito: { $text }
notice-server-only = Eso solo funciona en un servidor.
