"""E-mail addresses."""

import pytest

from chalicelib.domain.errors import Wrong
from chalicelib.domain.identity.email import email


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("device@hospital.example.cn", "device@hospital.example.cn"),
        ("Device.Room+1@Hospital.Example.CN", "Device.Room+1@hospital.example.cn"),
        ("a@xn--fiq228c.xn--fiqs8s", "a@xn--fiq228c.xn--fiqs8s"),
        ("o'brien@a-b.example", "o'brien@a-b.example"),
    ],
)
def test_addresses_keep_their_local_part(text: str, kept: str) -> None:
    assert email(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "device",
        "@hospital.cn",
        "device@",
        "device@hospital",
        "device@@hospital.cn",
        ".device@hospital.cn",
        "device.@hospital.cn",
        "de..vice@hospital.cn",
        "device@-hospital.cn",
        "device@hospital..cn",
        "device@hospital.cn\nBcc: all@example.cn",
        "de vice@hospital.cn",
        "设备@hospital.cn",
        "device@医院.cn",
        "<device@hospital.cn>",
        "a" * 65 + "@hospital.cn",
        "a@" + "b." * 130 + "cn",
    ],
)
def test_what_no_server_would_take_is_refused(text: str) -> None:
    with pytest.raises(Wrong, match="email_form"):
        email(text)
