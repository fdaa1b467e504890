"""The columns of a workbook of results: what is prefilled tells the line, the rest is filled in."""

from chalicelib.domain.organisations.names import LONGEST_CERTIFICATE_NUMBER
from chalicelib.domain.workbooks.columns import Column, Content
from chalicelib.domain.workbooks.headings import Layout

#: Rows that may be filled in; the template offers half as many.
MOST_ROWS = 1000
OFFERED_ROWS = 500

_KEPT = "系统预填，请勿修改"

PREFILLED = (
    Column(
        field="slip_number",
        heading="预约单号",
        content=Content.CODE,
        explanation=_KEPT,
        example="YY3302252026112300001",
    ),
    Column(
        field="number",
        heading="行号",
        synonyms="预约单行号",
        content=Content.CODE,
        explanation=f"器具在预约单上的行号；{_KEPT}",
        example="1",
    ),
    Column(
        field="organisation",
        heading="使用单位",
        synonyms="送检单位 委托单位",
        explanation=_KEPT,
        example="象山县第一人民医院",
    ),
    Column(
        field="name",
        heading="器具名称",
        synonyms="名称 计量器具名称",
        explanation=_KEPT,
        example="一般压力表",
    ),
    Column(
        field="model",
        heading="型号规格",
        synonyms="规格型号 型号 规格",
        content=Content.CODE,
        explanation=_KEPT,
        example="Y-100",
    ),
    Column(
        field="serial_number",
        heading="出厂编号",
        synonyms="出厂号 器具编号",
        content=Content.CODE,
        explanation=f"{_KEPT}；上传时与预约单核对，防止排序错行",
        example="00123",
    ),
)

FILLED_IN = (
    Column(
        field="verdict",
        heading="检定结果",
        synonyms="结果 检定结论 结论",
        mandatory=True,
        may_be_blank=False,
        content=Content.CHOICE,
        explanation="从下拉列表中选择：合格、不合格",
        example="合格",
    ),
    Column(
        field="verified_on",
        heading="检定日期",
        synonyms="检定时间",
        mandatory=True,
        may_be_blank=False,
        content=Content.DATE,
        explanation="不早于收样日期，不晚于今天",
        example="2026-11-23",
    ),
    Column(
        field="valid_until",
        heading="有效期至",
        synonyms="有效期 有效日期 证书有效期",
        content=Content.DATE,
        explanation="留空时按检定周期推算；不合格的器具必须留空",
        example="2027-11-22",
    ),
    Column(
        field="certificate_number",
        heading="证书编号",
        synonyms="证书号 检定证书编号 通知书编号",
        mandatory=True,
        may_be_blank=False,
        content=Content.CODE,
        limit=LONGEST_CERTIFICATE_NUMBER,
        explanation="检定证书或检定结果通知书的编号，本机构内不能重复；PDF 文件以此命名",
        example="JD2026-0001",
    ),
)

KEY = Column(
    field="line",
    heading="系统标识",
    mandatory=True,
    may_be_blank=False,
    content=Content.CODE,
    explanation=f"系统据此找到器具；{_KEPT}",
    example="01KAQ7W2ZC5J6M8N9P0R1S2T3V-1",
)

COLUMNS = (*PREFILLED, *FILLED_IN, KEY)
LAYOUT = Layout(COLUMNS)
FIELDS = tuple(column.field for column in COLUMNS)
