# Spørsmål til samtalen om hvordan samarbeidet ble vurdert. De takker for lave svar og sier aldri hvem
# som har skylden. (They thank for a low rating and never say who is at fault.)

rapport-purpose = Mer enn å vise fram: merker når svarene om samarbeidet går ned og når de kommer tilbake, og tar med et spørsmål til samtalen
rapport-dip = Du svarte lavere enn du pleier om hvordan vi jobber sammen. Takk for det. Hva var annerledes for deg?
rapport-drift = De siste gangene har svarene dine om hvordan vi jobber sammen, gått sakte nedover. Hva vil du at vi skal gjøre annerledes?
rapport-range = Takk for at du svarte åpent om hvordan vi jobber sammen. Hva kunne gjort at det passet bedre for deg?
rapport-recovery = Svarene dine om hvordan vi jobber sammen, gikk ned og har kommet opp igjen. Hva bør vi huske fra det?
