"""The review page in a real browser, by keyboard alone: a doubt is mended, approved and published."""

import threading
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from desks import RunningDesk, run_desk
from msgspec.structs import replace
from pages import Look, until

import editions
import places
from vorleser.config import Config
from vorleser.desk import making
from vorleser.desk.store.keys import Scope, add_key
from vorleser.edition import Publication
from vorleser.serve import bind, build_server

pytest_plugins = ("browser", "review_page")
MOST_TABS = 200
COLOUR_RULES = ("color-contrast", "link-in-text-block")  # what axe says of colours, unless asked for more
HOSTILE = "<script>document.title='böse'</script><img src=x onerror=document.title='böse'>\"'"


def press_to(page: Any, selector: str) -> None:
    """Press Tab until what *selector* names is in focus: it can be reached by keyboard."""
    for _ in range(MOST_TABS):
        if page.evaluate("(what) => Boolean(document.activeElement?.matches(what))", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{selector} can't be reached by Tab")


def clips(desk: RunningDesk) -> set[Path]:
    """Return the sentences that were spoken so far, each once."""
    return set(desk.desk.folder.cache.rglob("??/*.wav"))


def axe(page: Any, *rules: str) -> list[str]:
    """Return what axe finds wrong, best practices included, by all of its rules or *rules* alone."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate((editions.npm("axe-core") / "axe.min.js").read_text("utf-8"))
    command = (
        "only => axe.run({exclude: [['iframe']]}, {preload: false, resultTypes: ['violations'], ...only})"
    )
    found = page.evaluate(command, {"runOnly": rules} if rules else {})["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found]


def axe_everywhere(page: Any) -> list[str]:
    """Return what axe finds wrong in light and dark, wide and narrow, and where the page can be moved sideways."""
    found = []
    for scheme, width in product(("light", "dark"), (1200, 320)):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(
            "Promise.allSettled(document.getAnimations().map(each => each.finished))"
        )  # colours fade
        rules = COLOUR_RULES if scheme == "dark" else ()  # nothing else differs
        found += [f"{scheme}, {width}: {fault}" for fault in axe(page, *rules)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{scheme}, {width}: {page.url} can be moved sideways")
    return found


def test_a_doubt_is_mended_into_the_lexicon_by_keyboard(desk: RunningDesk, look: Look) -> None:
    """It arrives by API; one sentence is spoken anew, the rest is kept; approved, published into the folder."""
    told = desk.wait(desk.post()["id"])
    page = look()
    page.wait_for_selector(f"a[href='#/beitrag/{told['id']}']")
    press_to(page, f"a[href='#/beitrag/{told['id']}']")
    page.keyboard.press("Enter")
    page.wait_for_selector(".sentence")
    before = clips(desk)
    doubtful = page.locator(".doubts li", has_text="Tjarvild").first
    doubtful.wait_for()
    button = page.locator("button[aria-label='Tjarvild: so sprechen']").first.get_attribute("id")
    press_to(page, f"#{button}")
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog[open]")
    page.keyboard.type("Schiwonn")
    page.get_by_text("So klingt es.").wait_for()
    assert page.evaluate("document.querySelector('#ton').src.startsWith('data:audio/mpeg')")
    press_to(page, "#merken")
    page.keyboard.press("Enter")
    page.get_by_text("Tjarvild“ steht im Hauslexikon").wait_for()
    desk.until(lambda: True if desk.get(told["id"])["revision"] == 2 else None)
    told = desk.wait(told["id"])
    assert "Schiwonn" in desk.desk.folder.lexicon.read_text("utf-8")
    assert len(clips(desk) - before) == 1, "more than the sentence was spoken anew"
    until(page, "document.querySelector('#stand')?.textContent.includes('Stand 2')")
    page.wait_for_selector("#freigeben")
    press_to(page, "#freigeben")
    page.keyboard.press("Enter")
    page.wait_for_selector("#veroeffentlichen")
    press_to(page, "#veroeffentlichen")
    page.keyboard.press("Enter")
    until(page, "document.querySelector('#stand')?.textContent.includes('öffentlich ist Fassung 1')")
    assert len(list(desk.desk.folder.published.glob("*/*.mp3"))) == 1


def test_a_sentence_is_heard_at_a_click(desk: RunningDesk, look: Look) -> None:
    """It plays, from the clip that the edition is made of: nothing is spoken for it."""
    told = desk.wait(desk.post()["id"])
    page = look(f"#/beitrag/{told['id']}")
    page.wait_for_selector(".sentence")
    before = clips(desk)
    page.evaluate(
        "window.played = 0; document.querySelector('#ton').addEventListener('playing', () => window.played++)"
    )
    page.locator(".sentence > button").first.click()
    until(page, "window.played > 0")
    assert clips(desk) == before


def test_two_editors_notice_each_other(desk: RunningDesk, look: Look) -> None:
    """Who is overtaken sees the other's change, and overwrites nothing."""
    told = desk.wait(desk.post()["id"])
    page = look(f"#/beitrag/{told['id']}")
    page.wait_for_selector("#rolle1")
    change = {"blocks": [{"number": 2, "read": False}]}
    headers = {"If-Match": '"1"'}
    assert desk.client.patch(f"/v1/editions/{told['id']}", json=change, headers=headers).status_code == 202
    assert desk.client.patch(f"/v1/editions/{told['id']}", json=change, headers=headers).status_code == 412
    page.get_by_text("Jemand anderes hat diesen Beitrag").wait_for()
    desk.wait(told["id"])
    shown = [
        each["shown"] for each in desk.client.get(f"/v1/editions/{told['id']}/sentences").json()["sentences"]
    ]
    assert not any("Tjarvild" in sentence for sentence in shown)


def test_two_entries_at_once_are_both_kept(desk: RunningDesk, look: Look) -> None:
    """An entry for another word that came meanwhile is no conflict: nobody types again, nothing is overwritten."""
    told = desk.wait(desk.post()["id"])
    page = look(f"#/beitrag/{told['id']}")
    page.locator("button[aria-label='Tjarvild: so sprechen']").click()
    page.fill("#wie", "Schiwonn")
    page.locator("input[name=ort][value=article]").check()
    other = {"words": ["Wiesental"], "respelling": "Wiesendaal"}
    headers = {"If-Match": '"1"'}
    desk.client.patch(
        f"/v1/editions/{told['id']}", json={"lexicon": [other]}, headers=headers
    ).raise_for_status()
    page.click("#merken")
    words = desk.until(lambda: found if len(found := desk.get(told["id"])["lexicon"]) == 2 else None)
    assert {each["words"][0] for each in words} == {"Tjarvild", "Wiesental"}


def test_an_editor_changes_title_role_text_and_notice_by_keyboard(desk: RunningDesk, look: Look) -> None:
    """Each is one change of the article; what is no longer read is no longer heard, nor is the notice."""
    told = desk.wait(desk.post()["id"])
    page = look(f"#/beitrag/{told['id']}")

    def changed(revision: int) -> dict[str, Any]:
        desk.until(lambda: True if desk.get(told["id"])["revision"] == revision else None)
        desk.wait(told["id"])
        until(page, f"document.querySelector('#stand')?.textContent.includes('Stand {revision}')")
        until(page, "document.querySelector('#zustand')?.classList.contains('review')")
        return desk.client.get(f"/v1/editions/{told['id']}/sentences").json()  # type: ignore[no-any-return]

    page.wait_for_selector("#rolle2")
    page.focus("#rolle2")
    page.keyboard.type("zw")  # by way of "Zitat": only what the choice settles on is sent
    assert changed(2)["article"]["blocks"][2]["role"] == "subhead"
    assert page.evaluate("document.activeElement.id") == "rolle2"
    page.focus("#lesen1")
    page.keyboard.press("Space")
    assert not any(each["block"] == 1 for each in changed(3)["sentences"])
    page.focus("#aendern2")
    page.keyboard.press("Enter")
    page.wait_for_selector("#blocktext")
    page.keyboard.press("Control+a")
    page.keyboard.type("Die Architektin")
    press_to(page, "#text-uebernehmen")
    page.keyboard.press("Enter")
    assert "Die Architektin" in [each["shown"] for each in changed(4)["sentences"]]
    page.focus("#hinweis")
    page.keyboard.press("Space")
    assert not any(each["role"] == "notice" for each in changed(5)["sentences"])
    page.focus("#titel")
    page.keyboard.press("Control+a")
    page.keyboard.type("Ein neues Haus")
    page.keyboard.press("Enter")
    assert changed(6)["article"]["metadata"]["title"] == "Ein neues Haus"
    page.focus("button.play")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('button.play')")


def test_a_change_of_the_house_lexicon_is_undone(desk: RunningDesk, look: Look) -> None:
    """At once where it was made, and later from the list of changes."""
    told = desk.wait(desk.post()["id"])
    page = look(f"#/beitrag/{told['id']}")
    page.locator("button[aria-label='Tjarvild: so sprechen']").click()
    page.fill("#wie", "Schiwonn")
    page.click("#merken")
    page.locator("#meldung button").click()
    page.get_by_text("Rückgängig gemacht.").wait_for()
    assert desk.client.get("/v1/lexicon").json() == []
    desk.client.put("/v1/lexicon", json={"word": "Wiesental", "respelling": "Wiesendaal"})
    page.goto(f"{desk.url}/#/lexikon")
    page.get_by_role("button", name="Wiesental: rückgängig machen").click()
    page.get_by_text("Noch steht nichts darin.").wait_for()


def test_nobody_else_is_named_for_ones_own_change(desk: RunningDesk, look: Look) -> None:
    """However late the new state of an edition is read, one's own change is told as such, and can be undone."""
    told = desk.wait(desk.post()["id"])
    page = look(f"#/beitrag/{told['id']}")
    page.locator("button[aria-label='Tjarvild: so sprechen']").click()
    page.fill("#wie", "Schiwonn")
    page.evaluate("""() => {
      const ask = window.fetch;
      window.fetch = async (path, options) => {
        if (options.method === "GET") await new Promise((done) => { setTimeout(done, 800); });
        return ask(path, options);
      };
    }""")
    page.click("#merken")
    page.locator("#stand", has_text="Stand 2").wait_for()
    assert "steht im Hauslexikon" in page.inner_text("#meldung")
    page.locator("#meldung button").click()
    page.locator("#stand", has_text="Stand 3").wait_for()
    assert page.inner_text("#meldung") == "Rückgängig gemacht."


def test_approving_and_publishing_are_two_rights(tmp_path: Path, chromium: Any) -> None:
    """Who may review approves, and can't publish; who may publish can't approve."""
    with run_desk(tmp_path / "desk", settings="loopback = false\n") as running:
        database = running.desk.database
        keys = {
            name: add_key(database, name, [Scope.READ, scope])
            for name, scope in (
                ("Autor", Scope.CREATE),
                ("Redaktion", Scope.REVIEW),
                ("Chefin", Scope.PUBLISH),
            )
        }
        running.client.headers["Authorization"] = f"Bearer {keys['Autor']}"
        told = running.wait(running.post()["id"])

        def enter(name: str) -> Any:
            page = chromium.new_context().new_page()
            page.goto(running.url)
            page.fill("#schluessel", keys[name])
            page.keyboard.press("Enter")
            page.wait_for_selector(".list li")
            page.goto(f"{running.url}/#/beitrag/{told['id']}")
            return page

        enter("Chefin").wait_for_selector("#freigeben[disabled]")
        editor = enter("Redaktion")
        editor.click("#freigeben:not([disabled])")
        editor.wait_for_selector("#veroeffentlichen[disabled]")
        chief = enter("Chefin")
        chief.click("#veroeffentlichen:not([disabled])")
        assert running.wait(told["id"], "published")["state"] == "published"


def test_a_listener_reports_a_sentence(tmp_path: Path, chromium: Any) -> None:
    """From a published page on another origin: it stands in the desk's list until it is dealt with.

    It is the sentence that was heard when the listener began to write, though playing goes on.
    """
    port = places.free_port()
    site = f"http://127.0.0.1:{port}"
    publication = Publication(name="Bote", author="Redaktion", url=site)
    config = replace(Config(), publication=publication)
    with run_desk(tmp_path / "desk", config, "reports = true\n", work=False) as running:
        reporting = replace(publication, reports=f"{running.url}/v1/reports")
        running.desk.config = replace(config, publication=reporting)
        threads = making.start_making(running.desk)
        told = running.wait(running.post(publish=True)["id"], "published")
        server = build_server(running.desk.folder.published, log=False)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bind("127.0.0.1", port)]})
        thread.start()
        page = chromium.new_context().new_page()
        page.goto(told["url"])
        page.locator("#text [id]").first.click()
        page.locator("#report summary").click()
        page.fill("#report-note", "falsch betont")
        meant = page.text_content("#report-said").strip("„“")
        page.locator("#text [id]").nth(1).click()
        page.wait_for_function("!document.querySelector('#text .spoken').textContent.includes('bekommt')")
        assert "bekommt ein neues Haus" in meant
        page.get_by_role("button", name="Der Redaktion melden").click()
        page.get_by_text("Danke, die Redaktion hört es sich an.").wait_for()
        page.goto(f"{running.url}/#/meldungen")
        page.get_by_text("falsch betont").wait_for()
        assert [each["shown"] for each in running.client.get("/v1/reports").json()] == [meant]
        page.get_by_role("button", name="Erledigt").click()
        page.get_by_text("Es liegt nichts vor.").wait_for()
        assert running.client.get("/v1/reports").json() == []
        server.should_exit = True
        thread.join()
        running.desk.stop()
        for each in threads:
            each.join()


def test_axe_finds_nothing(desk: RunningDesk, look: Look) -> None:
    """Lists, an edition in each of its states, dialogs, lexicon, reports, callbacks: no violation, nothing sideways."""
    told = desk.wait(desk.post()["id"])
    failed = desk.wait(desk.client.post("/v1/editions", json={"url": "http://127.0.0.1:9/x"}).json()["id"])
    other = desk.wait(desk.post("# Anderes\n\nEin Satz steht hier.")["id"])
    desk.client.put("/v1/lexicon", json={"word": "Wiese", "respelling": "Wieße"})
    desk.act(other["id"], "approve")
    page = look("#/")
    page.wait_for_selector(".list li")
    found = axe_everywhere(page)
    page.click("#neu")
    found += axe_everywhere(page)
    page.keyboard.press("Escape")
    for where in (
        "lexikon",
        "meldungen",
        "rueckrufe",
        "abrufe",
        *(f"beitrag/{one['id']}" for one in (failed, other, told)),
    ):
        page.goto(f"{desk.url}/#/{where}")
        until(page, "document.querySelector('main h1') && !document.querySelector('.list')")
        page.wait_for_timeout(200)
        found += axe_everywhere(page)
    page.wait_for_selector(".sentence")
    for opener in (".why button", "#aendern1", "#zurueckziehen"):
        page.locator(opener).first.click()
        page.wait_for_selector("dialog[open]")
        found += axe_everywhere(page)
        page.keyboard.press("Escape")
    assert found == []


def test_scripts_in_every_field_stay_text(desk: RunningDesk, look: Look) -> None:
    """Whatever an article holds is shown as it is: in lists, sentences, lexicon, and on the edition's page."""
    about = {
        "title": HOSTILE,
        "authors": [HOSTILE],
        "summary": HOSTILE,
        "section": HOSTILE,
        "kicker": HOSTILE,
    }
    blocks = [
        {"role": role, "text": f"{HOSTILE} Ein Satz.", "speaker": HOSTILE}
        for role in ("headline", "lead", "quote")
    ]
    blocks.append({"role": "image", "text": HOSTILE, "link": "javascript:alert(1)"})
    answer = desk.client.post(
        "/v1/editions", json={"article": {"metadata": about, "blocks": blocks}, "id": HOSTILE}
    )
    told = desk.wait(answer.json()["id"])
    assert told["state"] == "review", told
    page = look()
    page.wait_for_selector(".list li")
    assert "böse" not in page.title()
    page.goto(f"{desk.url}/#/beitrag/{told['id']}")
    page.wait_for_selector(".sentence")
    page.locator("iframe").scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    assert page.locator("h1").first.text_content() == " ".join(HOSTILE.split())
    assert page.evaluate("document.querySelectorAll('main script, main img').length") == 0
    page.goto(f"{desk.url}/v1/editions/{told['id']}/files/index.html")
    assert page.title() != "böse"


def test_beyond_this_machine_one_logs_in(tmp_path: Path, chromium: Any) -> None:
    """Without a key there is only the form; with one the page works, and shows what the key may not do."""
    with run_desk(tmp_path / "desk", settings="loopback = false\n") as running:
        key = add_key(running.desk.database, "Leserin", [Scope.READ, Scope.CREATE])
        answer = running.client.post(
            "/v1/editions",
            json={"markdown": "# A\n\nEin Satz steht hier."},
            headers={"Authorization": f"Bearer {key}"},
        )
        running.client.headers["Authorization"] = f"Bearer {key}"
        told = running.wait(answer.json()["id"])
        page = chromium.new_page()
        page.goto(running.url)
        page.fill("#schluessel", "falsch")
        page.keyboard.press("Enter")
        page.get_by_text("gilt nicht").wait_for()
        page.fill("#schluessel", key)
        page.keyboard.press("Enter")
        page.wait_for_selector(".list li")
        page.goto(f"{running.url}/#/beitrag/{told['id']}")
        page.wait_for_selector("#freigeben[disabled]")
        assert key not in page.content() + str(page.context.cookies())
        page.get_by_role("button", name="Abmelden").click()
        page.wait_for_selector("#schluessel")
        page.close()


def test_what_is_refused_is_said_in_german(desk: RunningDesk, look: Look) -> None:
    """A sound that no voice knows, in the dialog; an answer that is not the desk's, where the page begins."""
    told = desk.wait(desk.post()["id"])
    page = look(f"#/beitrag/{told['id']}")
    page.locator("button[aria-label='Tjarvild: so sprechen']").click()
    page.locator("input[name=art][value=ipa]").check()
    page.fill("#wie", "☃")
    page.click("#probe")
    page.get_by_text("So kann es keine Stimme sprechen.").wait_for()
    page.keyboard.press("Escape")
    page.route("**/v1/status", lambda route: route.fulfill(status=502, body="<h1>Bad Gateway</h1>"))
    page.reload()
    page.get_by_text("Das Pult antwortet nicht, wie es soll (HTTP 502).").wait_for()


def test_what_has_failed_has_a_list_of_its_own(desk: RunningDesk, look: Look) -> None:
    """It waits for a person, and stands apart from what is being made; without any the list is not there."""
    page = look("#/")
    page.wait_for_selector(".list-work")
    assert page.locator(".list-failed").count() == 0
    identity = desk.client.post("/v1/editions", json={"url": "http://127.0.0.1:9/x"}).json()["id"]
    desk.wait(identity)
    page.wait_for_selector(f".list-failed a[href$='{identity}']")
    assert page.locator(".list-work li").count() == 0
    assert page.inner_text(".list-failed h2").startswith("Gescheitert")
