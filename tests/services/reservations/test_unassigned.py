"""What nobody is authorised for waits for the administrator, who names an institution."""

from collections.abc import Sequence

import pytest

from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.adapters.tables.reservations import lines, open_work
from chalicelib.domain.errors import Conflict, Invalid, Malformed, NotFound
from chalicelib.domain.organisations.authorisation import Scope
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.reservations.choosing import Unfit
from chalicelib.domain.reservations.line import Line, LineKey
from chalicelib.domain.reservations.slip import SlipState
from chalicelib.domain.reservations.steps import LineState, LineStep
from chalicelib.domain.reservations.work import Wanted
from chalicelib.services.reservations import choosing, drafts, submission, unassigned, work
from tests.support.audit import ACTOR
from tests.support.aws import Aws
from tests.support.instruments import NOW, TODAY
from tests.support.organisations import organisation, store
from tests.support.people import CODE
from tests.support.reservations import (
    CITY_INSTITUTE,
    CLERK,
    COUNTY_INSTITUTE,
    saved,
    store_institution,
    store_instruments,
)

ANYTHING = Wanted()
SUSPENDED = "91330225760000011M"
#: 象山县; 宁波市; 浙江省; 北京市; a county directly under its province, 仙桃市.
COUNTY, CITY, PROVINCE, BEIJING, UNDER_PROVINCE = "330225", "330200", "330000", "110000", "429004"


@pytest.fixture(autouse=True)
def known(aws: Aws) -> None:
    """The organisation, and nobody who is authorised for anything where its instruments stand."""
    for item in organisation_items(organisation(), None):
        item.save()


def submitted(number: int, **changes: str) -> list[Line]:
    draft = saved(store_instruments(number, **changes))
    submission.submit(CLERK, draft.id, draft.version, NOW, actor=ACTOR)
    return lines.of_slip(draft.id, 0, 500)


def versions(found: Sequence[Line]) -> dict[LineKey, int]:
    return {line.key: line.version for line in found}


def waiting(area: str | None, division: str | None = None) -> list[LineKey]:
    return [line.key for line in unassigned.page(area, division, ANYTHING, None).lines]


def assign(found: Sequence[Line], to: str = CITY_INSTITUTE, area: str | None = None) -> dict[LineKey, object]:
    return dict(unassigned.assign(area, versions(found), to, NOW, actor=ACTOR))


@pytest.mark.parametrize(
    ("area", "sees"),
    [(None, True), (PROVINCE, True), (CITY, True), (COUNTY, True), ("330226", False), (BEIJING, False)],
)
def test_an_administrator_sees_what_stands_in_the_division(area: str | None, sees: bool) -> None:
    found = submitted(2)
    assert waiting(area) == [line.key for line in found if sees]


def test_a_county_directly_under_its_province_is_seen_there() -> None:
    found = submitted(1, division=UNDER_PROVINCE)
    assert waiting("420000") == waiting(UNDER_PROVINCE) == [line.key for line in found]
    assert waiting("420100") == []


def test_a_division_is_asked_for_within_the_own_one_only() -> None:
    found = submitted(1)
    assert waiting(CITY, COUNTY) == waiting(CITY, PROVINCE) == [line.key for line in found]
    assert waiting(CITY, BEIJING) == []


def test_pages_follow_one_another_and_nobody_goes_on_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    found = submitted(3)
    monkeypatch.setattr(unassigned, "PAGE", 2)
    first = unassigned.page(COUNTY, None, ANYTHING, None)
    second = unassigned.page(COUNTY, None, ANYTHING, first.cursor)
    assert [line.key for line in [*first.lines, *second.lines]] == [line.key for line in found]
    with pytest.raises(Malformed):
        unassigned.page(BEIJING, None, ANYTHING, first.cursor)


def test_lines_are_searched_by_their_texts() -> None:
    submitted(1)
    assert unassigned.page(None, None, Wanted(item="压力表"), None).lines
    assert not unassigned.page(None, None, Wanted(item="血压计"), None).lines


def test_what_is_assigned_is_the_work_of_its_institution() -> None:
    store_institution(CITY_INSTITUTE, BEIJING)
    found = submitted(2)
    outcomes = assign(found[:1])
    (after,) = outcomes.values()
    assert isinstance(after, Line)
    assert (after.state, after.institution, after.reason) == (LineState.ASSIGNED, CITY_INSTITUTE, "")
    assert waiting(None) == [found[1].key]
    assert open_work.counts(CITY_INSTITUTE) == {LineState.ASSIGNED: 1}
    slip = drafts.one(CODE, found[0].slip)
    assert slip.counts == {LineState.ASSIGNED: 1, LineState.UNASSIGNED: 1}
    steps = [event.step for event in lines.history(found[0].key)]
    assert steps == [LineStep.SUBMIT_UNASSIGNED, LineStep.ASSIGN]
    work.accept(CITY_INSTITUTE, {after.key: after.version}, NOW, actor=ACTOR)
    assert open_work.counts(CITY_INSTITUTE) == {LineState.ACCEPTED: 1}


def test_what_is_cancelled_waits_no_longer() -> None:
    found = submitted(1)
    work.cancel(CODE, versions(found), "暂不检定", NOW, actor=ACTOR)
    assert waiting(None) == []
    assert drafts.one(CODE, found[0].slip).state is SlipState.CANCELLED


def test_nobody_assigns_twice_or_outside_the_division() -> None:
    store_institution(CITY_INSTITUTE, BEIJING)
    found = submitted(2)
    (outside,) = assign(found[:1], area=BEIJING).values()
    assert isinstance(outside, NotFound)
    assign(found[:1], area=COUNTY)
    (again,) = assign(lines.by_keys([found[0].key])).values()
    assert isinstance(again, Conflict)
    assert again.code == "line_assigned"


def test_an_institution_is_named_by_the_code_that_it_has_now() -> None:
    store(organisation(id="01K0000000000000000000000F", code=SUSPENDED, kind=OrganisationKind.INSTITUTION))
    found = submitted(1)
    (after,) = assign(found, SUSPENDED).values()
    assert isinstance(after, Line)
    assert after.institution == "01K0000000000000000000000F"


def test_the_id_by_which_an_institution_is_kept_names_it_to_nobody() -> None:
    store(organisation(id=CITY_INSTITUTE, code=SUSPENDED, kind=OrganisationKind.INSTITUTION))
    with pytest.raises(Invalid):
        assign(submitted(1), CITY_INSTITUTE)


@pytest.mark.parametrize("to", [CODE, SUSPENDED, "nobody"])
def test_only_an_approved_institution_is_chosen(to: str) -> None:
    gone = organisation(code=SUSPENDED, kind=OrganisationKind.INSTITUTION, review_state=ReviewState.SUSPENDED)
    for item in organisation_items(gone, None):
        item.save()
    found = submitted(1)
    with pytest.raises(Invalid) as refusal:
        assign(found, to)
    assert [field.field for field in refusal.value.fields] == ["institution"]
    assert waiting(None)


def test_the_choices_say_what_speaks_against_each() -> None:
    store_institution(COUNTY_INSTITUTE, BEIJING)
    store_institution(CITY_INSTITUTE, CITY, scope=(Scope(item="血压计"),))
    unauthorised = organisation(code=SUSPENDED, kind=OrganisationKind.INSTITUTION, name="象山测试中心")
    store(unauthorised)
    (line,) = submitted(1)
    choices = choosing.page(line, "", TODAY, None).choices
    assert [(each.institution.id, list(each.unfit)) for each in choices] == [
        (COUNTY_INSTITUTE, [Unfit.OTHER_REGIONS]),
        (CITY_INSTITUTE, [Unfit.OTHER_KINDS]),
        (SUSPENDED, [Unfit.NO_AUTHORISATION]),
    ]


def test_of_equals_the_least_busy_leads() -> None:
    store_institution(COUNTY_INSTITUTE, BEIJING)
    store_institution(CITY_INSTITUTE, BEIJING)
    found = submitted(2)
    first = choosing.page(found[1], "", TODAY, None).choices[0].institution.id
    assign(found[:1], first)
    led, *_ = choosing.page(found[1], "", TODAY, None).choices
    assert (led.institution.id == first, led.open_work) == (False, 0)


def test_an_institution_from_elsewhere_is_found_by_its_name() -> None:
    store_institution(COUNTY_INSTITUTE, BEIJING)
    far = organisation(
        code=SUSPENDED, kind=OrganisationKind.INSTITUTION, name="北京计量院", division="110101"
    )
    store(far)
    (line,) = submitted(1)
    assert SUSPENDED not in [each.institution.id for each in choosing.page(line, "", TODAY, None).choices]
    assert [each.institution.id for each in choosing.page(line, "北京", TODAY, None).choices] == [SUSPENDED]


def test_choices_are_for_lines_of_the_division_that_wait() -> None:
    store_institution(CITY_INSTITUTE, BEIJING)
    (line,) = submitted(1)
    assert choosing.line_of(COUNTY, line.slip, "1") == line
    for area, slip, number in ((BEIJING, line.slip, "1"), (None, line.slip, "2"), (None, line.slip, "x")):
        with pytest.raises(NotFound):
            choosing.line_of(area, slip, number)
    assign([line])
    with pytest.raises(Conflict):
        choosing.line_of(COUNTY, line.slip, "1")


def test_pages_of_choices_hold_each_institution_once(monkeypatch: pytest.MonkeyPatch) -> None:
    store_institution(COUNTY_INSTITUTE, BEIJING)
    store_institution(CITY_INSTITUTE, CITY, scope=(Scope(item="血压计"),))
    store(organisation(code=SUSPENDED, kind=OrganisationKind.INSTITUTION, name="象山测试中心"))
    (line,) = submitted(1)
    monkeypatch.setattr(choosing, "PAGE", 1)
    first = choosing.page(line, "", TODAY, None)
    assert CITY_INSTITUTE in [each.institution.id for each in first.choices]
    found, cursor = list(first.choices), first.cursor
    while cursor:
        page = choosing.page(line, "", TODAY, cursor)
        found, cursor = [*found, *page.choices], page.cursor
    ids = sorted(each.institution.id for each in found)
    assert ids == sorted([COUNTY_INSTITUTE, CITY_INSTITUTE, SUSPENDED])
