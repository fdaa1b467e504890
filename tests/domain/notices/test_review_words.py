"""The words of a review's end."""

from chalicelib.domain.notices.review_words import review_letter, review_sms
from chalicelib.domain.organisations.review import ReviewStep

SITE = "https://qiangjian.example"


def test_an_approval() -> None:
    letter = review_letter("象山县第一人民医院", ReviewStep.APPROVE, "", SITE)
    assert letter.subject == "【强检通】注册审核通过"
    assert "象山县第一人民医院：" in letter.text
    assert f"{SITE}/login" in letter.text
    assert review_sms(ReviewStep.APPROVE, "") == "【强检通】贵单位的注册已审核通过，可以登录系统建立台账。"


def test_a_refusal_tells_the_reason() -> None:
    letter = review_letter("象山县第一人民医院", ReviewStep.REFUSE, "名称与<统一社会信用代码>不符。", SITE)
    assert letter.subject == "【强检通】注册审核未通过"
    assert "原因：名称与&lt;统一社会信用代码&gt;不符。请登录" in letter.html
    assert "原因：名称与<统一社会信用代码>不符。请登录" in letter.text


def test_an_sms_has_room_for_the_gist_of_a_reason() -> None:
    assert "原因：名称不符。请登录" in review_sms(ReviewStep.REFUSE, "名称不符。")
    long = review_sms(ReviewStep.SUSPEND, "长" * 500)
    assert long.count("长") == 59
    assert "…" in long
