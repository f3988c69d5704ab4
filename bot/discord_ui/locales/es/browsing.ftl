# Commands without free text: licences, tools, learning, and browsing by topic.

browsing-unknown-name = No conozco nada que se llame “{ $name }”.
browsing-nearest-names = ¿Querías decir { $names }? Elige uno de los nombres que aparecen mientras escribes.
browsing-same-twice = Nombraste lo mismo dos veces. Elige dos cosas distintas.
browsing-nothing-said = ¿Qué buscas? Dime para qué es, o elige al menos una opción.

browsing-title = Explora lo que sé
browsing-areas-intro = Elige un área y luego un tema. Esto solo lo ves tú.
browsing-choose-area = Elige un área…
browsing-choose-topic = Elige un tema…
browsing-choose-entry = Elige qué leer…
browsing-topics-count =
    { $count ->
        [one] Un tema.
       *[other] { $count } temas.
    }
browsing-entries-count =
    { $count ->
        [one] Una entrada.
       *[other] { $count } entradas.
    }
browsing-topic-size =
    { $count ->
        [one] { $about } (1 entrada)
       *[other] { $about } ({ $count } entradas)
    }
browsing-page = Página { $page } de { $pages }
browsing-back = Volver
browsing-previous = Anterior
browsing-next = Siguiente

# The compatibility of two licences, asked again in another way.

browsing-fit-use = ¿Cómo se usa?
browsing-fit-turn = Al revés
browsing-fit-any = Cualquier forma de uso
browsing-fit-copy = Se copia dentro
browsing-fit-link = Se enlaza o se importa
browsing-fit-bundle = Se distribuye al lado, sin mezclarse
browsing-fit-network = Solo se usa a través de la red
browsing-closed-product = Un producto de código cerrado

# Choosing a licence in three steps.

browsing-choose-title = Elige una licencia
browsing-choose-step = Paso { $step } de 3
browsing-choose-work = **¿Qué quieres licenciar?**
browsing-choose-wish = **¿Qué podrán hacer los demás con ello?**
browsing-choose-extras = **¿Qué más te importa?** Puedes elegir varias cosas.
browsing-choose-pick = Elige…
browsing-choose-none = Nada más
browsing-choose-so-far = { $work }
browsing-choose-so-far-wish = { $work } → { $wish }
browsing-choose-again = La respuesta aparece debajo. Aquí puedes volver a elegir.

browsing-work-software = Un programa
browsing-work-library = Una biblioteca que usan otros programas
browsing-work-web-service = Un servicio web o un servidor
browsing-work-documentation = Documentación, un libro u otros textos
browsing-work-media = Imágenes, música o video
browsing-work-data = Datos
browsing-work-model-weights = Los pesos de un modelo de IA
browsing-work-fonts = Una tipografía
browsing-work-hardware = Un diseño de hardware

browsing-wish-anything = Casi todo, también en productos cerrados
browsing-wish-share-changes = Usarlo donde sea, pero compartir los cambios
browsing-wish-share-all = Usarlo si todo lo que se basa en ello sigue abierto
browsing-wish-share-services = Lo mismo, y los servicios también comparten cambios
browsing-wish-noncommercial = Usarlo, pero sin fines comerciales

browsing-extra-patents = Que conceda por escrito derechos de patente
browsing-extra-simple = El mínimo de condiciones
browsing-extra-gpl-compatible = Que pueda entrar en proyectos con GPL-3.0
browsing-extra-nothing-asked = Que no pida nada a cambio
