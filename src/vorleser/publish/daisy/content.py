"""The text of a page, as XHTML 1.0."""

from vorleser.publish.book.markup import body_markup, escape_text
from vorleser.publish.book.pages import BookPage
from vorleser.publish.daisy.volume import GENERATOR, DaisyVolume


def daisy_document(lang: str, title: str, metas: str, inner: str) -> str:
    """Return an XHTML 1.0 document in *lang* with *metas* in its head and *inner* as its body's content."""
    return f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="{lang}" xml:lang="{lang}">
<head>
<meta http-equiv="Content-type" content="text/html; charset=utf-8"/>
<title>{escape_text(title)}</title>
{metas}
</head>
<body>
{inner}
</body>
</html>
"""


def daisy_page(book: DaisyVolume, page: BookPage) -> str:
    """Return the text of *page*."""
    inner = "\n".join(filter(None, body_markup(page, book.inside, {})))
    return daisy_document(book.lang, page.title, f'<meta name="generator" content="{GENERATOR}"/>', inner)
