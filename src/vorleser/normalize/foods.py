"""What is grated, ground, chopped and mixed, so that a recipe's short adjectives are known: "ger. Käse"."""

_FOODS = tuple(
    """
    wein rotwein weißwein brühe fond wasser saft milch sekt bier essig senf mayonnaise marmelade honig sirup rum
    likör pulver
    käse parmesan emmentaler gouda bergkäse gruyère mozzarella cheddar feta frischkäse mandel mandeln nuss nüsse
    haselnüsse walnüsse cashews pistazien pinienkerne kerne sesam mohn kokos kokosraspel petersilie schnittlauch
    dill basilikum koriander minze thymian rosmarin salbei oregano majoran kräuter kräutern estragon kerbel
    liebstöckel kresse bärlauch kümmel pfeffer zimt muskat muskatnuss nelke nelken kardamom kurkuma kreuzkümmel
    paprika ingwer anis fenchel piment zwiebel zwiebeln schalotte schalotten knoblauch knoblauchzehe knoblauchzehen
    zehe zehen karotte karotten möhre möhren sellerie lauch zucchini gurke gurken tomate tomaten kartoffel
    kartoffeln kürbis kohl kraut weißkraut rotkohl blumenkohl brokkoli spinat mangold aubergine auberginen
    champignon champignons pilz pilze pilzen rettich radieschen rübe rüben apfel äpfel äpfeln birne birnen
    zitronenschale orangenschale zitronenabrieb zitrone zitronen orange orangen banane bananen erdbeeren himbeeren
    kirschen pflaumen zwetschgen aprikosen rosinen datteln feigen cranberrys beeren ananas mango avocado oliven
    kapern chili chilischote chilischoten peperoni ei eier eiern eigelb eiweiß butter margarine schmalz öl sahne
    schokolade kuvertüre kakao kaffee mehl zucker puderzucker haferflocken grieß reis nudeln linsen bohnen erbsen
    kichererbsen mais schinken speck wurst hackfleisch hack fleisch hähnchen huhn pute lachs thunfisch garnelen
    fisch filet filets brot brötchen semmel semmeln toast semmelbrösel gewürz gewürze gewürzen salz meerrettich kren
    gelatine hefe quark joghurt topfen kräutermischung leinsamen
    """.split()
)
MIXED = tuple(
    """
    chor chors chöre chören chores salat salate salaten hack hackfleisch doppel gemüse sauna gruppe gruppen mannschaft
    mannschaften team teams staffel staffeln platte obst beeren eis pilze wald wälder kost kommission ausschuss bilanz
    klasse klassen gefühle gefühlen gebiet braten aufschnitt baugebiet wohngruppe station ensemble publikum trupp
    """.split()
)
"""What is mixed rather than ground or common."""


def is_food(noun: str) -> bool:
    """Return whether *noun* is something that a recipe chops or grates, also as the last part of a compound."""
    word = noun.lower()
    forms = (word, word.removesuffix("n"))
    return any(
        form in _SET or any(form.endswith(food) for food in _FOODS if len(food) > _SHORT) for form in forms
    )


_SET = frozenset(_FOODS)
_SHORT = 4
"""Letters of a food that ends too many other words: "ei", "öl", "kohl"."""
