"""Wording for what can be wrong with a workbook of results, and with the certificates beside it."""

from collections.abc import Mapping

ARCHIVES: Mapping[str, tuple[str, str]] = {
    "archive_missing": (
        "没有收到证书压缩包，请重新上传工作簿和压缩包",
        "The archive of certificates has not come; upload the workbook and the archive again",
    ),
    "archive_too_big": (
        "压缩包超过 {limit} MB，请分几次上传",
        "The archive is over {limit} MB; upload it in several goes",
    ),
    "archive_kind": (
        "证书压缩包不是 ZIP 文件。请用“发送到→压缩(zipped)文件夹”重新压缩",
        "The archive of certificates is no ZIP file; compress the folder as .zip",
    ),
    "archive_damaged": (
        "证书压缩包不完整或已损坏，请重新压缩后再上传",
        "The archive of certificates is incomplete or damaged; make it anew",
    ),
    "archive_protected": (
        "证书压缩包设有密码，请取消密码后再上传",
        "The archive of certificates is protected by a password; remove it",
    ),
    "archive_unsafe": (
        "证书压缩包含有异常内容，不能处理。请把 PDF 放在一个文件夹里重新压缩",
        "The archive of certificates holds what no honest program writes; make it anew",
    ),
    "archive_too_many": (
        "证书压缩包里超过 {limit} 个文件，请分几次上传",
        "The archive of certificates holds more than {limit} files; upload it in several goes",
    ),
    "archive_expands_too_far": (
        "证书压缩包解压后超过 {limit} MB，请分几次上传",
        "Unpacked, the certificates are over {limit} MB; upload them in several goes",
    ),
}

TEXTS: Mapping[str, tuple[str, str]] = {
    **ARCHIVES,
    "results_empty": (
        "工作簿里没有填写检定结果。请填写检定结果、检定日期和证书编号后再上传",
        "No result is filled in; enter verdict, day of verification and certificate number",
    ),
    "line_unknown": (
        "没有这件待出证的器具。系统标识可能被改动，请重新下载模板",
        "There is no such instrument of yours; its key may have been altered, download the template again",
    ),
    "line_not_received_here": (
        "该器具目前不是“检定中”状态，不能录入结果",
        "This instrument is not being verified, so no result can be entered",
    ),
    "line_has_result": (
        "该器具已出具结果（证书编号 {number}），如有错误请在“检定任务”中更正",
        "This instrument has a result (certificate {number}); correct it on the page of your work",
    ),
    "result_published_before": (
        "该结果此前已录入（证书编号 {number}），无需重复录入",
        "This very result (certificate {number}) was entered before",
    ),
    "line_overtaken": (
        "录入期间有人处理了该器具，请核对后再上传",
        "Somebody did something with this instrument meanwhile; check it and upload the row again",
    ),
    "differs_from_slip": (
        "与预约单不一致（应为“{expected}”），可能是排序时错行，请核对整行",
        "The reservation says “{expected}”; the row may have been mixed up, check all of it",
    ),
    "same_line_as_row": (
        "与第 {row} 行是同一件器具，请只保留一行",
        "This is the same instrument as in row {row}; keep one of them",
    ),
    "same_certificate_as_row": (
        "与第 {row} 行的证书编号相同，请核对",
        "Row {row} has the same certificate number; check both",
    ),
    "certificate_file_missing": (
        "压缩包里没有“{name}”",
        "The archive holds no “{name}”",
    ),
    "certificate_file_twice": (
        "压缩包里有 {count} 个文件对应此证书编号，请只保留一个",
        "{count} files of the archive stand for this number; keep one",
    ),
}
