"""Creating an administrator from the terminal."""

import io

import pytest

from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.services.accounts.sessions import log_in
from infra.administrator import main
from tests.support.audit import VISITOR
from tests.support.people import MOBILE, PASSWORD

pytestmark = pytest.mark.usefixtures("aws")


def test_the_password_comes_from_stdin(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main(["reviewer01", MOBILE]) == 0
    assert log_in(AccountKind.ADMINISTRATOR, "reviewer01", PASSWORD, actor=VISITOR)
    assert PASSWORD not in "".join(capsys.readouterr())


def test_a_first_password_must_be_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, options, must_change in (("reviewer01", [], False), ("reviewer02", ["--first-password"], True)):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
        assert main([*options, name, MOBILE]) == 0
        caller = log_in(AccountKind.ADMINISTRATOR, name, PASSWORD, actor=VISITOR).standing.caller
        assert caller.must_change_password is must_change


def test_one_may_be_for_a_division_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main(["--division", "330225", "reviewer01", MOBILE]) == 0
    assert (
        log_in(AccountKind.ADMINISTRATOR, "reviewer01", PASSWORD, actor=VISITOR).standing.caller.division
        == "330225"
    )
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main(["--division", "999999", "reviewer02", MOBILE]) == 1


def test_a_broken_rule_is_explained(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    assert main(["reviewer01", MOBILE]) == 1
    assert capsys.readouterr().err == "密码至少 6 个字符\n"
