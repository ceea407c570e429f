"""Where the pictures of an article from the web lie."""

import pytest

from vorleser.article import Role
from vorleser.ingest import Raw, read_article
from vorleser.ingest.settings import IngestSettings

PAGE = """<html lang="de"><head><title>Der Hafen</title><meta property="og:image" content="{link}"></head>
<body><article>
<h1>Der Hafen</h1><p>Am Montag beginnen im Hafen die Arbeiten an zwei neuen Kränen, und das ist gut so.</p>
<figure><img src="{link}" alt="Kran"></figure><p>Sie sollen bis zum Herbst fertig sein, sagt die Stadt am Freitag.</p>
</article></body></html>"""


@pytest.mark.parametrize(
    ("link", "where"),
    [
        ("/etc/bild.png", "https://bote.example/etc/bild.png"),
        ("kran.jpg", "https://bote.example/hafen/kran.jpg"),
        ("//cdn.example/kran.jpg", "https://cdn.example/kran.jpg"),
        ("file:///etc/bild.png", ""),
        ("//[kaputt/x.jpg", None),
    ],
)
@pytest.mark.parametrize("kind", ["html", "markdown"])
def test_a_path_in_a_page_is_no_path_of_this_machine(kind: str, link: str, where: str | None) -> None:
    """What a stranger's page names can never be a file here, neither as picture nor as cover."""
    name = "https://bote.example/hafen/artikel"
    if kind == "html":
        raw = Raw(name, PAGE.format(link=link).encode(), "text/html", "utf-8")
    else:
        text = f"---\ntitle: Der Hafen\nimage: {link}\n---\n\nEin Satz.\n\n![Kran]({link})\n"
        raw = Raw(f"{name}.md", text.encode(), "text/markdown", "utf-8")
    found = read_article(raw, IngestSettings())
    links = {block.link for block in found.blocks if block.role is Role.IMAGE} | {found.metadata.image}
    assert all(link.startswith("https://") for link in links if link)
    assert where is None or (links <= {where, ""} and where in links)


def test_a_file_here_names_files_here() -> None:
    """In a file of one's own a path is a path."""
    found = read_article(
        Raw("a.md", b"# Titel\n\nEin Satz.\n\n![Kran](/bilder/kran.jpg)\n"), IngestSettings()
    )
    assert [block.link for block in found.blocks if block.role is Role.IMAGE] == ["/bilder/kran.jpg"]
