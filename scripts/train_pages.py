"""Train the models that tell a page's article from what stands around it.

usage: python scripts/train_pages.py FOLDER [--more FOLDER]... [--unseen DIR]

FOLDER holds publishers/ (pages and their articles as JSON) and web/ (pages, and expected.json: passages that are
read and that are not); each of --more holds what web/ does. The blocks of the pages are labelled by them; the
project's own pages in tests/data/pages join in. Writes the tables in src/vorleser/ingest/html/weights; with --unseen
it trains on all houses but a sixth, six times, and writes DIR/N/ and which page is in which sixth: with them
scripts/unseen.py reads each page by a model that has not seen its house.
Needs scikit-learn (pip install -e '.[train]'). The result is the same each time.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import html
import json
import random
import re
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from vorleser.errors import SourceError
from vorleser.ingest.html.features import features
from vorleser.ingest.html.page import take_apart
from vorleser.ingest.html.verdict import JUDGED, context
from vorleser.ingest.reader import Raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vorleser.ingest.html.found_block import FoundBlock
    from vorleser.ingest.html.place import Features

OWN = Path(__file__).parents[1] / "tests/data/pages"
BESIDE = frozenset({"kicker", "headline", "byline", "caption", "code", "footnote", "related", "image"})
WEIGHTS = Path(__file__).parents[1] / "src/vorleser/ingest/html/weights"
FOLDS = 6
SOME, MANY = 15, 120  # labelled blocks of a page
AMONG, LINKED = 0.3, 0.1  # shares of the text that stands as a block does, and of its own that is linked
PROSE = 12  # words
Labels = list[int | None]


class Sample(NamedTuple):
    """A page: its house, its blocks with their features, and which of them are read (1), not (0), or unknown."""

    digest: str
    name: str
    house: str
    blocks: list[FoundBlock]
    facts: list[Features]
    labels: Labels


def digest(data: bytes) -> str:
    """Return what a page is known by."""
    return hashlib.sha256(data).hexdigest()


def words(text: str) -> list[str]:
    """Return the words of *text* in lower case."""
    plain = unicodedata.normalize("NFC", html.unescape(text)).replace("\xad", "").replace("\u200b", "")
    return [word.lower() for word in re.findall(r"\w+", plain)]


def shingles(found: list[str], size: int = 4) -> set[tuple[str, ...]]:
    """Return the runs of *size* words."""
    return {tuple(found[at : at + size]) for at in range(max(1, len(found) - size + 1))}


def read_facts(raw: Raw) -> tuple[list[FoundBlock], list[Features]]:
    """Return the blocks of the page in *raw* and their features, from which the models learn."""
    parts = take_apart(raw)
    return parts.blocks, features(parts.blocks, parts.votes, parts.known)


def publishers(folder: Path) -> Iterator[Sample]:
    """Yield the publishers' pages, labelled by their articles."""
    for path in sorted(folder.glob("publishers/*/*.html.gz")):
        house = re.sub(r"_\d{4}_\d\d_\d\d\.html$", "", path.stem)
        data = gzip.decompress(path.read_bytes())
        versions = json.loads(path.with_name(f"{house}.json").read_text())
        article = max(versions.values(), key=lambda version: _fits(version, data.decode("utf-8", "replace")))
        blocks, facts = read_facts(Raw(path.stem, data))
        sample = Sample(digest(data), path.stem, house, blocks, facts, _by_article(blocks, article))
        yield without_gaps(sample)


def without_gaps(sample: Sample) -> Sample:
    """Return *sample* less the labels of what its article lost: paragraphs like the others, behind one of them."""
    labels = [*sample.labels]
    known = [at for at, label in enumerate(labels) if label is not None and _is_judged(sample.blocks[at])]
    for before, at in pairwise(known):
        facts = sample.facts[at]
        among = min(facts.get("in the text's parent", 0.0), facts.get("placed as the text is", 0.0)) > AMONG
        prose = len(sample.blocks[at].text.split()) >= PROSE and sample.blocks[at].linked < LINKED
        if labels[at] == 0 and labels[before] != 0 and among and prose:
            labels[at] = None
    return sample._replace(labels=labels)


def _is_judged(block: FoundBlock) -> bool:
    return block.role in JUDGED and not block.silent


def _parts(article: dict) -> tuple[list[str], list[str]]:
    body = article.get("body") or {}
    heads = [head for section in body.get("sections", []) for head in section["headline"]]
    texts = [text for section in body.get("sections", []) for text in section["paragraphs"]]
    return [*(body.get("summary") or []), *heads], texts


def _fits(article: dict, page: str) -> int:
    text = " ".join(words(re.sub(r"<[^>]+>", " ", page)))
    title = " ".join(words(article.get("title") or ""))
    return (title in text) + sum(" ".join(words(part))[:60] in text for part in _parts(article)[1][:5])


def _by_article(blocks: list[FoundBlock], article: dict) -> Labels:
    heads, texts = _parts(article)
    wanted = shingles(words(" ".join([*heads, *texts])))
    whole = f" {' '.join(words(' '.join([*heads, *texts])))} "
    parts = {" ".join(words(part)) for part in (*heads, *texts)}
    title = " ".join(words(article.get("title") or ""))

    def label(block: FoundBlock) -> int | None:
        own = words(block.text)
        text = " ".join(own)
        if not own or text == title:
            return None
        if len(own) >= 4:
            return int(f" {text} " in whole or len(shingles(own) & wanted) * 2 >= len(shingles(own)))
        return 1 if text in parts else None if f" {text} " in whole else 0

    return [label(block) for block in blocks]


def web(folder: Path) -> Iterator[Sample]:
    """Yield the pages in *folder*, labelled by the passages that are known of them."""
    expected = json.loads((folder / "expected.json").read_text())
    for url, item in expected.items():
        data = gzip.decompress((folder / f"{item['file']}.gz").read_bytes())
        house = re.sub(r"^.*?https?://(?:www\.)?", "", url).split("/")[0]
        try:
            blocks, facts = read_facts(Raw(item["file"], data))
        except SourceError:
            continue
        yield Sample(digest(data), url, house, blocks, facts, _by_passages(blocks, item))


def _by_passages(blocks: list[FoundBlock], item: dict) -> Labels:
    keys = [re.sub(r"\W+", "", block.text).lower() for block in blocks]
    labels: Labels = [None] * len(blocks)
    for read, passages in ((1, item["with"]), (0, item["without"])):
        for passage in passages:
            loose = re.sub(r"\W+", "", passage).lower()
            whole = [at for at, own in enumerate(keys) if loose and loose == own]
            hits = whole or [at for at, own in enumerate(keys) if loose and loose in own]
            for at in hits:
                alone = len(hits) == 1 if read else len(keys[at]) < 8 * len(loose)
                labels[at] = (None if labels[at] not in {None, read} else read) if alone else labels[at]
    return labels


class Rows(NamedTuple):
    """What a model is trained on."""

    x: np.ndarray
    y: np.ndarray
    weight: np.ndarray


def fixtures(folder: Path) -> Iterator[Sample]:
    """Yield the project's own pages, labelled by the blocks that are expected of them."""
    for path in sorted(folder.glob("*.json")):
        expected = json.loads(path.read_text())
        if "blocks" not in expected:
            continue
        said = "\n".join(text for role, text in expected["blocks"] if role not in BESIDE)
        heads = [text for role, text in expected["blocks"] if role in {"subhead", "lead"}]
        data = path.with_suffix(".html").read_bytes()
        blocks, facts = read_facts(Raw(path.stem, data))
        article = {
            "title": expected["metadata"].get("title", ""),
            "body": {"summary": heads, "sections": [{"headline": [], "paragraphs": said.split("\n")}]},
        }
        yield Sample(digest(data), path.stem, path.stem, blocks, facts, _by_article(blocks, article))


def matrix(facts: list[Features], names: list[str]) -> np.ndarray:
    """Return *facts* as rows, a column for each of *names*."""
    column = {name: at for at, name in enumerate(names)}
    found = np.zeros((len(facts), len(names)), np.float32)
    for row, fact in zip(found, facts, strict=True):
        for name, value in fact.items():
            row[column[name]] = value
    return found


def rows(samples: list[Sample], tables: dict[str, np.ndarray]) -> Rows:
    """Return the labelled blocks of *samples*, which are rows of *tables*, as what a model is trained on."""
    x, y, weight = [], [], []
    for sample in samples:
        known = sum(label is not None for label in sample.labels) or 1
        share = 2.0 if known < SOME else min(1.0, MANY / known)  # no page outweighs the others
        for at in labelled(sample):
            x.append(tables[sample.name][at])
            y.append(sample.labels[at])
            weight.append(share)
    return Rows(np.array(x, np.float32), np.array(y), np.array(weight))


def labelled(sample: Sample) -> list[int]:
    """Return which blocks a model learns from."""
    known = (at for at, label in enumerate(sample.labels) if label is not None)
    return [at for at in known if _is_judged(sample.blocks[at])]


def fitted(samples: list[Sample], tables: dict[str, np.ndarray]) -> HistGradientBoostingClassifier:
    """Return the trees for *samples*."""
    trees = HistGradientBoostingClassifier(
        max_iter=160,
        learning_rate=0.08,
        max_leaf_nodes=10,
        min_samples_leaf=20,
        l2_regularization=5,
        max_features=0.35,  # so that a page of a house unknown, where the best feature misleads, has others
        random_state=0,
    )
    data = rows(samples, tables)
    return trees.fit(data.x, data.y, sample_weight=data.weight)


def chances(trees: HistGradientBoostingClassifier, sample: Sample, table: np.ndarray) -> list[float]:
    """Return what *trees* say of each block of *sample*."""
    found = [0.0] * len(sample.blocks)
    judged = [at for at, block in enumerate(sample.blocks) if _is_judged(block)]
    if judged:
        for at, chance in zip(judged, trees.predict_proba(table[judged])[:, 1], strict=True):
            found[at] = float(chance)
    return found


def folds(samples: list[Sample], seed: int) -> dict[str, int]:
    """Return the fold of each house."""
    houses = sorted({sample.house for sample in samples})
    random.Random(seed).shuffle(houses)  # noqa: S311 -- no secret
    return {house: at % FOLDS for at, house in enumerate(houses)}


class Models(NamedTuple):
    """The trees of both models, each with the names of its features in order."""

    first: HistGradientBoostingClassifier
    first_names: list[str]
    second: HistGradientBoostingClassifier
    second_names: list[str]


def both(samples: list[Sample]) -> Models:
    """Return both models; the second learns from what the first says of houses unseen."""
    names = sorted({name for sample in samples for fact in sample.facts for name in fact})
    plain = {sample.name: matrix(sample.facts, names) for sample in samples}
    beside = sorted(context(samples[0].blocks, [0.0] * len(samples[0].blocks), 0))
    fold = folds(samples, 7)
    around: dict[str, np.ndarray] = {}
    for number in range(FOLDS):
        trees = fitted([sample for sample in samples if fold[sample.house] != number], plain)
        for sample in samples:
            if fold[sample.house] == number:
                table = plain[sample.name]
                around[sample.name] = np.hstack(
                    [table, in_context(sample, chances(trees, sample, table), beside)]
                )
    return Models(fitted(samples, plain), names, fitted(samples, around), [*names, *beside])


def in_context(sample: Sample, said: list[float], names: list[str]) -> np.ndarray:
    """Return the features that the second model has besides, of the blocks of *sample* that it learns from."""
    found = np.zeros((len(sample.blocks), len(names)), np.float32)
    for at in labelled(sample):
        facts = context(sample.blocks, said, at)
        found[at] = [facts[name] for name in names]
    return found


def unseen(samples: list[Sample], folder: Path) -> None:
    """Write, for each sixth of the houses, models that have not seen them, and which page belongs to which."""
    fold = folds(samples, 1)
    for number in range(FOLDS):
        write(folder / str(number), [sample for sample in samples if fold[sample.house] != number])
    pages = {sample.digest: fold[sample.house] for sample in samples}
    (folder / "pages.json").write_text(json.dumps(pages))


def write(folder: Path, samples: list[Sample]) -> None:
    """Train on *samples* and write both tables into *folder*."""
    models = both(samples)
    folder.mkdir(exist_ok=True, parents=True)
    (folder / "block.tsv").write_text(table(models.first, models.first_names))
    (folder / "context.tsv").write_text(table(models.second, models.second_names))


def table(trees: HistGradientBoostingClassifier, names: list[str]) -> str:
    """Return *trees* as a table; see vorleser.ingest.html.model."""
    lines = [
        "# made by scripts/train_pages.py",
        f"base\t\t\t\t\t{float(trees._baseline_prediction.ravel()[0]):.4f}",  # noqa: SLF001 -- not told elsewhere
    ]
    for number, (tree,) in enumerate(trees._predictors):  # noqa: SLF001 -- not told elsewhere
        nodes = tree.nodes
        values = _means(nodes)
        for at, node in enumerate(nodes):
            if node["is_leaf"]:
                lines.append(f"{number}\t\t\t\t\t{values[at]:.4f}")
            else:
                name = names[node["feature_idx"]]
                lines.append(
                    f"{number}\t{name}\t{node['num_threshold']:.6g}\t{node['left']}\t{node['right']}\t{values[at]:.4f}"
                )
    return "\n".join(lines) + "\n"


def _means(nodes: np.ndarray) -> list[float]:
    values = [float(node["value"]) for node in nodes]

    def mean(at: int) -> float:
        node = nodes[at]
        if not node["is_leaf"]:
            left, right = nodes[node["left"]]["count"], nodes[node["right"]]["count"]
            values[at] = (mean(node["left"]) * left + mean(node["right"]) * right) / (left + right)
        return values[at]

    mean(0)
    return values


def main() -> None:
    """Train, and write the tables; or check."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--more", type=Path, metavar="FOLDER", action="append", default=[])
    parser.add_argument("--unseen", type=Path, metavar="DIR")
    options = parser.parse_args()
    others = [page for folder in (options.folder / "web", *options.more) for page in web(folder)]
    samples = [*publishers(options.folder), *others, *fixtures(OWN)]
    known = sum(label is not None for sample in samples for label in sample.labels)
    print(f"{len(samples)} pages, {known} labelled blocks")
    if options.unseen:
        unseen(samples, options.unseen)
    else:
        write(WEIGHTS, samples)


if __name__ == "__main__":
    main()
