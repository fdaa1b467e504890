"""Reading items of several tables at once."""

from typing import Any

import pytest

from chalicelib.adapters import clients
from chalicelib.adapters.tables import pause
from chalicelib.adapters.tables.accounts import UserClaimItem
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.organisations import OrganisationClaimItem
from chalicelib.domain.errors import Unavailable

pytestmark = pytest.mark.usefixtures("aws")


def test_what_is_there_comes_from_every_table_in_its_own_shape() -> None:
    UserClaimItem("USER#a", "CLAIM", account_id="1").save()
    OrganisationClaimItem("600037341", "CLAIM", organisation_id="x").save()
    wanted = [
        UserClaimItem("USER#a", "CLAIM"),
        UserClaimItem("USER#b", "CLAIM"),
        OrganisationClaimItem("600037341", "CLAIM"),
    ]
    found = {type(each): each for each in fetch(wanted)}
    assert found.keys() == {UserClaimItem, OrganisationClaimItem}
    claim = found[OrganisationClaimItem]
    assert isinstance(claim, OrganisationClaimItem)
    assert claim.organisation_id == "x"


def test_what_was_left_over_is_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    UserClaimItem("USER#a", "CLAIM", account_id="1").save()
    asked = clients.dynamodb().batch_get_item
    answers: list[Any] = []

    def once_throttled(**request: Any) -> Any:
        answers.append(request)
        if len(answers) == 1:
            return {"Responses": {}, "UnprocessedKeys": request["RequestItems"]}
        return asked(**request)

    monkeypatch.setattr(clients.dynamodb(), "batch_get_item", once_throttled)
    assert [each.pk for each in fetch([UserClaimItem("USER#a", "CLAIM")])] == ["USER#a"]
    assert answers[0] == answers[1]


def test_a_table_that_never_answers_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    def throttled(**request: Any) -> Any:
        return {"Responses": {}, "UnprocessedKeys": request["RequestItems"]}

    monkeypatch.setattr(clients.dynamodb(), "batch_get_item", throttled)
    monkeypatch.setattr(pause, "FIRST_SECONDS", 0)
    with pytest.raises(Unavailable):
        list(fetch([UserClaimItem("USER#a", "CLAIM")]))


@pytest.mark.usefixtures("aws")
def test_nothing_is_fetched_without_a_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clients, "dynamodb", lambda: pytest.fail("DynamoDB refuses a request for nothing"))
    assert list(fetch([])) == []
