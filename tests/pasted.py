# ruff: noqa: E501 - the lines are those of pages
"""Pasted pages in four languages: each line with what it is, made up for these tests.

``+`` body, ``t`` headline, ``s`` standfirst, ``-`` chrome.
"""

from __future__ import annotations

from summarizer.types import Article

ENGLISH = """\
- Skip to main content
- We use cookies and similar tools to remember your choices and to measure our audience.
- Accept all
- Manage preferences
- Home
- World
- Subscribe
- Sign in
- Advertisement
t Flood barrier on the Orne fails its first winter test
s Engineers blame a sensor that froze shut
- By Maud Ellery and Tom Rask
- Published 14 January 2024, 09:30 GMT
- 4 min read
- Share on Facebook
- Copy link
- Listen to this article
- 1.25x
- The barrier at Hemsworth after the storm. Photograph: Ines Bloom/Reuters
+ The new flood barrier on the river Orne did not close on Sunday night, leaving 340 houses under water.
+ “We pressed the button and nothing moved,” said Karin Holt, who runs the control room.
- Advertisement
+ The barrier, which cost £41.5m, had passed every trial since it was finished in October.
- Read more: Ten bridges that never opened
+ Engineers said a sensor froze shut when the temperature fell to -9C, so that the gates took the river to be empty.
- Sign up for our morning newsletter and never miss a story.
+ Mayor Paul Destry promised an inquiry by the end of the month. He said no one would be sacked before it reported.
+ About 120 people spent the night in a school. They are expected to return home on Wednesday.
- Additional reporting by Reuters
- Related articles
- Storm cuts power to thousands
- Why the north floods more often now
- Leave a comment
- Your email address will not be published.
- Most read
- Privacy policy
- © 2024 Hemsworth Courier. All rights reserved.
"""

GERMAN = """\
- Zum Inhalt springen
- Wir verwenden Cookies, um Inhalte zu personalisieren und Zugriffe zu messen.
- Alle akzeptieren
- Startseite
- Politik
- Wirtschaft
- Anmelden
- Anzeige
t Talsperre bei Orlen muss nach Rissen abgelassen werden
- Von Jana Birk
- Stand: 14.01.2024, 09:30 Uhr
- Lesezeit: 3 Minuten
- Teilen
- Artikel anhören
- Die Talsperre am Montag. Foto: Jens Amsel/dpa
+ Die Talsperre bei Orlen muss abgelassen werden, weil Taucher mehrere Risse in der Mauer gefunden haben.
+ „Wir gehen kein Risiko ein“, sagte die Landrätin Ute Kramm am Montag vor Journalisten.
- Anzeige
+ Rund 2.400 Einwohner der Gemeinden im Tal sollen ihre Häuser bis Mittwoch verlassen haben.
- Lesen Sie auch: So alt sind die Mauern im Land
+ Die Mauer wurde 1931 gebaut und zuletzt vor zwölf Jahren geprüft, wie das Umweltamt mitteilte.
+ Wann das Wasser wieder gestaut werden kann, ist offen. Die Kosten schätzt der Landkreis auf 18 Millionen Euro.
- Mit Material von dpa
- Mehr zum Thema
- Wasserwerke warnen vor Engpässen
- Kommentare
- Schreiben Sie einen Kommentar
- Impressum
- Datenschutz
"""

FRENCH = """\
- Aller au contenu
- Nous utilisons des cookies pour mesurer l'audience de ce site.
- Tout accepter
- Accueil
- Politique
- Économie
- Se connecter
- Publicité
t Le tunnel de Vars fermé après un éboulement
- Par Lucie Ferrand
- Publié le 14 janvier 2024 à 09h30
- Temps de lecture : 3 min
- Partager sur Facebook
- Écouter l'article
- L'entrée du tunnel, lundi. Photo : Marc Aubin / AFP
+ Le tunnel de Vars a été fermé dimanche soir après la chute de plusieurs tonnes de roche sur la chaussée.
+ « Personne n'a été blessé, mais il s'en est fallu de peu », a déclaré la préfète Anne Maillot.
- Publicité
+ Près de 6 000 véhicules empruntent chaque jour cet ouvrage, ouvert en 1987 et rénové il y a cinq ans.
- Lire aussi : Les routes les plus exposées du pays
+ Les experts doivent inspecter la paroi mercredi. La réouverture n'est pas attendue avant la fin du mois.
+ Une déviation de 42 kilomètres a été mise en place par le département.
- (avec AFP)
- Sur le même sujet
- Un pont interdit aux camions
- Commentaires
- Laisser un commentaire
- Mentions légales
"""

SPANISH = """\
- Ir al contenido
- Utilizamos cookies propias y de terceros para medir la audiencia.
- Aceptar todo
- Portada
- Economía
- Deportes
- Iniciar sesión
- Publicidad
t El puerto de Altamar cierra por un vertido de aceite
- Por Elena Rivas
- Actualizado el 14 de enero de 2024, 09:30
- Lectura: 3 min
- Compartir en Facebook
- Escuchar artículo
- El muelle sur, este lunes. Foto: Pablo Soto / EFE
+ El puerto de Altamar cerró el domingo por la noche después de que un carguero perdiera 90 toneladas de aceite.
+ “No sabemos todavía cuánto ha llegado a la playa”, dijo la alcaldesa, Marta Cano.
- Publicidad
+ Unos 300 trabajadores limpian desde el lunes la costa, según el gobierno regional.
- Lee también: Los vertidos más graves de la década
+ La naviera aseguró que pagará los daños. El capitán del buque, de 54 años, declarará el jueves ante la jueza.
+ Los pescadores piden que se retrase la temporada hasta el 1 de marzo.
- Con información de EFE
- Noticias relacionadas
- La flota vuelve a faenar en el norte
- Comentarios
- Deja un comentario
- Aviso legal
"""

PAGES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}


def page_text(page: str) -> str:
    """The page without the marks."""
    return "\n".join(line[2:] for line in page.splitlines())


def lines_of(page: str, mark: str) -> list[str]:
    return [line[2:] for line in page.splitlines() if line[0] == mark]


def page_article(language: str) -> Article:
    return Article(page_text(PAGES[language]), language=language)
