# Spørsmål der et forløp går en annen vei enn for dem som begynte likt, uten et ord om å mislykkes, og
# hva pakken og de prikkede linjene i et diagram er til for.

trajectory-purpose = Ventet forløp ut fra klinikkens eget arkiv: korridor, blandet modell, kvantilregresjon (rammeverk for fit)
trajectory-range = Viser hvor folk som begynte likt, er ved en time, som et spørsmål til samtalen; det sier ikke om noen hvordan det vil gå, og avgjør ingenting.
trajectory-missing = Hva er det vi ikke har fått øye på så langt? Hva bør vi gjøre mer av, mindre av eller på en annen måte?
trajectory-harder = Hva har vært vanskeligere i det siste, og hva vil du ha mer av her?
