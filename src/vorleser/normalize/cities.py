"""Towns whose names alone tell that a town is meant."""

CITIES = frozenset(
    """
    Aachen Augsburg Bamberg Bayreuth Berlin Bielefeld Bochum Bonn Bottrop Braunschweig Bremen Bremerhaven Celle
    Chemnitz Cottbus Darmstadt Dessau Dortmund Dresden Duisburg Düsseldorf Emden Erfurt Erlangen Essen Flensburg
    Frankfurt Freiburg Fulda Fürth Gelsenkirchen Gera Gießen Görlitz Göttingen Greifswald Hagen Halle Hamburg Hamm
    Hanau Hannover Heidelberg Heilbronn Herne Hildesheim Ingolstadt Jena Kaiserslautern Karlsruhe Kassel Kempten
    Kiel Koblenz Köln Konstanz Krefeld Landshut Leipzig Leverkusen Lübeck Ludwigsburg Ludwigshafen Lüneburg
    Magdeburg Mainz Mannheim Marburg Minden Moers Mönchengladbach Mülheim München Münster Neuss Nürnberg Oberhausen
    Offenbach Oldenburg Osnabrück Paderborn Passau Pforzheim Plauen Potsdam Regensburg Remscheid Reutlingen
    Rosenheim Rostock Saarbrücken Salzgitter Schwerin Siegen Solingen Stralsund Stuttgart Suhl Trier Tübingen Ulm
    Weimar Wiesbaden Wilhelmshaven Witten Wolfsburg Worms Wuppertal Würzburg Zwickau
    """.split()
)
FARTHER_CITIES = frozenset(
    """
    Aarau Amstetten Basel Bregenz Dornbirn Eisenstadt Feldkirch Graz Innsbruck Klagenfurt Kufstein Lausanne Leoben
    Luzern Salzburg Schaffhausen Solothurn Villach Winterthur Zürich Aschaffenburg Coburg Schweinfurt Straubing
    Memmingen Kaufbeuren Ravensburg Sigmaringen Offenburg Göppingen Esslingen Sindelfingen Böblingen Crailsheim
    Bruchsal Pirmasens Zweibrücken Neunkirchen Völklingen Wetzlar Marburg Gütersloh Recklinghausen Lüdenscheid
    Iserlohn Wolfenbüttel Hameln Delmenhorst Cuxhaven Neumünster Wismar Güstrow Neubrandenburg Eberswalde Wittenberg
    Halberstadt Königsberg Breslau Quedlinburg Merseburg Naumburg Bautzen Freiberg Eisenach Altenburg
    """.split()
)
"""Smaller ones, and those of the neighbours."""
