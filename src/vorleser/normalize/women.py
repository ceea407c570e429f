"""Women's given names, by a list and by their endings, where an office beside the name asks for its gender."""

from vorleser.text.regex import compile_late

_GIVEN = (
    r"(?!(?:Luca|Sascha|Mischa|Joshua|Elia|Nikita|Mika|Attila|Andrea|Rene|Arne|Janne|Hanne|Willie|Charlie|Die|Eine|Seine|Ihre"
    r"|Mostafa|Mustafa|Mustapha|Taha|Yahya|Hamza|Osama|Zakaria|Moussa|Musa|Issa|Isa|Abdulla|Ilkka|Pekka|Jukka|Juha|Esa|Miika"
    r"|Ilja|Ilija|Kolja|Aljoscha|Danila|Nikola|Nicola|Luka|Gianluca|Battista|Enea|Mattia|Tobia|Nemanja|Aleksa|Strahinja"
    r"|Andrija|Matija|Siniša|Sinisa|Saša|Béla|Bela|Gyula|Géza|Kenta|Shota|Yuta|Sota|Keita|Ryota|Yukiya|Yuya|Kazuya|Costa"
    r"|Keine|Meine)\b)"
    r"(?:[A-ZÄÖÜ][a-zäöüß]*(?:[a-zäöü]a|beth|hild|gard|traud|ine|nne|ene|rid|rit)|Eva|Ute|Silke|Heike|Antje|Iris|Doris|Karin"
    r"|Kathrin|Karen|Ingrid|Gudrun|Judith|Edith|Ruth|Agnes|Susi|Anni|Beate|Renate|Birgit|Margit|Sigrid|Astrid|Ellen|Helen"
    r"|Kirsten|Kerstin|Carmen|Eveline|Elke|Imke|Grete|Käthe|Dagmar|Carolin|Katrin|Nicole|Michelle|Isabel|Rahel|Esther|Marie"
    r"|Sophie|Stefanie|Melanie|Leonie|Ulrike|Frauke|Friederike|Annegret|Margret|Ines|Meike|Maike|Wiebke|Anke|Simone|Marion|Marlies|Liselotte|Charlotte"
    r"|Brigitte|Annette|Henriette|Margarete|Hannelore|Inge|Christel|Bärbel|Gerlinde|Sieglinde|Rosemarie|Annemarie"
    r"|Emilie|Amelie|Nathalie|Rosalie|Christiane|Juliane|Liane|Ariane|Alice|Denise|Luise|Louise|Elise|Ilse|Else|Heidi"
    r"|Gabi|Steffi|Resi|Vroni|Rosi|Mechthild|Almut|Gertrud|Miriam|Mirjam|Lilli|Emily|Zoe|Elfriede|Adelheid|Hedwig"
    r"|Inken|Wibke|Heinke|Maren|Evelyn|Carolyn|Mareike|Margot|Silvie|Leonore|Eleonore|Rachel|Sybille|Sibylle"
    r"|Isabelle|Gabriele|Michaele|Mandy|Cindy|Nancy|Wendy|Peggy|Betty|Jenny|Fanny|Romy|Sandy|Madeleine|Annelie|Valerie"
    r"|Melissa|Claire|Sarah|Hannah|Norah|Leah|Deborah|Marah|Susann|Ann|Anne|Lisbeth|Liesel|Lieselotte|Rosel|Sandrine|Marlis|Doreen|Kathleen|Maureen|Eileen|Noemi"
    r"|Lindsey|Lindsay|Shelly|Holly|Molly|Kelly|Emmy|Coco|Jil|Mikaela)"
)
IS_WOMANS = compile_late(_GIVEN)
"""A woman's given name."""
WOMAN_NEXT = compile_late(
    rf" (?:Dr\.(?:in)? |Mag\.a? |DI |Ing\.(?:in)? |\(FH\) )*{_GIVEN}(?:-[A-ZÄÖÜ][a-zäöüß]+)? [A-ZÄÖÜ][\w-]+"
)
"""A woman's given name and her surname, behind what is looked at."""
WOMAN_NAMED = compile_late(
    rf"(?<!\bvor )(?<!\bhinter )(?<!\bmit )(?<!\bgegen )(?<!\bvon )(?<!\w){_GIVEN}(?:-[A-ZÄÖÜ][a-zäöüß]+)?"
    r" [A-ZÄÖÜ][\w-]+"
)
"""A woman's name that no preposition governs, so that the clause may be about her: "Lena Muster kam als" 3."""
WOMAN_BEFORE = compile_late(rf"\b{_GIVEN}(?:-[A-ZÄÖÜ][a-zäöüß]+)? [A-ZÄÖÜ][\w-]+,? \(?$")
"""The same before it, perhaps with a bracket that opens."""
WOMAN_DOES = compile_late(
    rf"^\W*(?:(?:[Uu]nd|[Aa]uch) )?(?P<name>{_GIVEN}) (?:wurde|wird|kam|landete|lief|blieb|endete|ist|war|als)\b"
)
"""What may be a woman's given name that opens its clause, and the verb that her place stands behind: "Lena wurde" 3."""
SHE_IS = compile_late(
    rf"\b(?:[Ss]ie|{_GIVEN}(?:-[A-ZÄÖÜ][a-zäöüß]+)? [A-ZÄÖÜ][\w-]+) (?:ist|war|wird|wurde|bleibt|blieb)"
    r" (?:(?:neue|neu|auch|seit [\w ]{2,20}|weiterhin|wieder|nun|jetzt|zudem|damals) )?(?:[0-9]\. )?$"
)
"""What says of a woman what she is: "Sie ist" 1. Vors."""
GIVEN_TO_HER = compile_late(
    r"\b(?:dank|gratulier|widersprach|antworte|half|folg|applaudier|kondolier|begegne|überreich|assistier)"
    r"[a-zäöüß]{0,4} (?:auch |ebenfalls |nun |noch )?der (?:[0-9]\. |stv\. |stellv\. )?$"
)
"""A verb whose object is a dative, and so a woman behind "der": "Er dankte der" Abg. Huber."""
