"""Wording for editions of the catalogue and for what can be wrong with their workbooks."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "edition_published_already": (
        "“{name}”已经发布过，不能再发布、修改或删除。需要恢复其内容时，请下载其工作簿并作为新版上传",
        "“{name}” was published already; to return to it, download its workbook and load it as a new edition",
    ),
    "edition_overtaken": (
        "现行目录刚刚换了版本，请重新查看差异后再发布",
        "Another edition has just been published; look at the differences again before publishing",
    ),
    "edition_name_taken": ("已有同名的目录版本，请换一个名称", "There is an edition of this name already"),
    "too_many_drafts": (
        "草稿已有 {limit} 个，请先删除不用的草稿",
        "There are {limit} drafts already; discard those that are not needed",
    ),
    "edition_empty": (
        "工作簿里没有种别。请在标题行下面逐行填写",
        "The workbook names no kinds; enter them below the headings",
    ),
    "edition_too_big": (
        "文件超过 {limit} MB。目录只有几百行，请删除图片等无关内容",
        "The file is over {limit} MB; remove pictures and the like",
    ),
    "same_kind_number": ("与第 {row} 行的种别序号相同", "Row {row} has this kind number, too"),
    "same_kind_name": ("与第 {row} 行的种别名称相同", "Row {row} has this kind, too"),
    "item_number_taken": (
        "第 {row} 行已把该项别序号用于“{item}”",
        "Row {row} uses this item number for “{item}”",
    ),
    "item_name_taken": (
        "第 {row} 行的同一项别序号为 {number}",
        "In row {row} this item has the number {number}",
    ),
    "cycle_of_first_only": (
        "只作首次强制检定的种别没有检定周期，请留空",
        "A kind that is verified only once has no cycle; leave it blank",
    ),
    "notes_required": (
        "强检形式为“分情形,见说明”时，请写明各种情形",
        "Say which cases there are and how each is verified",
    ),
    "more_cells_wrong": (
        "还有 {count} 处有误，改正以上各处后会继续提示",
        "{count} more cells are wrong; they will be named once these are corrected",
    ),
}
