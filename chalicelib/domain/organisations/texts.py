"""Wording for the codes of organisations and their review."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "review_decided": ("该申请已审核过，请刷新", "This application has been decided already; reload"),
    "not_approved": (
        "贵单位的注册尚未审核通过，暂不能办理业务",
        "Your organisation has not been approved yet",
    ),
}
