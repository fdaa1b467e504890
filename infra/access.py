"""Writes docs/access.md, the table of who may do what, from the code: `python -m infra.access`."""

from pathlib import Path

from chalicelib.domain.accounts.access import RULES, Needs, Reach
from chalicelib.domain.accounts.caller import Party
from chalicelib.handlers import load_all
from chalicelib.handlers.api.endpoint import ENDPOINTS, PREFIX, Endpoint

TARGET = Path(__file__).parent.parent / "docs" / "access.md"

COLUMNS = {
    Party.VISITOR: "未登录",
    Party.INDIVIDUAL: "个人（未关联）",
    Party.ENTERPRISE_MEMBER: "个人（关联企业）",
    Party.INSTITUTION_MEMBER: "个人（关联机构）",
    Party.ENTERPRISE: "企业",
    Party.INSTITUTION: "机构",
    Party.ENTERPRISE_API: "企业接口令牌",
    Party.INSTITUTION_API: "机构接口令牌",
    Party.REGIONAL: "地区管理员",
    Party.NATIONAL: "全国管理员",
    Party.EXPERT: "专家",
}
CELLS = {Reach.NONE: "–", Reach.OWN: "本人/本单位", Reach.DIVISION: "本辖区", Reach.ALL: "全部"}
NEEDS = {Needs.SESSION: "", Needs.SETTLED: "已改初始密码", Needs.APPROVAL: "已改初始密码，单位已审核通过"}

HEAD = """# 谁能做什么

Made from `chalicelib/domain/accounts/access.py` by `python -m infra.access`; do not edit. \
`tests/access` calls every route as every kind of caller and compares.

- **–**：不能。未登录返回 401，其余返回 403。
- **本人/本单位**：只限本人或所代表单位的；他人的一律“没有找到”（404），列表中不出现。
- **本辖区**：只限管理员所辖行政区划内的；区划外的一律“没有找到”（404）。
- **全部**：不限。
- 只读的接口令牌只能调用“读”一栏有 ✓ 的接口（403 `token_read_only`）；公开接口不受此限。
- 令牌不受“已改初始密码”限制。

"""


def rendered() -> str:
    """The page as it is committed."""
    load_all()
    by_name = {each.route.__name__: each for each in ENDPOINTS}
    titles = ["接口", "方法", "路径", "读", *COLUMNS.values(), "前提"]
    rows = [_row(by_name[name]) for name in RULES]
    return HEAD + "\n".join([_line(titles), _line(["---"] * len(titles)), *rows]) + "\n"


def _row(endpoint: Endpoint) -> str:
    rule = endpoint.rule
    reads = "✓" if endpoint.reads else ""
    names = [f"`{endpoint.route.__name__}`", endpoint.method, f"`{PREFIX}{endpoint.path}`", reads]
    return _line([*names, *(CELLS[rule.reach[party]] for party in COLUMNS), NEEDS[rule.needs]])


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    TARGET.write_text(rendered(), encoding="utf-8")
