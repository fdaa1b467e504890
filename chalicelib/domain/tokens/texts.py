"""What people read about API tokens."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "token_wrong": (
        "接口令牌无效：不存在或已被撤销",
        "The API token is not valid: there is none like it, or it was revoked",
    ),
    "token_ended": ("接口令牌已到期，请更换新令牌", "The API token has ended; make a new one"),
    "token_read_only": (
        "该接口令牌只能读取数据，不能作更改",
        "This API token may read only; it may not change anything",
    ),
    "token_ends_before_today": ("到期日不能早于今天", "The last day cannot be before today"),
    "token_ends_too_late": (
        "有效期最长一年（{days} 天）",
        "A token is good for a year ({days} days) at most",
    ),
    "tokens_used_up": (
        "最多可有 {limit} 个接口令牌，请先撤销不用的",
        "There can be {limit} API tokens at most; revoke one that is not in use",
    ),
    "token_suspended": (
        "令牌所属账号已停用，请联系客服",
        "The account that this token belongs to is suspended; call the service",
    ),
}
