"""The columns of a ledger's workbook, in the order of the add form: one list for template, import, export."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

LONGEST_TEXT, LONGEST_CODE, LONGEST_REMARK = 200, 100, 500


class Content(Enum):
    """What a column holds: prose keeps its Chinese punctuation, codes are half-width throughout."""

    TEXT = auto()
    CODE = auto()
    DATE = auto()
    NUMBER = auto()
    CHOICE = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """A workbook must have a `mandatory` column; a row must fill it in, too, unless it `may_be_blank`."""

    field: str
    heading: str
    synonyms: str = ""
    mandatory: bool = False
    may_be_blank: bool = True
    content: Content = Content.TEXT
    limit: int = LONGEST_TEXT
    explanation: str
    example: str


def _mandatory(
    field: str, heading: str, synonyms: str, explanation: str, example: str, content: Content
) -> Column:
    return Column(
        field=field,
        heading=heading,
        synonyms=synonyms,
        mandatory=True,
        may_be_blank=False,
        content=content,
        limit=LONGEST_TEXT if content is Content.TEXT else LONGEST_CODE,
        explanation=explanation,
        example=example,
    )


COLUMNS: tuple[Column, ...] = (
    _mandatory(
        "name",
        "器具名称",
        "名称 计量器具名称 仪器名称 设备名称 仪器设备名称 强检器具名称 计量设备名称",
        "铭牌或说明书上的名称",
        "一般压力表",
        Content.TEXT,
    ),
    _mandatory(
        "item",
        "器具项别",
        "项别 强检项别 强检项目 目录项别 强检目录项别 项别名称",
        "从下拉列表中选择；全部项别见“强检器具目录”表",
        "压力表",
        Content.CHOICE,
    ),
    _mandatory(
        "kind",
        "器具种别",
        "种别 强检种别 目录种别 强检目录种别 种别名称",
        "先选项别，再从下拉列表中选择该项别下的种别",
        "压力表",
        Content.CHOICE,
    ),
    _mandatory(
        "model",
        "型号规格",
        "规格型号 型号 规格 型号/规格 规格/型号 型号及规格",
        "铭牌上的型号、规格；没有时填“/”",
        "Y-100",
        Content.CODE,
    ),
    _mandatory(
        "measuring_range",
        "测量范围",
        "量程 测量范围/量程 量程范围 测量区间 计量范围",
        "带单位填写；没有时填“/”",
        "(0~1.6)MPa",
        Content.CODE,
    ),
    _mandatory(
        "accuracy_class",
        "准确度等级",
        "准确度 精度 精度等级 等级 准确度等级/最大允许误差 最大允许误差 不确定度/准确度等级 允差",
        "准确度等级或最大允许误差；没有时填“/”",
        "1.6级",
        Content.CODE,
    ),
    Column(
        field="serial_number",
        heading="出厂编号",
        synonyms="编号 出厂号 器具编号 设备编号 机身号 序列号 仪器编号 表号 枪号 SN S/N",
        mandatory=True,
        content=Content.CODE,
        limit=LONGEST_CODE,
        explanation="铭牌上的编号；没有编号时留空或填“无”。同一厂家的同一编号只能录入一次",
        example="00123",
    ),
    _mandatory(
        "manufacturer",
        "生产厂家",
        "生产厂 厂家 制造厂 制造商 生产商 生产单位 制造单位 生产企业 厂商 生产厂商 制造厂家",
        "制造单位全称",
        "红旗仪表有限公司",
        Content.TEXT,
    ),
    Column(
        field="origin",
        heading="器具产地",
        synonyms="产地 国产/进口 进口/国产 国别",
        content=Content.CHOICE,
        explanation="国产或进口，可不填",
        example="国产",
    ),
    _mandatory(
        "division",
        "使用地点行政区划",
        "行政区划 行政区划代码 区划代码 使用地行政区划 所在区县 所属区县 区县 使用地点行政区划代码",
        "县（区）的代码或全称，见“行政区划”表；名称全国唯一时可只填名称",
        "330225",
        Content.CODE,
    ),
    _mandatory(
        "place",
        "安装/使用地点",
        "安装地点 使用地点 安装使用地点 存放地点 放置地点 安装位置 使用位置 所在位置 地点 使用/安装地点",
        "器具安装或使用的具体位置",
        "动力科锅炉房",
        Content.TEXT,
    ),
    _mandatory(
        "quantity",
        "器具数量",
        "数量 台数 件数 数量(台) 数量(台件) 数量(台/件)",
        "1 或以上的整数；有出厂编号的一律填 1",
        "1",
        Content.NUMBER,
    ),
    _mandatory(
        "purpose",
        "器具用途",
        "用途 强检用途 使用用途 应用领域 强检范围",
        "安全防护、医疗卫生、环境监测、贸易结算之一",
        "安全防护",
        Content.CHOICE,
    ),
    _mandatory(
        "submission",
        "送检方式",
        "检定方式 送检形式 检定形式 送检/现场",
        "送检、现场检定、两者皆可之一",
        "现场检定",
        Content.CHOICE,
    ),
    Column(
        field="last_verified_on",
        heading="上次检定日期",
        synonyms="检定日期 最近检定日期 上次检定时间 检定时间 上检日期 上次检定 最近一次检定日期",
        content=Content.DATE,
        explanation="证书上的检定日期；从未检定过的留空",
        example="2026-03-05",
    ),
    Column(
        field="interval_months",
        heading="检定周期(月)",
        synonyms="检定周期 周期 周期(月) 检定周期/月 有效周期",
        content=Content.NUMBER,
        explanation="以月为单位的整数，如 6、12",
        example="12",
    ),
    Column(
        field="due_on",
        heading="有效期至",
        synonyms="有效期 有效日期 有效期截止 检定有效期 到期日期 到期日 下次检定日期 证书有效期 有效期限",
        content=Content.DATE,
        explanation="证书上的有效期；留空时按上次检定日期和检定周期推算",
        example="2027-03-04",
    ),
    Column(
        field="certificate_number",
        heading="证书编号",
        synonyms="证书号 检定证书编号 检定证书号 检定证编号",
        content=Content.CODE,
        limit=LONGEST_CODE,
        explanation="最近一次检定证书的编号",
        example="YL2026-00123",
    ),
    Column(
        field="internal_number",
        heading="单位内部编号",
        synonyms="内部编号 管理编号 资产编号 固定资产编号 单位编号 自编号 统一编号 科室编号",
        content=Content.CODE,
        limit=LONGEST_CODE,
        explanation="本单位自己的管理编号",
        example="设备-00018",
    ),
    Column(
        field="department",
        heading="使用部门",
        synonyms="部门 科室 使用科室 所属部门 所在部门 使用单位部门 班组",
        explanation="使用该器具的部门或科室",
        example="设备科",
    ),
    Column(
        field="contact",
        heading="联系人",
        synonyms="负责人 保管人 使用人 联系人姓名 责任人",
        explanation="联系人姓名",
        example="王建国",
    ),
    Column(
        field="telephone",
        heading="联系电话",
        synonyms="电话 手机 手机号 手机号码 联系方式 联系人电话 联系手机",
        content=Content.CODE,
        limit=LONGEST_CODE,
        explanation="手机号，或带区号的固定电话",
        example="0574-65712345",
    ),
    Column(
        field="remark",
        heading="备注",
        synonyms="说明 备注说明 附注",
        limit=LONGEST_REMARK,
        explanation="其他需要说明的情况",
        example="备用",
    ),
    Column(
        field="status",
        heading="器具状态",
        synonyms="状态 使用状态",
        content=Content.CHOICE,
        explanation="在检、停用、报废之一；不填为在检",
        example="在检",
    ),
)

BY_FIELD: Mapping[str, Column] = {column.field: column for column in COLUMNS}
