"""What editors do with an edition: change it, approve it, publish it."""

import time

from msgspec.structs import replace

from vorleser.article import Article, Role
from vorleser.desk import publishing, webhooks
from vorleser.desk.core import Desk, lay_settings
from vorleser.desk.http.problem import ProblemError
from vorleser.desk.http.route import (
    ACCEPTED,
    EDITION,
    ApiReply,
    Call,
    api,
    check_alive,
    check_revision,
    current_edition,
    entity_tag,
    find_edition,
)
from vorleser.desk.http.routes.editions import accept_reply
from vorleser.desk.model import EditionChange, view_edition
from vorleser.desk.store import editions
from vorleser.desk.store.editions import EditionState
from vorleser.desk.store.keys import Scope
from vorleser.normalize.lexicon import check_entries


@api(
    "PATCH /v1/editions/{id}",
    ACCEPTED,
    (409,),
    scope=Scope.REVIEW,
    body=EditionChange,
    match="needed",
)
def edit_edition(desk: Desk, call: Call) -> ApiReply:
    """Change an edition as an editor does: blocks, title, settings, its own lexicon; only what changed is spoken."""
    wanted: EditionChange = call.body
    find_edition(desk, call)
    if wanted.settings is not None:
        lay_settings(desk.config, wanted.settings, desk.settings.settings)
    for finding in check_entries(wanted.lexicon or ()):
        raise ProblemError(422, "lexicon-entry", f"{finding.word!r}: {finding.what}")
    with desk.database.change() as change:
        record = current_edition(change, call)
        _, kept = editions.texts_within(change, record.id)
        if kept is None:
            raise ProblemError(409, "not-made", "it is not made yet, and can be changed when it is")
        article = _edit_article(kept, wanted)
        settled = replace(
            record,
            title=article.metadata.title,
            settings=record.settings if wanted.settings is None else wanted.settings,
            lexicon=record.lexicon if wanted.lexicon is None else wanted.lexicon,
        )
        record = editions.change_edition(change, settled, "edited", article=article)
    return accept_reply(desk, record)


def _edit_article(article: Article, wanted: EditionChange) -> Article:
    """Return *article* with what is *wanted* changed; raises ProblemError for a block that there isn't."""
    blocks, metadata = list(article.blocks), article.metadata
    for each in wanted.blocks:
        if each.number >= len(blocks):
            raise ProblemError(422, "no-block", f"no block {each.number}: the article has {len(blocks)}")
        told = {"role": each.role, "read": each.read, "text": each.text}
        changed = {name: value for name, value in told.items() if value is not None}
        blocks[each.number] = replace(blocks[each.number], **changed)
    if wanted.title is not None:
        title = " ".join(wanted.title.split())
        blocks = [replace(block, text=title) if block.role is Role.HEADLINE else block for block in blocks]
        metadata = replace(metadata, title=title)
    return replace(article, metadata=metadata, blocks=tuple(blocks))


@api("POST /v1/editions/{id}/approve", EDITION, (409,), scope=Scope.REVIEW, match="needed")
def approve_edition(desk: Desk, call: Call) -> ApiReply:
    """Say that a person has reviewed this revision."""
    find_edition(desk, call)
    with desk.database.change() as change:
        record = current_edition(change, call)
        if record.state is not EditionState.REVIEW:
            raise ProblemError(409, "not-in-review", f"it is {record.state.value}, and waits for no review")
        record = replace(
            record, state=EditionState.APPROVED, approved_by=call.principal.name, changed=time.time()
        )
        editions.save(change, record, "approved")
        webhooks.enqueue_delivery(desk, change, record, "edition.approved")
    return ApiReply(body=view_edition(desk, record), headers={"ETag": entity_tag(record)})


@api("POST /v1/editions/{id}/publish", EDITION, (409, 507), scope=Scope.PUBLISH, match="needed")
def publish_edition(desk: Desk, call: Call) -> ApiReply:
    """Make an approved edition public: all its files at once, then the feed."""
    with desk.publishing:
        record = check_revision(check_alive(find_edition(desk, call)), call)
        if record.state is not EditionState.APPROVED:
            raise ProblemError(
                409, "not-approved", f"it is {record.state.value}, and only what is approved is published"
            )
        record = publishing.publish_record(desk, record)
    return ApiReply(body=view_edition(desk, record), headers={"ETag": entity_tag(record)})


ROUTES = (edit_edition, approve_edition, publish_edition)
