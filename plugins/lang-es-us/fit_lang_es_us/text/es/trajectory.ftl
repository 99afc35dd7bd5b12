# Questions where a course goes another way than that of people who began alike, without a word of
# failure, and what the pack and the dotted lines of a chart are for.

trajectory-purpose = Respuesta esperada según el archivo del propio centro: corredor, modelo mixto, regresión de cuantiles (fit framework)
trajectory-range = Muestra dónde están en una sesión quienes empezaron igual, para abrir la conversación; no dice cómo le irá a nadie y no decide nada.
trajectory-missing = ¿Qué se nos escapa hasta ahora? ¿De qué deberíamos hacer más, de qué menos, o qué de otra manera?
trajectory-harder =
    { $form ->
        [informal] ¿Qué ha sido más difícil en estos días, y de qué te gustaría tener más aquí?
       *[neutral] ¿Qué ha sido más difícil en estos días, y de qué le gustaría tener más aquí?
    }
