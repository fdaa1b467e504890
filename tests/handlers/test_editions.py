"""Editions of the catalogue over HTTP: loaded, compared, published, discarded."""

import io
import zipfile
from base64 import b64decode, b64encode
from dataclasses import replace
from typing import Any

import pytest
from chalice.test import HTTPResponse

from chalicelib.domain.reference.catalogue import PACKAGED
from chalicelib.services.editions import published
from tests.support.api import Api
from tests.support.editions import ADDED, NAME, REMOVED, changed_kinds, edition_form, offered, workbook
from tests.support.forms import instrument_form
from tests.support.people import CODE
from tests.support.session import sign_in

FIRST = '"1"'


@pytest.fixture
def administrator(api: Api) -> Api:
    api.become_administrator()
    return api


def load(api: Api, **changes: Any) -> HTTPResponse:
    return api.call("POST", "/catalogue-editions", edition_form(**changes))


def publish(api: Api, edition_id: str, base_id: str = PACKAGED, version: str = FIRST) -> HTTPResponse:
    path = f"/catalogue-editions/{edition_id}/publication"
    return api.call("POST", path, {"base_id": base_id}, if_match=version)


def published_now(api: Api, **changes: Any) -> str:
    edition_id = str(load(api, **changes).json_body["id"])
    answer = publish(api, edition_id)
    assert answer.status_code == 200, answer.body
    return edition_id


def kinds_offered(api: Api) -> set[tuple[str, str]]:
    items = api.call("GET", "/catalogue").json_body["items"]
    return {(item["item"], kind["kind"]) for item in items for kind in item["kinds"]}


def test_the_packaged_edition_needs_no_loading(administrator: Api) -> None:
    (only,) = administrator.call("GET", "/catalogue-editions").json_body["items"]
    assert (only["id"], only["state"], only["items"], only["kinds"]) == (PACKAGED, "published", 60, 117)
    assert only["created_by"] is None


def test_a_loaded_edition_is_a_draft_that_shows_what_it_changes(administrator: Api) -> None:
    made = load(administrator)
    assert made.status_code == 201
    assert (made.json_body["state"], made.json_body["kinds"]) == ("draft", 117)
    assert made.json_body["created_by"] == "reviewer01"
    shown = administrator.call("GET", f"/catalogue-editions/{made.json_body['id']}")
    assert shown.headers["ETag"] == FIRST
    assert shown.json_body["base_id"] == PACKAGED
    assert shown.json_body["item_changes"] == []
    gone, new = shown.json_body["kind_changes"]
    assert (gone["aspects"], gone["before"]["name"], gone["after"]) == (["removed"], REMOVED[1], None)
    assert (new["aspects"], new["after"]["name"], new["after"]["cycle_months"]) == (["added"], ADDED.name, 24)
    assert REMOVED in kinds_offered(administrator)


def test_once_published_it_is_what_everybody_chooses_from(administrator: Api) -> None:
    edition_id = published_now(administrator)
    offered_now = kinds_offered(administrator)
    assert (ADDED.item, ADDED.name) in offered_now
    assert REMOVED not in offered_now
    new, packaged = administrator.call("GET", "/catalogue-editions").json_body["items"]
    assert (new["id"], new["state"], new["published_by"]) == (edition_id, "published", "reviewer01")
    assert (packaged["id"], packaged["state"]) == (PACKAGED, "former")


def test_what_is_published_stays_as_it_is(administrator: Api) -> None:
    edition_id = published_now(administrator)
    again = publish(administrator, edition_id, edition_id, '"2"')
    gone = administrator.call("DELETE", f"/catalogue-editions/{edition_id}", if_match='"2"')
    assert [(each.status_code, each.json_body["code"]) for each in (again, gone)] == [
        (409, "edition_published_already")
    ] * 2


def test_who_compared_with_another_edition_must_look_again(administrator: Api) -> None:
    second = str(load(administrator, name="2021年").json_body["id"])
    first = published_now(administrator)
    late = publish(administrator, second)
    assert (late.status_code, late.json_body["code"]) == (412, "edition_overtaken")
    assert publish(administrator, second, first).status_code == 200


def test_a_discarded_draft_is_gone_and_its_name_free(administrator: Api) -> None:
    edition_id = load(administrator).json_body["id"]
    path = f"/catalogue-editions/{edition_id}"
    assert administrator.call("DELETE", path, if_match='"2"').status_code == 412
    assert administrator.call("DELETE", path, if_match=FIRST).status_code == 204
    assert administrator.call("GET", path).status_code == 404
    assert load(administrator).status_code == 201


def test_the_same_request_again_makes_no_second_edition(administrator: Api) -> None:
    form = edition_form()
    made = [
        administrator.call("POST", "/catalogue-editions", form, idempotency_key="k").json_body["id"]
        for _ in range(2)
    ]
    assert made[0] == made[1]
    other = form | {"in_force_on": "2021-01-01"}
    reused = administrator.call("POST", "/catalogue-editions", other, idempotency_key="k")
    assert (reused.status_code, reused.json_body["code"]) == (409, "key_reused")


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"name": ""}, "name", "required"),
        ({"name": "  "}, "name", "required"),
        ({"name": "号" * 61}, "name", "too_long"),
        ({"name": "二\u202e〇"}, "name", None),
        ({"name": 5}, "name", "not_text"),
        ({"name": "1987年明细目录（含历次调整，2018年版）"}, "name", "edition_name_taken"),
        ({"in_force_on": "2020-13-01"}, "in_force_on", "not_a_date"),
        ({"in_force_on": None}, "in_force_on", "not_a_date"),
        ({"file": "不是"}, "file", "not_base64"),
        ({"file": b64encode(b"name,item\n").decode()}, "file", "not_a_workbook"),
        ({"file": b64encode(b"x" * (1024 * 1024 + 1)).decode()}, "file", "edition_too_big"),
        ({"file": b64encode(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").decode()}, "file", "not_a_workbook"),
    ],
)
def test_each_wrong_field_is_told(
    administrator: Api, changes: dict[str, Any], field: str, code: str | None
) -> None:
    answer = load(administrator, **changes)
    if code is None:
        assert answer.status_code == 201
        return
    assert answer.status_code == 422, answer.body
    (wrong,) = answer.json_body["fields"]
    assert (wrong["field"], wrong["code"]) == (field, code)
    assert wrong["message"]


def test_an_edition_of_the_same_name_is_refused(administrator: Api) -> None:
    load(administrator)
    (wrong,) = load(administrator, name=f" {NAME} ").json_body["fields"]
    assert (wrong["field"], wrong["code"]) == ("name", "edition_name_taken")


def test_every_wrong_cell_is_told_with_its_row_and_reason(administrator: Api) -> None:
    kinds = offered()
    kinds[3] = replace(kinds[3], name="")
    kinds[5] = replace(kinds[5], number=kinds[4].number, cycle_months=500)
    answer = load(administrator, kinds=kinds)
    assert answer.status_code == 422
    assert [(each["field"], each["code"]) for each in answer.json_body["fields"]] == [
        ("file.5.name", "required"),
        ("file.7.number", "same_kind_number"),
        ("file.7.cycle_months", "out_of_range"),
    ]
    assert "第 6 行" in answer.json_body["fields"][1]["message"]


def test_a_workbook_that_unpacks_to_far_too_much_is_refused(administrator: Api) -> None:
    content = workbook(offered())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part + b" " * (20 << 20) if name.endswith("sheet1.xml") else part)
    answer = load(administrator, file=b64encode(bomb.getvalue()).decode())
    (wrong,) = answer.json_body["fields"]
    assert wrong["code"] == "workbook_expands_too_far"


def test_drafts_are_bounded(administrator: Api) -> None:
    form = edition_form([offered()[0]])
    for number in range(20):
        made = administrator.call("POST", "/catalogue-editions", form | {"name": f"草稿{number}"})
        assert made.status_code == 201
    more = administrator.call("POST", "/catalogue-editions", form)
    assert (more.status_code, more.json_body["code"]) == (409, "too_many_drafts")


def test_the_downloaded_workbook_can_be_loaded_again(administrator: Api) -> None:
    edition_id = published_now(administrator)
    file = administrator.call("GET", f"/catalogue-editions/{edition_id}/workbook").json_body
    assert file["file_name"] == f"强检器具目录_{NAME}.xlsx"
    again = load(administrator, name="再版", file=file["content"]).json_body["id"]
    shown = administrator.call("GET", f"/catalogue-editions/{again}").json_body
    assert (shown["item_changes"], shown["kind_changes"]) == ([], [])


def test_the_catalogue_is_sent_once_to_whoever_keeps_it(api: Api) -> None:
    first = api.call("GET", "/catalogue")
    assert first.status_code == 200
    assert (first.json_body["edition"], len(first.json_body["items"])) == (PACKAGED, 60)
    assert first.json_body["items"][0]["kinds"][0] == {
        "number": 1,
        "kind": "竹木直尺",
        "form": "first_then_scrapped",
        "method": "只作首次强制检定,失准报废",
        "periodic": False,
        "cycle_months": None,
        "notes": "",
    }
    assert first.headers["Cache-Control"] == "no-cache"
    tag = first.headers["ETag"]
    again = api.call("GET", "/catalogue", if_none_match=f'W/"other", {tag}')
    assert (again.status_code, again.body, again.headers["ETag"]) == (304, b"", tag)
    api.become_administrator()
    published_now(api)
    assert api.call("GET", "/catalogue", if_none_match=tag).status_code == 200


def test_workbooks_for_clerks_follow_the_published_edition(administrator: Api) -> None:
    before = administrator.call("GET", "/catalogue/import-template").json_body
    published_now(administrator)
    after = administrator.call("GET", "/catalogue/import-template").json_body
    book = administrator.call("GET", "/catalogue/workbook").json_body
    assert after["file_name"] == "强制检定器具信息导入模板.xlsx"
    for file, new in ((before, False), (after, True), (book, True)):
        with zipfile.ZipFile(io.BytesIO(b64decode(file["content"]))) as archive:
            texts = "".join(archive.read(name).decode() for name in archive.namelist())
        assert (ADDED.name in texts, REMOVED[1] in texts) == (new, not new)


def test_old_instruments_keep_their_kind_and_new_ones_take_a_published_one(administrator: Api) -> None:
    root, administrator.cookie = administrator.cookie, sign_in(CODE)
    old = administrator.call("POST", "/instruments", _form(*REMOVED)).json_body
    clerk, administrator.cookie = administrator.cookie, root
    published_now(administrator)
    administrator.cookie = clerk
    path = f"/instruments/{old['id']}"
    edited = administrator.call("PUT", path, _form(*REMOVED, place="三楼"), if_match=FIRST)
    assert (edited.status_code, edited.json_body["kind"], edited.json_body["place"]) == (
        200,
        REMOVED[1],
        "三楼",
    )
    chosen = administrator.call("PUT", path, _form(ADDED.item, ADDED.name), if_match='"2"')
    assert chosen.json_body["kind"] == ADDED.name
    for refused in (
        administrator.call("PUT", path, _form(*REMOVED), if_match='"3"'),
        administrator.call("POST", "/instruments", _form(*REMOVED, serial_number="SN-2")),
    ):
        assert refused.status_code == 422
        assert [each["code"] for each in refused.json_body["fields"]] == ["kind_not_of_item"]


def test_a_process_looks_again_after_a_minute(administrator: Api) -> None:
    assert REMOVED in kinds_offered(administrator)
    ((looked_at, known),) = published._kept
    published_now(administrator)
    published._kept[:] = [(looked_at, known)]
    assert REMOVED in kinds_offered(administrator)
    published._kept[:] = [(looked_at - published.KEEP_SECONDS, known)]
    assert REMOVED not in kinds_offered(administrator)


@pytest.mark.parametrize(
    "path", ["/catalogue-editions", "/catalogue-editions/x", "/catalogue-editions/x/workbook"]
)
def test_only_administrators_see_editions(api: Api, path: str) -> None:
    assert api.call("GET", path).status_code == 401
    api.cookie = sign_in(CODE)
    assert api.call("GET", path).status_code == 403


def _form(item: str, kind: str, **changes: Any) -> dict[str, Any]:
    return instrument_form(item=item, kind=kind, **changes)


def test_the_changed_edition_is_as_the_other_tests_take_it_to_be() -> None:
    assert len(changed_kinds()) == len(offered())
