"""What editors change in the review page: the edition that it was offered for is changed, and nothing is lost."""

from typing import Any

from desks import RunningDesk, run_desk
from pages import Look, until

pytest_plugins = ("browser", "review_page")
SHORT = "# {}\n\nEin Satz steht hier.\n\nEin anderer Satz steht dort."
COUNT_LISTENERS = """
  window.listeners = 0;
  const add = document.addEventListener.bind(document);
  document.addEventListener = (name, ...rest) => { window.listeners += name === "silence"; add(name, ...rest); };
"""
SHOW_LATE = """async id => {
  const { showEdition } = await import("/edition.js");
  const [ask, held] = [window.fetch, []];
  window.fetch = async (...told) => {
    const answer = await ask(...told);
    if (!held.length) await new Promise((go) => { held.push(go); });
    return answer;
  };
  const early = showEdition(id, false);
  while (!held.length) await new Promise((go) => { setTimeout(go, 10); });
  const headers = { "Content-Type": "application/json", "If-Match": '"1"' };
  await ask(`/v1/editions/${id}`, { method: "PATCH", headers, body: JSON.stringify({ title: "Danach" }) });
  await showEdition(id, false);
  held[0]();
  await early;
  return document.querySelector("h1").textContent;
}"""
"""Shows an edition before and after a change; the first answer comes last."""


def two(desk: RunningDesk) -> list[str]:
    """Return the ids of two editions that wait for review."""
    posted = [desk.post(SHORT.format(title))["id"] for title in ("Erstes", "Zweites")]
    return [desk.wait(each)["id"] for each in posted]


def visit(page: Any, desk: RunningDesk, edition: str) -> None:
    """Go to an edition by its address, within the page."""
    page.evaluate("hash => { location.hash = hash; }", f"#/beitrag/{edition}")
    title = desk.get(edition)["title"]
    until(page, f"document.querySelector('h1')?.textContent === '{title}'")


def roles(desk: RunningDesk, edition: str) -> list[str]:
    """Return the roles of an edition's blocks once it is made."""
    desk.wait(edition)
    article = desk.client.get(f"/v1/editions/{edition}/sentences").json()["article"]
    return [block["role"] for block in article["blocks"]]


def choose(page: Any, **chosen: str) -> None:
    """Choose a role for some blocks, all within a moment."""
    page.evaluate(
        """chosen => { for (const [id, role] of Object.entries(chosen)) {
          const field = document.getElementById(id);
          field.value = role;
          field.dispatchEvent(new Event("change"));
        } }""",
        chosen,
    )


def test_a_dialog_goes_with_the_edition_that_it_is_about(desk: RunningDesk, look: Look) -> None:
    """Back to another edition while it asks whether to withdraw this one: it is gone, and both are still there."""
    first, second = two(desk)
    page = look(f"#/beitrag/{first}")
    page.wait_for_selector(".sentence")
    visit(page, desk, second)
    page.click("#zurueckziehen")
    page.wait_for_selector("dialog[open]")
    page.go_back()
    until(page, "document.querySelector('h1')?.textContent === 'Erstes'")
    assert page.locator("dialog").count() == 0
    assert [desk.get(each)["state"] for each in (first, second)] == ["review", "review"]


def test_a_button_acts_on_the_edition_that_it_was_drawn_for(desk: RunningDesk, look: Look) -> None:
    """However late its click comes, and whatever is shown by then."""
    first, second = two(desk)
    page = look(f"#/beitrag/{first}")
    page.wait_for_selector("#freigeben")
    page.evaluate("window.kept = ['#freigeben', '#lesen2'].map(each => document.querySelector(each))")
    visit(page, desk, second)
    page.evaluate("window.kept[0].click()")
    desk.wait(first, "approved")
    page.evaluate("window.kept[1].dispatchEvent(new Event('change'))")  # a detached field fires none
    desk.until(lambda: desk.get(first)["revision"] == 2 or None)
    assert (desk.get(second)["state"], desk.get(second)["revision"]) == ("review", 1)


def test_roles_chosen_one_after_another_are_all_kept(desk: RunningDesk, look: Look) -> None:
    """Two blocks within a moment are one change with both."""
    told = desk.wait(desk.post(SHORT.format("Erstes"))["id"])
    page = look(f"#/beitrag/{told['id']}")
    page.wait_for_selector("#rolle2")
    choose(page, rolle1="lead", rolle2="quote")
    desk.until(lambda: desk.get(told["id"])["revision"] == 2 or None)
    assert roles(desk, told["id"]) == ["headline", "lead", "quote"]


def test_a_role_is_kept_in_the_edition_that_is_left(desk: RunningDesk, look: Look) -> None:
    """Who goes on to another edition at once has changed the first, and nothing of the other."""
    first, second = two(desk)
    page = look(f"#/beitrag/{first}")
    page.wait_for_selector("#rolle1")
    choose(page, rolle1="footnote")
    visit(page, desk, second)
    desk.until(lambda: desk.get(first)["revision"] == 2 or None)
    assert roles(desk, first)[1] == "footnote"
    page.wait_for_timeout(1000)  # longer than a choice takes to settle
    assert (desk.get(second)["revision"], roles(desk, second)[1]) == (1, "paragraph")


def test_two_changes_at_once_do_not_refuse_each_other(desk: RunningDesk, look: Look) -> None:
    """The second goes when the first is done, on top of it; nobody else is blamed."""
    told = desk.wait(desk.post(f"{SHORT.format('Erstes')}\n\nDas hier bleibt.")["id"])
    page = look(f"#/beitrag/{told['id']}")
    page.wait_for_selector("#lesen2")
    page.evaluate("for (const id of ['lesen1', 'lesen2', 'hinweis']) document.getElementById(id).click()")
    desk.until(lambda: desk.get(told["id"])["revision"] == 4 or None)
    told = desk.wait(told["id"])
    assert told["settings"] == {"script": {"notice": False}}
    found = desk.client.get(f"/v1/editions/{told['id']}/sentences").json()
    assert [block.get("read") for block in found["article"]["blocks"][1:]] == [False, False, None]
    assert "Jemand anderes" not in page.inner_text("#meldung")


def test_an_edition_that_comes_late_takes_nothing_back(desk: RunningDesk, look: Look) -> None:
    """What was asked for before a change, and comes after what was asked for behind it, is not shown in its place."""
    told = desk.wait(desk.post(SHORT.format("Erstes"))["id"])
    page = look(f"#/beitrag/{told['id']}")
    page.wait_for_selector("#lesen1")
    assert page.evaluate(SHOW_LATE, told["id"]) == "Danach"
    assert desk.wait(told["id"])["revision"] == 2


def test_a_change_leaves_no_half_of_the_preview(desk: RunningDesk, look: Look) -> None:
    """With the change the preview's files are gone: where its scripts still load, the rest of them does not run."""
    told = desk.wait(desk.post(SHORT.format("Erstes"))["id"])
    page = look("#/")
    errors: list[Any] = []
    page.on("pageerror", lambda error: errors.append(error))  # noqa: PLW0108 -- Playwright wants a function
    scripts: list[Any] = []
    drawings: list[Any] = []
    page.route("**/files/status.js", lambda route: scripts.append(route))  # noqa: PLW0108 -- Playwright wants a function
    visit(page, desk, told["id"])
    page.wait_for_selector("#lesen1")
    page.locator("iframe").scroll_into_view_if_needed()
    desk.until(lambda: True if scripts else page.wait_for_timeout(50))

    def hold_drawing(route: Any) -> None:
        if route.request.method == "GET" and scripts:
            drawings.append(route)
        else:
            route.continue_()

    page.route(f"**/v1/editions/{told['id']}", hold_drawing)
    page.evaluate("document.getElementById('lesen1').click()")
    desk.until(lambda: True if desk.get(told["id"])["revision"] == 2 else page.wait_for_timeout(50))
    while scripts:
        scripts.pop().continue_()
    page.wait_for_timeout(300)
    page.unroute("**/files/status.js")
    for held in drawings:
        held.continue_()
    until(page, "document.querySelector('#stand').textContent.includes('Stand 2')")
    page.wait_for_selector("iframe")
    assert errors == []


def test_drawing_anew_leaves_nothing_behind(desk: RunningDesk, look: Look) -> None:
    """Buttons that play are reset by one listener, however often the edition is drawn."""
    told = desk.wait(desk.post(SHORT.format("Erstes"))["id"])
    page = look("#/lexikon")
    page.add_init_script(COUNT_LISTENERS)
    page.goto("about:blank")
    page.goto(f"{desk.url}/#/beitrag/{told['id']}")
    page.wait_for_selector("#text-hoeren")
    before = page.evaluate("window.listeners")
    page.click("#text-hoeren")
    assert page.inner_text("#text-hoeren") == "■ Anhalten"
    for _ in range(3):
        visit(page, desk, told["id"])
        page.evaluate("location.hash = '#/lexikon'")
        page.get_by_text("Noch steht nichts darin.").wait_for()
    visit(page, desk, told["id"])
    assert page.evaluate("window.listeners") == before
    page.wait_for_selector("#text-hoeren")
    page.click("#text-hoeren")
    page.click("#text-hoeren")
    assert page.inner_text("#text-hoeren") == "▶ Alles anhören"


def test_news_come_again_after_a_refusal(desk: RunningDesk, look: Look) -> None:
    """A stream that was answered by 502, as a proxy does while the desk restarts, is asked for again."""
    page = look("#/")
    page.wait_for_selector("h1")
    refused = []

    def answer(route: Any) -> None:
        if len(refused) < 2:
            refused.append(route.request.url)
            route.fulfill(status=502, body="")
        else:
            route.continue_()

    page.route("**/v1/events", answer)
    page.reload()
    page.wait_for_selector("h1")
    until(page, "performance.getEntriesByType('resource').length > 0")
    desk.until(lambda: len(refused) == 2 or page.wait_for_timeout(100))
    desk.post(SHORT.format("Später"))
    page.get_by_text("Später").wait_for()
    assert len(refused) == 2


def test_what_comes_late_takes_nothing_back(tmp_path: Any, chromium: Any) -> None:
    """A list that was asked for before more of it was, and that comes after it, leaves the longer one as it stands."""
    with run_desk(tmp_path / "desk", settings="queue = 1000\nrequests = 100000\n", work=False) as running:
        for number in range(51):
            running.post(f"# Nummer {number}\n\nEin Satz.")
        page = chromium.new_page(viewport={"width": 1200, "height": 900})
        page.goto(running.url)
        page.wait_for_selector("#mehr-work")
        held: list[Any] = []

        def hold(route: Any) -> None:
            held.append(route)

        page.route("**/v1/editions?state=queued&limit=50", hold)
        running.post("# Spät\n\nEin Satz.")
        running.until(lambda: True if held else page.wait_for_timeout(50))
        page.click("#mehr-work")
        until(page, "document.querySelectorAll('.list-work li').length === 52")
        late = [each.request for each in held]
        for each in held:
            each.continue_()
        for each in late:
            assert each.response().finished() is None
        page.wait_for_timeout(300)
        assert page.locator(".list-work li").count() == 52
        page.close()


def test_all_older_editions_can_be_reached(tmp_path: Any, chromium: Any) -> None:
    """However many there are: more than the desk gives at a time."""
    with run_desk(tmp_path / "desk", settings="queue = 1000\nrequests = 100000\n", work=False) as running:
        for number in range(210):
            running.post(f"# Nummer {number}\n\nEin Satz.")
        page = chromium.new_page(viewport={"width": 1200, "height": 900})
        page.goto(running.url)
        for most in (50, 100, 150, 200):
            until(page, f"document.querySelectorAll('.list-work li').length === {most}")
            page.click("#mehr-work")
        until(page, "document.querySelectorAll('.list-work li').length === 210")
        assert not page.locator("#mehr-work").count()
        page.close()
