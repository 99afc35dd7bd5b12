# Questions for the talk about how the work together is rated. They thank for a low rating and never
# say who is at fault. A client reads of a dip and of its coming back.

rapport-purpose = Más que mostrar: nota cuando las marcas del trabajo en equipo bajan y cuando vuelven, y trae una pregunta para conversar
rapport-dip =
    { $form ->
        [informal] Marcaste nuestro trabajo en equipo más abajo que otras veces, y gracias por eso. ¿Qué fue distinto para ti?
       *[neutral] Usted marcó nuestro trabajo en equipo más abajo que otras veces, y gracias por eso. ¿Qué fue distinto para usted?
    }
rapport-drift =
    { $form ->
        [informal] En las últimas reuniones, tus marcas de nuestro trabajo en equipo han bajado poco a poco. ¿Qué te gustaría que hiciéramos de otra manera?
       *[neutral] En las últimas reuniones, sus marcas de nuestro trabajo en equipo han bajado poco a poco. ¿Qué le gustaría que hiciéramos de otra manera?
    }
rapport-range =
    { $form ->
        [informal] Gracias por marcar con franqueza cómo trabajamos en equipo. ¿Qué haría que te viniera mejor?
       *[neutral] Gracias por marcar con franqueza cómo trabajamos en equipo. ¿Qué haría que le viniera mejor?
    }
rapport-recovery =
    { $form ->
        [informal] Tus marcas de nuestro trabajo en equipo bajaron y han vuelto. ¿Qué conviene recordar de eso?
       *[neutral] Sus marcas de nuestro trabajo en equipo bajaron y han vuelto. ¿Qué conviene recordar de eso?
    }
