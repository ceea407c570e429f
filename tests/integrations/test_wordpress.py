"""The plug-in in a real WordPress, against a real desk: published, corrected, withdrawn, never fooled."""

import json
import os
import re
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

import pytest
import wordpress
from wordpress import WordPress

pytestmark = [
    pytest.mark.skipif(bool(wordpress.missing()), reason=f"not installed: {wordpress.missing()}"),
    pytest.mark.timeout(600),
]
CONTENT = (
    "<p>Am Montag beginnen im Hafen die Arbeiten. Sie dauern bis zum Herbst.</p>"
    "<p>Die Stadt rechnet mit Ruhe.</p>"
)
VORLESER = [sys.executable, "-m", "vorleser"]


class Newsroom(NamedTuple):
    """A WordPress and the desk that it tells of its posts."""

    site: WordPress
    desk: str
    key: str
    secret: str

    def edition(self, post: int) -> dict[str, Any]:
        """Return what the desk knows of a post's edition."""
        return self.ask_desk(self.meta(post, "edition"))

    def ask_desk(self, identity: str) -> dict[str, Any]:
        """Return what the desk knows of an edition."""
        request = urllib.request.Request(  # noqa: S310 -- http, on this machine
            f"{self.desk}/v1/editions/{identity}", headers={"Authorization": f"Bearer {self.key}"}
        )
        with urllib.request.urlopen(request) as answer:  # noqa: S310 -- as above
            found: dict[str, Any] = json.load(answer)
        return found

    def meta(self, post: int, name: str) -> str:
        """Return what the plug-in noted on a post."""
        return str(self.site.ask(f"get_post_meta( {post}, '_vorleser_{name}', true )"))

    def until(self, met: Callable[[], bool]) -> None:
        """Wait until a condition is met: the desk works in the background."""
        for _ in range(600):
            if met():
                return
            time.sleep(0.1)
        raise AssertionError("it never came to that")


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """Start WordPress and a desk that know each other."""
    folder = tmp_path_factory.mktemp("newsroom")
    with wordpress.running(folder) as site:
        desk = folder / "desk"
        desk.mkdir()
        (desk / "desk.toml").write_text(
            f'loopback = false\nreview = false\n[webhooks]\nallow = ["{site.url}/"]\nprivate = true\n'
        )
        (desk / "vorleser.toml").write_text(
            '[publication]\nname = "Uferblatt"\nurl = "https://audio.uferblatt.example/hoeren"\n'
        )
        environment = os.environ | {"VORLESER_CACHE": str(folder / "cache")}

        def call(*argv: str) -> str:
            ran = subprocess.run(
                [*VORLESER, "desk", *argv], env=environment, capture_output=True, text=True, check=True
            )
            return ran.stdout.strip()

        key = call("key", "add", str(desk), "wordpress")
        secret = call("secret", str(desk))
        server = subprocess.Popen(
            [*VORLESER, "desk", str(desk), "--port", "0"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=(folder / "desk.log").open("wb"),
            text=True,
        )
        assert server.stdout
        try:
            found = re.search(r"http://[\d.:]+", server.stdout.readline())
            assert found, (folder / "desk.log").read_text()
            settings = {"desk": found[0], "key": key, "secret": secret, "publish": "1", "insert": "1"}
            given = (
                f"json_decode( '{json.dumps(settings)}', true ) + array( 'post_types' => array( 'post' ) )"
            )
            site.run(f"update_option( 'vorleser_settings', Vorleser_Settings::sanitize( {given} ) );")
            yield Newsroom(site, found[0], key, secret)
        finally:
            server.terminate()
            server.wait()


def write_post(site: WordPress, content: str = CONTENT, status: str = "publish") -> int:
    """Write a post, and return its id."""
    post = {
        "post_title": "Der Hafen bekommt Kräne",
        "post_content": content,
        "post_status": status,
        "post_author": 1,
    }
    return int(str(site.ask(f"wp_insert_post( json_decode( {json.dumps(json.dumps(post))}, true ) )")))


def page(newsroom: Newsroom, post: int) -> str:
    """Return a post as its readers see it."""
    with urllib.request.urlopen(f"{newsroom.site.url}/?p={post}") as answer:  # noqa: S310 -- http, on this machine
        return str(answer.read().decode())


def test_a_post_is_heard_corrected_and_withdrawn(newsroom: Newsroom) -> None:
    """Published, it has a player with the label; edited, its sound has a new address; in the trash, it has none."""
    post = write_post(newsroom.site)
    newsroom.site.run_due()
    newsroom.until(lambda: newsroom.meta(post, "state") == "published")
    first = newsroom.edition(post)
    assert (first["title"], first["version"]) == ("Der Hafen bekommt Kräne", 1)
    assert first["guid"].startswith("wp:127.0.0.1:")
    shown = page(newsroom, post)
    assert re.search(
        r'<audio controls preload="none" src="https://audio\.uferblatt\.example/hoeren/[^"]+\.mp3"', shown
    )
    assert "Diesen Beitrag liest eine künstliche Stimme." in shown

    newsroom.site.run(
        f"wp_update_post( array( 'ID' => {post}, 'post_content' => '<p>Am Dienstag beginnen die Arbeiten.</p>' ) );"
    )
    newsroom.site.run_due()
    newsroom.until(lambda: newsroom.meta(post, "audio").endswith("?v=2"))
    second = newsroom.edition(post)
    assert (second["id"], second["guid"], second["version"]) == (first["id"], first["guid"], 2)

    newsroom.site.run(f"wp_trash_post( {post} );")
    newsroom.site.run_due()
    assert (newsroom.meta(post, "state"), newsroom.meta(post, "audio")) == ("withdrawn", "")

    newsroom.site.run(f"wp_untrash_post( {post} ); wp_publish_post( {post} );")
    newsroom.site.run_due()
    newsroom.until(lambda: newsroom.meta(post, "state") == "published")
    assert newsroom.edition(post)["guid"] != first["guid"]  # what was withdrawn does not come back


def test_what_is_not_public_stays_here(newsroom: Newsroom) -> None:
    """Neither a draft nor a post with a password leaves WordPress; saving twice sends once."""
    draft = write_post(newsroom.site, status="draft")
    locked = write_post(newsroom.site)
    newsroom.site.run(f"wp_update_post( array( 'ID' => {locked}, 'post_password' => 'x' ) );")
    newsroom.site.run_due()
    assert [newsroom.meta(post, "edition") for post in (draft, locked)] == ["", ""]
    post = write_post(newsroom.site)
    newsroom.site.run_due()
    revision = newsroom.edition(post)["revision"]
    newsroom.site.run(f"wp_update_post( array( 'ID' => {post} ) );")
    newsroom.site.run_due()
    assert newsroom.edition(post)["revision"] == revision


def test_a_callback_without_a_signature_is_not_believed(newsroom: Newsroom) -> None:
    """Nor one with a wrong or an old one."""
    from datetime import UTC, datetime

    from standardwebhooks import Webhook

    post = write_post(newsroom.site)
    newsroom.site.run_due()
    newsroom.until(lambda: newsroom.meta(post, "state") == "published")
    audio = newsroom.meta(post, "audio")
    body = json.dumps(
        {
            "type": "edition.published",
            "timestamp": "2999-01-01T00:00:00+00:00",
            "data": {
                "id": newsroom.meta(post, "edition"),
                "state": "published",
                "published": 1,
                "duration_ms": 1,
                "url": "https://fremd.example/",
                "sound": "https://fremd.example/x.mp3",
            },
        }
    )
    now, before = datetime.now(UTC), datetime(2026, 1, 1, tzinfo=UTC)
    right = Webhook(newsroom.secret)
    wrong = Webhook("whsec_" + "A" * 44)
    tries = [
        {},
        {
            "webhook-id": "m",
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": wrong.sign("m", now, body),
        },
        {
            "webhook-id": "m",
            "webhook-timestamp": str(int(before.timestamp())),
            "webhook-signature": right.sign("m", before, body),
        },
    ]
    for headers in tries:
        request = urllib.request.Request(  # noqa: S310 -- http, on this machine
            f"{newsroom.site.url}/?rest_route=/vorleser/v1/webhook",
            body.encode(),
            {"Content-Type": "application/json", **headers},
        )
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(request)  # noqa: S310 -- as above
        assert caught.value.code == 401
    assert newsroom.meta(post, "audio") == audio


def test_a_desk_that_is_away_is_asked_again(newsroom: Newsroom) -> None:
    """Saving a post goes on without it; what is the matter stands in the box beside the post, without the key."""
    site = newsroom.site
    before = site.ask("get_option( 'vorleser_settings' )")
    change = "$s = get_option( 'vorleser_settings' ); $s['desk'] = 'http://127.0.0.1:9';"
    site.run(f"{change} update_option( 'vorleser_settings', $s );")
    post = write_post(site)
    site.run_due()
    assert newsroom.meta(post, "state") == "waiting"
    assert site.ask(f"wp_next_scheduled( 'vorleser_sync', array( {post} ) ) > time() + 30") is True
    box = site.run(
        f"require_once 'wp-admin/includes/admin.php'; Vorleser_Meta_Box::show( get_post( {post} ) );"
    )
    assert "nicht erreichbar" in box
    assert newsroom.key not in box
    site.run(f"update_option( 'vorleser_settings', json_decode( {json.dumps(json.dumps(before))}, true ) );")
    site.run(f"do_action( 'vorleser_sync', {post} );")
    newsroom.until(lambda: newsroom.meta(post, "state") == "published")


def test_the_settings_page_shows_no_secret(newsroom: Newsroom) -> None:
    """An administrator sees that a key is set, never which; what is entered is cleaned."""
    shown = newsroom.site.run(
        "require_once 'wp-admin/includes/admin.php'; wp_set_current_user( 1 ); do_action( 'admin_init' );"
        " Vorleser_Settings::show_page();"
    )
    assert newsroom.key not in shown
    assert newsroom.secret not in shown
    assert "vorleser/v1/webhook" in shown
    given = "array( 'desk' => 'javascript:alert(1)', 'post_types' => array( '../x', 'page' ) )"
    cleaned = newsroom.site.ask(f"Vorleser_Settings::sanitize( {given} )")
    assert isinstance(cleaned, dict)
    assert (cleaned["desk"], cleaned["post_types"], cleaned["key"]) == ("", ["page"], newsroom.key)


def edit(newsroom: Newsroom, post: int, **fields: str) -> None:
    """Save a post with other fields, as an editor does."""
    given = json.dumps(json.dumps({"ID": post, **fields}))
    newsroom.site.run(f"wp_update_post( json_decode( {given}, true ) );")


def publish_post(newsroom: Newsroom, content: str = CONTENT) -> int:
    """Publish a post, wait until it can be heard, and return its id."""
    post = write_post(newsroom.site, content)
    newsroom.site.run_due()
    newsroom.until(lambda: newsroom.meta(post, "state") == "published")
    return post


@pytest.mark.parametrize(
    "change", [{"post_status": "private"}, {"post_password": "x"}, {"post_status": "draft"}]
)
def test_what_is_hidden_is_withdrawn(newsroom: Newsroom, change: dict[str, str]) -> None:
    """A post that was public, and now is not for everybody, is not to be heard by everybody."""
    post = publish_post(newsroom)
    identity = newsroom.meta(post, "edition")
    edit(newsroom, post, **change)
    newsroom.site.run_due()
    assert (newsroom.meta(post, "state"), newsroom.meta(post, "audio")) == ("withdrawn", "")
    assert newsroom.ask_desk(identity)["state"] == "withdrawn"


def test_what_got_a_password_is_not_heard_meanwhile(newsroom: Newsroom) -> None:
    """A theme's template plays nothing of a post with a password, also while the desk is still to be told."""
    post = publish_post(newsroom)
    block = "array( 'blockName' => 'vorleser/player', 'attrs' => array(), 'innerBlocks' => array(),"
    block += " 'innerHTML' => '', 'innerContent' => array() )"
    shown = f"( new WP_Block( {block}, array( 'postId' => {post} ) ) )->render()"
    assert "vorleser-player" in str(newsroom.site.ask(shown))
    locked = {"post_password": "x"}
    edit(newsroom, post, **locked)
    assert newsroom.meta(post, "audio") != ""
    assert newsroom.site.ask(shown) == ""


def test_a_planned_post_is_heard_when_its_time_has_come(newsroom: Newsroom) -> None:
    """Not before."""
    post = write_post(newsroom.site, status="draft")
    when = "'2999-01-01 08:00:00'"
    newsroom.site.run(
        f"wp_update_post( array( 'ID' => {post}, 'post_status' => 'publish', 'post_date' => {when},"
        f" 'post_date_gmt' => {when}, 'edit_date' => true ) );"
    )
    assert newsroom.site.ask(f"get_post_status( {post} )") == "future"
    newsroom.site.run_due()
    assert newsroom.meta(post, "edition") == ""
    newsroom.site.run(f"wp_publish_post( {post} );")
    newsroom.site.run_due()
    newsroom.until(lambda: newsroom.meta(post, "state") == "published")


def test_a_storm_of_updates_is_one_correction(newsroom: Newsroom) -> None:
    """An editor, or a plug-in, that saves twenty times within a minute."""
    post = publish_post(newsroom)
    revision = newsroom.edition(post)["revision"]
    saves = " ".join(
        f"wp_update_post( array( 'ID' => {post}, 'post_content' => '<p>Stand {number} der Arbeiten.</p>' ) );"
        for number in range(20)
    )
    newsroom.site.run(saves)
    newsroom.site.run_due()
    assert newsroom.edition(post)["revision"] == revision + 1


def test_shortcodes_and_blocks_are_said_as_they_are_shown(newsroom: Newsroom) -> None:
    """Also those that ask which post they stand in, as they may in a theme's loop."""
    plugins = newsroom.site.folder / "wp-content" / "mu-plugins"
    plugins.mkdir(exist_ok=True)
    (plugins / "kasten.php").write_text(
        "<?php add_shortcode( 'kasten', function () { global $post; return '<p>Kasten in Beitrag '"
        " . get_the_ID() . ' von ' . $post->ID . '.</p>'; } );"
        "add_action( 'init', function () { register_block_type( 'test/stand', array( 'render_callback' =>"
        " function () { return '<p>Der Stand kommt aus einem Block.</p>'; } ) ); } );"
    )
    try:
        content = (
            "<!-- wp:paragraph --><p>Die Stadt rechnet mit Ruhe am Hafen.</p><!-- /wp:paragraph -->"
            "[kasten]<!-- wp:test/stand /--><!-- wp:vorleser/player /-->"
        )
        post = publish_post(newsroom, content)
        page_sent = newsroom.site.ask(f"Vorleser_Article::page( get_post( {post} ) )")
    finally:
        (plugins / "kasten.php").unlink()
    assert f"Kasten in Beitrag {post} von {post}." in str(page_sent)
    assert "Der Stand kommt aus einem Block." in str(page_sent)
    assert "vorleser-player" not in str(page_sent)
    assert "<!-- wp:" not in str(page_sent)
    assert page(newsroom, post).count("vorleser-player") == 1


def test_a_copied_post_leaves_the_first_alone(newsroom: Newsroom) -> None:
    """Plug-ins that duplicate posts copy their notes, too: a copy, being a draft, must not withdraw the first."""
    post = publish_post(newsroom)
    copy = copy_notes(newsroom, post)
    edit(newsroom, copy, post_title="Eine Abschrift")
    newsroom.site.run_due()
    assert newsroom.edition(post)["state"] == "published"
    assert newsroom.meta(copy, "audio") == ""
    edit(newsroom, copy, post_status="publish")
    newsroom.site.run_due()
    newsroom.until(lambda: newsroom.meta(copy, "state") == "published")
    assert newsroom.meta(copy, "edition") != newsroom.meta(post, "edition")
    assert newsroom.edition(post)["title"] == "Der Hafen bekommt Kräne"


def test_what_is_deleted_while_the_desk_is_away_is_withdrawn_later(newsroom: Newsroom) -> None:
    """For good, without the trash: the post is gone, and the edition must not stay."""
    site = newsroom.site
    post = publish_post(newsroom)
    identity = newsroom.meta(post, "edition")
    before = site.ask("get_option( 'vorleser_settings' )")
    site.run(
        "$s = get_option( 'vorleser_settings' ); $s['desk'] = 'http://127.0.0.1:9';"
        " update_option( 'vorleser_settings', $s );"
    )
    site.run(f"wp_delete_post( {post}, true );")
    site.run_due()
    site.run(f"update_option( 'vorleser_settings', json_decode( {json.dumps(json.dumps(before))}, true ) );")
    assert newsroom.ask_desk(identity)["state"] == "published"
    site.run_due(3600)
    assert newsroom.ask_desk(identity)["state"] == "withdrawn"


def copy_notes(newsroom: Newsroom, post: int) -> int:
    """Return a copy of a post with all that is noted on it, as plug-ins make one: not saved since."""
    copy = write_post(newsroom.site, status="draft")
    newsroom.site.run(
        f"foreach ( get_post_meta( {post} ) as $name => $values ) {{"
        f" update_post_meta( {copy}, $name, wp_slash( $values[0] ) ); }}"
    )
    return copy


def test_a_callback_reaches_the_post_and_no_copy_of_it(newsroom: Newsroom) -> None:
    """The copy is newer and has the same notes until it is saved: what is new is noted on the first all the same."""
    post = publish_post(newsroom)
    copy = copy_notes(newsroom, post)
    edit(newsroom, post, post_content="<p>Am Mittwoch beginnen die Arbeiten.</p>")
    newsroom.site.run_due()
    newsroom.until(lambda: newsroom.meta(post, "audio").endswith("?v=2"))
    assert not newsroom.meta(copy, "audio").endswith("?v=2")


def test_posts_that_no_search_finds_are_called_back(newsroom: Newsroom) -> None:
    """A kind of post that is public, and left out of searches, as the settings offer it."""
    plugins = newsroom.site.folder / "wp-content" / "mu-plugins"
    plugins.mkdir(exist_ok=True)
    (plugins / "bericht.php").write_text(
        "<?php add_action( 'init', function () { register_post_type( 'bericht',"
        " array( 'public' => true, 'exclude_from_search' => true ) ); } );"
    )
    before = newsroom.site.ask("get_option( 'vorleser_settings' )")
    newsroom.site.run(
        "$s = get_option( 'vorleser_settings' ); $s['post_types'][] = 'bericht';"
        " update_option( 'vorleser_settings', $s );"
    )
    try:
        post = write_post(newsroom.site, status="draft")
        edit(newsroom, post, post_type="bericht", post_status="publish")
        newsroom.site.run_due()
        newsroom.until(lambda: newsroom.meta(post, "state") == "published")
    finally:
        newsroom.site.run(
            f"update_option( 'vorleser_settings', json_decode( {json.dumps(json.dumps(before))}, true ) );"
        )
        (plugins / "bericht.php").unlink()


@contextmanager
def losing_answers(newsroom: Newsroom) -> Iterator[None]:
    """Have the desk take what is sent to it, and each answer lost, until the end of the block."""

    class Lossy(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            kept = ("authorization", "content-type", "idempotency-key")
            headers = {name: value for name, value in self.headers.items() if name.lower() in kept}
            request = urllib.request.Request(f"{newsroom.desk}{self.path}", body, headers)  # noqa: S310 -- http, on this machine
            urllib.request.urlopen(request).close()  # noqa: S310 -- as above
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    before = newsroom.site.ask("get_option( 'vorleser_settings' )")
    with ThreadingHTTPServer(("127.0.0.1", 0), Lossy) as server:
        threading.Thread(target=server.serve_forever).start()
        newsroom.site.run(
            f"$s = get_option( 'vorleser_settings' ); $s['desk'] = 'http://127.0.0.1:{server.server_port}';"
            " update_option( 'vorleser_settings', $s );"
        )
        try:
            yield
        finally:
            server.shutdown()
            newsroom.site.run(
                f"update_option( 'vorleser_settings', json_decode( {json.dumps(json.dumps(before))}, true ) );"
            )


def editions_of(newsroom: Newsroom, post: int) -> list[dict[str, Any]]:
    """Return what the desk knows of the editions of a post, made or not."""
    request = urllib.request.Request(  # noqa: S310 -- http, on this machine
        f"{newsroom.desk}/v1/editions?limit=200", headers={"Authorization": f"Bearer {newsroom.key}"}
    )
    with urllib.request.urlopen(request) as answer:  # noqa: S310 -- as above
        found = json.load(answer)["editions"]
    return [one for one in found if one["guid"].endswith(f":{post}") or f"Beitrag {post}" in one["title"]]


def send_in_vain(newsroom: Newsroom) -> int:
    """Publish a post whose edition is taken by the desk, which can't say so, and return its id."""
    post = write_post(newsroom.site, status="draft")
    edit(newsroom, post, post_title=f"Beitrag {post}", post_status="publish")
    with losing_answers(newsroom):
        newsroom.site.run_due()
    return post


@pytest.mark.parametrize(
    "take_back",
    [
        "wp_trash_post( {} );",
        "wp_delete_post( {}, true );",
        "wp_update_post( ['ID' => {}, 'post_status' => 'draft'] );",
    ],
)
def test_what_was_taken_without_an_answer_is_withdrawn(newsroom: Newsroom, take_back: str) -> None:
    """A post that is taken back before anybody knows its edition is not to be heard."""
    post = send_in_vain(newsroom)
    newsroom.site.run(take_back.format(post))
    newsroom.site.run_due()
    newsroom.until(lambda: [one["state"] for one in editions_of(newsroom, post)] == ["withdrawn"])


def test_what_was_taken_without_an_answer_is_one_edition(newsroom: Newsroom) -> None:
    """Edited before the next try: the edition that there is already is corrected, and no second one is made."""
    post = send_in_vain(newsroom)
    edit(newsroom, post, post_content="<p>Am Donnerstag beginnen die Arbeiten.</p>")
    newsroom.site.run_due()
    newsroom.until(lambda: newsroom.meta(post, "state") == "published")
    newsroom.until(lambda: newsroom.edition(post)["revision"] == 2)
    assert [one["id"] for one in editions_of(newsroom, post)] == [newsroom.meta(post, "edition")]


def test_a_callback_tells_what_no_answer_did(newsroom: Newsroom) -> None:
    """Without another try the post has its player once the edition is public."""
    post = send_in_vain(newsroom)
    newsroom.until(lambda: newsroom.meta(post, "state") == "published")
    assert newsroom.meta(post, "audio")


def test_the_label_can_not_be_left_out(newsroom: Newsroom) -> None:
    """That a machine speaks is the law's; an empty label is the usual one."""
    cleaned = newsroom.site.ask("Vorleser_Settings::sanitize( array( 'label' => ' ' ) )")
    assert isinstance(cleaned, dict)
    assert cleaned["label"] == "Diesen Beitrag liest eine künstliche Stimme."


def test_nothing_is_logged(newsroom: Newsroom) -> None:
    """WordPress's debug log holds no notice, warning or error of the plug-in."""
    log = newsroom.site.folder.parent / "debug.log"
    assert "vorleser" not in (log.read_text() if log.exists() else "").lower()
