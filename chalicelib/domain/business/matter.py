"""A matter: something that an organisation has under way, or has done (requirement A7)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MatterKind(StrEnum):
    """注册审核, 变更审核, 关联申请, 导入, 导出."""

    REGISTRATION = "registration"
    CHANGE = "change"
    ASSOCIATION = "association"
    IMPORT = "import"
    EXPORT = "export"


class MatterState(StrEnum):
    """办理中, 已办结, 未通过, 已终止, 失败."""

    RUNNING = "running"
    DONE = "done"
    REFUSED = "refused"
    ENDED = "ended"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """`place` is an id in the order of time; `subject` a number or name; `link` a path of the site."""

    place: str
    kind: MatterKind
    state: MatterState
    subject: str
    #: The user name of who began it.
    by: str
    started_at: datetime
    changed_at: datetime | None = None
    reason: str = ""
    link: str = ""
    #: Rows through and all rows, of what is counted in rows.
    done: int | None = None
    total: int | None = None
