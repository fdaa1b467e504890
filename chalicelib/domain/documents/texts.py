"""Wording for what can be wrong with a document."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "document_gone": (
        "没有找到上传的文件，可能已过期，请重新上传",
        "The uploaded file was not found, it may have expired; upload it again",
    ),
    "document_claimed": (
        "这个文件已经提交过，请重新上传",
        "This file was handed in already; upload it again",
    ),
    "document_empty": ("文件是空的，请重新选择", "The file is empty; choose another"),
    "document_too_big": (
        "文件超过 {limit} MB，请压缩后再上传",
        "The file is over {limit} MB; make it smaller",
    ),
    "document_kind": (
        "文件内容不是 JPEG、PNG 图片或 PDF，请转换格式后再上传（仅修改扩展名无效）",
        "The content is no JPEG, PNG or PDF; convert the file (another ending is not enough)",
    ),
    "document_not_a_photo": (
        "这里只能上传 JPEG 或 PNG 图片",
        "Only JPEG and PNG pictures are taken here",
    ),
    "document_not_a_pdf": ("这里只能上传 PDF 文件", "Only PDF is taken here"),
    "document_damaged": (
        "文件不完整或已损坏，请重新生成后再上传",
        "The file is incomplete or damaged; make it anew and upload it again",
    ),
    "document_too_many_pixels": (
        "图片超过 {limit} 百万像素，请缩小后再上传",
        "The picture has more than {limit} million pixels; make it smaller",
    ),
    "document_protected": (
        "PDF 设有密码或权限保护，请取消保护后再上传",
        "The PDF is protected; remove the protection and upload it again",
    ),
}
