"""The columns of a roster, and how large one may be."""

from chalicelib.domain.workbooks.columns import Column, Content
from chalicelib.domain.workbooks.headings import Layout

#: Bytes; five hundred rows take a tenth of it.
LARGEST_FILE = 1024 * 1024
MOST_ROWS = 500

LAYOUT = Layout(
    (
        Column(
            field="kind",
            heading="用户类型",
            synonyms="账号类型 类型",
            mandatory=True,
            may_be_blank=False,
            content=Content.CHOICE,
            explanation="从下拉列表中选择：专家、管理员",
            example="专家",
        ),
        Column(
            field="user_name",
            heading="用户名",
            synonyms="登录名 账号",
            mandatory=True,
            may_be_blank=False,
            content=Content.CODE,
            limit=20,
            explanation="4-20 个字母或数字，不分大小写，不能与已有账号重复",
            example="expert01",
        ),
        Column(
            field="person_name",
            heading="姓名",
            synonyms="真实姓名 人员姓名",
            mandatory=True,
            may_be_blank=False,
            limit=50,
            explanation="使用该账号的人，不能几个人共用一个账号",
            example="王建国",
        ),
        Column(
            field="mobile",
            heading="手机号",
            synonyms="手机 手机号码 移动电话",
            mandatory=True,
            may_be_blank=False,
            content=Content.CODE,
            limit=20,
            explanation="11 位手机号；初始密码用短信发到这里，登录后必须修改",
            example="13800000000",
        ),
        Column(
            field="email",
            heading="电子邮箱",
            synonyms="邮箱 e-mail email",
            content=Content.CODE,
            limit=254,
            explanation="可不填",
            example="wang@example.cn",
        ),
        Column(
            field="division",
            heading="行政区划",
            synonyms="管辖区划 辖区 行政区划代码",
            content=Content.CODE,
            explanation="只限管理员：其管辖的省、市或县，填六位代码或全称；不填为全国管理员。专家不填",
            example="330225",
        ),
    )
)
