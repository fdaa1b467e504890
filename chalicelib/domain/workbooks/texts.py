"""Wording for what can be wrong with a workbook and with its cells."""

from collections.abc import Mapping

FILES: Mapping[str, tuple[str, str]] = {
    "not_a_workbook": (
        "这不是 Excel 工作簿。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再上传",
        "This is not an Excel workbook; open it in Excel or WPS and save it as .xlsx",
    ),
    "old_workbook": (
        "这是旧格式（.xls）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再上传",
        "This is the old .xls format; save it as .xlsx",
    ),
    "workbook_protected": (
        "工作簿设有打开密码。请取消密码后再上传",
        "The workbook is protected by a password; remove it",
    ),
    "workbook_with_macros": (
        "工作簿含有宏。请另存为不含宏的“Excel 工作簿（*.xlsx）”后再上传",
        "The workbook holds macros; save it as .xlsx without macros",
    ),
    "workbook_damaged": (
        "文件不完整或已损坏，可能没有传完。请重新打开、保存后再上传",
        "The file is incomplete or damaged; open it, save it and upload it again",
    ),
    "workbook_unsafe": (
        "工作簿含有异常内容，不能处理。请用 Excel 或 WPS 打开并另存后再上传",
        "The workbook holds content that no spreadsheet program writes; save it anew in Excel",
    ),
    "workbook_empty": (
        "工作簿里没有数据。请在标题行下面逐行填写器具后再上传",
        "There is no data in the workbook; enter instruments below the headings",
    ),
    "workbook_too_big": (
        "文件超过 {limit} MB。请删除图片等无关内容，或分成几个文件",
        "The file is over {limit} MB; remove pictures or split it",
    ),
    "workbook_expands_too_far": (
        "文件解压后超过 {limit} MB，无法处理。请删除无关内容，或分成几个文件",
        "Unpacked, the file is over {limit} MB; split it",
    ),
    "workbook_reaches_too_far": (
        "表格末尾在 {cell}，离数据太远。请删除该处内容（选中数据以外的行和列，右键删除）后再上传",
        "The last cell is {cell}, far beyond the data; delete what is there",
    ),
    "too_many_rows": (
        "超过 {limit} 行。请分成几个文件上传",
        "More than {limit} rows; split the file",
    ),
    "too_many_columns": (
        "超过 {limit} 列。请删除数据右侧多余的列",
        "More than {limit} columns; delete those to the right of the data",
    ),
    "too_many_cells": (
        "超过 {limit} 个单元格。请删除无关的列，或分成几个文件",
        "More than {limit} cells; delete columns that are not needed, or split the file",
    ),
    "headings_missing": (
        "没有找到标题行。请使用下载的导入模板，或保留“器具名称”“器具项别”等标题",
        "No heading row found; use the template, or keep its headings",
    ),
    "columns_missing": (
        "缺少必需的列：{columns}",
        "These columns are missing: {columns}",
    ),
}

CELLS: Mapping[str, tuple[str, str]] = {
    "not_in_catalogue": (
        "强检器具目录中没有“{value}”，请从目录中选择",
        "“{value}” is not in the catalogue",
    ),
    "not_in_catalogue_but": (
        "强检器具目录中没有“{value}”，是否应为：{choices}",
        "“{value}” is not in the catalogue; perhaps: {choices}",
    ),
    "kind_not_of_item": (
        "项别“{item}”下没有种别“{value}”，可选：{choices}",
        "Item “{item}” has no kind “{value}”; choose one of: {choices}",
    ),
    "no_such_division": (
        "没有“{value}”这个行政区划，请填写县（区）的代码或全称",
        "There is no division “{value}”; give the code or the full name of a county",
    ),
    "division_ambiguous": (
        "“{value}”不止一处（{choices}），请填写代码或带省市的全称",
        "“{value}” may be {choices}; give the code or the full name",
    ),
    "division_too_wide": (
        "“{value}”不是县（区）一级，请填写到县（区）",
        "“{value}” is not a county; give the county",
    ),
    "division_abolished": (
        "行政区划“{value}”已撤销，请填写现行的县（区）",
        "Division “{value}” no longer exists; give the present county",
    ),
    "not_a_quantity": ("应为 1 或以上的整数", "Enter a whole number of 1 or more"),
    "due_before_verified": (
        "早于上次检定日期 {last}",
        "This is before the last verification on {last}",
    ),
    "not_a_telephone": (
        "不是有效的电话号码，请填手机号，或带区号的固定电话，如 0574-65712345",
        "Enter a mobile number, or a landline with its area code",
    ),
    "same_as_row": (
        "与第 {row} 行的生产厂家和出厂编号相同，同一器具只需录入一次",
        "Same manufacturer and serial number as row {row}",
    ),
}

TEXTS: Mapping[str, tuple[str, str]] = {**FILES, **CELLS}
