# Stands over a form whose file brought no instruction. The time is that which the measure asks about.

wording-instruction-session =
    { $form ->
        [informal] Responde cada pregunta según la sesión de hoy.
       *[neutral] Por favor, responda cada pregunta según la sesión de hoy.
    }
wording-instruction-general =
    { $form ->
        [informal] Responde cada pregunta según lo que mejor va contigo.
       *[neutral] Por favor, responda cada pregunta según lo que mejor va con usted.
    }
wording-instruction-days =
    { $form ->
        [informal]
            { $count ->
                [one] Responde cada pregunta según cómo te va hoy.
                [many] Responde cada pregunta según cómo te ha ido en los últimos { $number } de días, con el día de hoy.
               *[other] Responde cada pregunta según cómo te ha ido en los últimos { $number } días, con el día de hoy.
            }
       *[neutral]
            { $count ->
                [one] Por favor, responda cada pregunta según cómo le va hoy.
                [many] Por favor, responda cada pregunta según cómo le ha ido en los últimos { $number } de días, con el día de hoy.
               *[other] Por favor, responda cada pregunta según cómo le ha ido en los últimos { $number } días, con el día de hoy.
            }
    }
wording-instruction-weeks =
    { $form ->
        [informal]
            { $count ->
                [one] Responde cada pregunta según cómo te ha ido en la última semana, con el día de hoy.
                [many] Responde cada pregunta según cómo te ha ido en las últimas { $number } de semanas, con el día de hoy.
               *[other] Responde cada pregunta según cómo te ha ido en las últimas { $number } semanas, con el día de hoy.
            }
       *[neutral]
            { $count ->
                [one] Por favor, responda cada pregunta según cómo le ha ido en la última semana, con el día de hoy.
                [many] Por favor, responda cada pregunta según cómo le ha ido en las últimas { $number } de semanas, con el día de hoy.
               *[other] Por favor, responda cada pregunta según cómo le ha ido en las últimas { $number } semanas, con el día de hoy.
            }
    }
wording-instruction-months =
    { $form ->
        [informal]
            { $count ->
                [one] Responde cada pregunta según cómo te ha ido en el último mes, con el día de hoy.
                [many] Responde cada pregunta según cómo te ha ido en los últimos { $number } de meses, con el día de hoy.
               *[other] Responde cada pregunta según cómo te ha ido en los últimos { $number } meses, con el día de hoy.
            }
       *[neutral]
            { $count ->
                [one] Por favor, responda cada pregunta según cómo le ha ido en el último mes, con el día de hoy.
                [many] Por favor, responda cada pregunta según cómo le ha ido en los últimos { $number } de meses, con el día de hoy.
               *[other] Por favor, responda cada pregunta según cómo le ha ido en los últimos { $number } meses, con el día de hoy.
            }
    }
wording-instruction-years =
    { $form ->
        [informal]
            { $count ->
                [one] Responde cada pregunta según cómo te ha ido en el último año, con el día de hoy.
                [many] Responde cada pregunta según cómo te ha ido en los últimos { $number } de años, con el día de hoy.
               *[other] Responde cada pregunta según cómo te ha ido en los últimos { $number } años, con el día de hoy.
            }
       *[neutral]
            { $count ->
                [one] Por favor, responda cada pregunta según cómo le ha ido en el último año, con el día de hoy.
                [many] Por favor, responda cada pregunta según cómo le ha ido en los últimos { $number } de años, con el día de hoy.
               *[other] Por favor, responda cada pregunta según cómo le ha ido en los últimos { $number } años, con el día de hoy.
            }
    }
