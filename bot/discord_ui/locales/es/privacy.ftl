# What is kept of a person: /privacy.

privacy-title-here = Lo que guardo de ti en este servidor
privacy-title-everywhere = Lo que guardo de ti, en todos los servidores y aquí
privacy-nothing-here = Nada.
privacy-nothing-everywhere = Nada.
privacy-kept-replies =
    { $count ->
        [one] - **Un mensaje tuyo** al que respondí: su número y el de mi respuesta, no las palabras. Durante { $days } días.
       *[other] - **{ $count } mensajes tuyos** a los que respondí: sus números y los de mis respuestas, no las palabras. Durante { $days } días cada uno.
    }
privacy-kept-votes =
    { $count ->
        [one] - **Un voto** (👍 o 👎) a una respuesta, con el motivo que diste. Durante { $days } días.
       *[other] - **{ $count } votos** (👍 o 👎) a respuestas, con los motivos que diste. Durante { $days } días cada uno.
    }
privacy-kept-onboardings =
    { $count ->
        [one] - **Tus primeros pasos**: lo que me contaste con `/start`, lo que llevas hecho y tu recordatorio. Hasta { $days } días después de la última vez que lo usaste.
       *[other] - **Tus primeros pasos** en { $count } servidores: lo que me contaste con `/start`, lo que llevas hecho y tus recordatorios. Hasta { $days } días después de la última vez que los usaste.
    }
privacy-kept-asked =
    { $count ->
        [one] - **Una pregunta** que enviaste al equipo de ayuda, con su respuesta. Hasta { $days } días después de resolverse, o { $open } días si sigue abierta.
       *[other] - **{ $count } preguntas** que enviaste al equipo de ayuda, con sus respuestas. Hasta { $days } días después de resolverse, o { $open } días si siguen abiertas.
    }
privacy-kept-helped =
    { $count ->
        [one] - **Una pregunta** de otra persona de la que te encargaste en el equipo de ayuda. Hasta { $days } días después de resolverse.
       *[other] - **{ $count } preguntas** de otras personas de las que te encargaste en el equipo de ayuda. Hasta { $days } días después de resolverse.
    }
privacy-in-memory = Durante un cuarto de hora recuerdo de qué hablamos, para que puedas seguir preguntando. Algunas respuestas se quedan más tiempo en la memoria, para que sus botones funcionen. Nada de eso queda escrito, y desaparece si me reinicio.
privacy-questions = **En este servidor** también guardo el texto de las preguntas que no supe responder, durante { $days } días y sin nombre, y la pregunta de cada respuesta que votas. Así lo decidieron quienes administran el servidor.
privacy-never = **Nunca guardo** tu nombre, lo que escribes a otras personas ni lo que te respondo en privado.
privacy-leaving = Cuando un servidor me elimina, todo lo que guardo de él se borra a los 30 días.
privacy-delete-here = Borrar lo que guardas de mí aquí
privacy-delete-everywhere = Borrar lo que guardas de mí en todas partes
privacy-confirm-here = ¿Borrar estos datos tuyos en este servidor?
privacy-confirm-everywhere = ¿Borrar estos datos tuyos en todos los servidores?
privacy-confirm-warning-here =
    No se puede recuperar.
    Las preguntas que todavía esperan al equipo de ayuda se retiran. También te quito los roles que te di por tus intereses.
    Lo que respondiste en el equipo de ayuda lo conservan quienes preguntaron, sin tu nombre. Los demás mensajes que hay en los canales se quedan ahí.
privacy-confirm-warning-everywhere =
    No se puede recuperar.
    Las preguntas que todavía esperan al equipo de ayuda se retiran. También te quito los roles que te di por tus intereses.
    Lo que respondiste en el equipo de ayuda lo conservan quienes preguntaron, sin tu nombre. Los demás mensajes que hay en los canales se quedan ahí.
privacy-button-confirm = Sí, borrarlo
privacy-button-back = No, volver
privacy-deleted-here = Hecho. Ya no guardo nada de ti en este servidor.
privacy-deleted-everywhere = Hecho. Ya no guardo nada de ti en ningún servidor.
privacy-roles-left = En { $server }, Discord no me ha dejado quitarte estos roles: { $roles }. Avisa a quienes administran ese servidor.
privacy-roles-reason = Se borró lo que se guardaba de esta persona
