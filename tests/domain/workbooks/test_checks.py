"""Judging the cells of one instrument."""

from datetime import date

import pytest

from chalicelib.domain.errors import FieldError
from chalicelib.domain.ledger.details import Origin, Purpose, Submission
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.workbooks.cells import Cell
from tests.domain.workbooks.support import CHECKER, accepted, errors, only_error


def test_a_good_row_becomes_details() -> None:
    details, status = accepted()
    assert (details.item, details.kind, details.serial_number) == ("压力表", "压力表", "00123")
    assert (details.origin, details.purpose) == (Origin.DOMESTIC, Purpose.SAFETY)
    assert (details.submission, status) == (Submission.BROUGHT_IN, Status.IN_SERVICE)
    assert (details.certificate_number, details.remark) == ("", "")


def test_every_wrong_cell_is_named_at_once_in_the_order_of_the_columns() -> None:
    found = errors(name=" ", item="血压仪", quantity="壹", purpose="医疗", due_on="2026-02-30")
    assert [(error.field, error.code) for error in found] == [
        ("name", "required"),
        ("item", "not_in_catalogue_but"),
        ("quantity", "not_a_quantity"),
        ("purpose", "not_a_choice"),
        ("due_on", "not_a_date"),
    ]


def test_a_row_without_any_cell_names_all_that_is_mandatory() -> None:
    found = CHECKER.check({})
    assert isinstance(found, list)
    assert {error.code for error in found} == {"required"}
    assert len(found) == 12


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("00123", "00123"),
        (1001.0, "1001"),
        (1001, "1001"),
        ("NA", "NA"),
        ("null", "null"),
        ("  SN　9 ", "SN 9"),
    ],
)
def test_a_serial_number_stays_what_it_was(cell: Cell, text: str) -> None:
    assert accepted(serial_number=cell)[0].serial_number == text


@pytest.mark.parametrize("cell", [None, "", "无", "/"])
def test_an_instrument_may_have_no_serial_number(cell: Cell) -> None:
    assert accepted(serial_number=cell)[0].serial_number == (cell or "")


@pytest.mark.parametrize("cell", [1, 1.0, "1", "1.0", "１", " 1 "])
def test_quantities(cell: Cell) -> None:
    assert accepted(quantity=cell)[0].quantity == 1


@pytest.mark.parametrize("cell", [0, -1, 1.5, "壹", "1台", True, "1e3"])
def test_no_quantities(cell: Cell) -> None:
    assert only_error(quantity=cell) == FieldError("quantity", "not_a_quantity")


def test_quantities_have_an_end() -> None:
    assert only_error(quantity=100_001).code == "out_of_range"


@pytest.mark.parametrize(
    ("cell", "months"), [(12, 12), ("12个月", 12), ("1年", 12), ("6.0", 6), ("/", None), (None, None)]
)
def test_intervals(cell: Cell, months: int | None) -> None:
    assert accepted(interval_months=cell)[0].interval_months == months


@pytest.mark.parametrize(
    ("cell", "code"), [("一年", "not_a_number"), (0, "out_of_range"), (999, "out_of_range")]
)
def test_no_intervals(cell: Cell, code: str) -> None:
    assert only_error(interval_months=cell).code == code


@pytest.mark.parametrize(
    ("last", "months", "due"),
    [
        ("2025-03-05", 12, date(2026, 3, 4)),
        ("2024-02-29", 12, date(2025, 2, 28)),
        ("2026-03-05", None, None),
        (None, 12, None),
    ],
)
def test_a_blank_due_date_is_worked_out(last: Cell, months: Cell, due: date | None) -> None:
    assert accepted(last_verified_on=last, interval_months=months)[0].due_on == due


def test_a_due_date_on_the_certificate_wins() -> None:
    assert accepted(due_on="2026-08-01")[0].due_on == date(2026, 8, 1)
    assert accepted(due_on="2026-08-01", last_verified_on=None)[0].due_on == date(2026, 8, 1)


def test_a_due_date_before_the_last_verification_is_refused() -> None:
    error = only_error(due_on="2026-03-04")
    assert error == FieldError("due_on", "due_before_verified", {"last": "2026-03-05"})
    assert accepted(due_on="2026-03-05")


def test_dates_have_a_range() -> None:
    assert only_error(last_verified_on="1900-01-01").code == "out_of_range"


def test_a_kind_must_belong_to_its_item() -> None:
    error = only_error(item="听力计", kind="压力表")
    assert error == FieldError(
        "kind", "kind_not_of_item", {"item": "听力计", "value": "压力表", "choices": "听力计"}
    )
    assert accepted(kind=" 氧气表")[0].kind == "氧气表"


def test_long_lists_of_choices_are_cut() -> None:
    assert str(only_error(item="秤", kind="天平").params["choices"]).endswith(
        "、吊秤…".replace("、吊秤", "皮带秤")
    )


def test_an_item_that_nobody_knows() -> None:
    assert only_error(item="咖啡机") == FieldError("item", "not_in_catalogue", {"value": "咖啡机"})
    assert only_error(item="汽车里程表", kind="汽车里程表").field == "item"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("999999", "no_such_division"),
        ("110100", "no_such_division"),
        ("朝阳区", "division_ambiguous"),
        ("330200", "division_too_wide"),
        ("浙江省", "division_too_wide"),
        ("330103", "division_abolished"),
        ("", "required"),
    ],
)
def test_no_divisions(cell: Cell, code: str) -> None:
    assert only_error(division=cell).code == code


@pytest.mark.parametrize(
    ("cell", "code"),
    [(330225, "330225"), (330225.0, "330225"), ("北京市朝阳区", "110105"), ("东莞市", "441900")],
)
def test_divisions(cell: Cell, code: str) -> None:
    assert accepted(division=cell)[0].division == code


def test_choices_go_by_their_names_and_the_message_lists_them() -> None:
    assert accepted(submission="两者皆可")[0].submission is Submission.EITHER
    assert accepted(origin=None)[0].origin is None
    assert accepted(status="停用")[1] is Status.DISABLED
    assert only_error(purpose="医疗").params == {"choices": "安全防护、医疗卫生、环境监测、贸易结算"}
    assert only_error(purpose="").code == "required"
    assert only_error(origin="日本").code == "not_a_choice"
    assert only_error(status="坏了").code == "not_a_choice"


def test_telephones() -> None:
    assert accepted(telephone=13812345678.0)[0].telephone == "13812345678"
    assert accepted(telephone="（0574）65712345")[0].telephone == "(0574)65712345"
    assert accepted(telephone="无")[0].telephone == ""
    assert only_error(telephone="1380013") == FieldError("telephone", "not_a_telephone")


def test_texts_have_limits() -> None:
    assert accepted(remark="备" * 500)
    assert only_error(remark="备" * 501) == FieldError("remark", "too_long", {"limit": 500})
    assert only_error(model="Y" * 101).params == {"limit": 100}


def test_a_formula_is_a_text_like_any_other() -> None:
    formula = '=HYPERLINK("http://x","点我")'
    assert accepted(remark=formula)[0].remark == formula
