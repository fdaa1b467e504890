"""Wording for the codes of identity numbers and addresses."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "citizen_id_form": (
        "身份证号码应为 18 位：17 位数字加 1 位数字或 X",
        "A citizen ID has 17 digits and a digit or X",
    ),
    "citizen_id_province": ("身份证号码前两位不是省份代码", "The first two digits are no province's code"),
    "citizen_id_birthday": ("身份证号码中的出生日期无效", "The date of birth in this ID cannot be right"),
    "citizen_id_check": (
        "身份证号码校验位不符，请核对",
        "The check digit does not fit; compare with the card",
    ),
    "credit_code_form": (
        "统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z），第 3 至 8 位为数字",
        "A credit code has 18 digits or letters (no I, O, S, V, Z); the 3rd to the 8th are digits",
    ),
    "credit_code_check": (
        "统一社会信用代码校验位不符，请对照营业执照核对",
        "The check character of this credit code does not fit; compare with the licence",
    ),
    "credit_code_organisation": (
        "统一社会信用代码中的组织机构代码（第 9 至 17 位）校验位不符，请核对",
        "The organisation code within (9th to 17th character) does not fit its check character",
    ),
    "organisation_code_form": (
        "组织机构代码应为 8 位数字或字母加 1 位校验码",
        "An organisation code has 8 digits or letters and a check character",
    ),
    "organisation_code_check": (
        "组织机构代码校验位不符，请对照证书核对",
        "The check character of this organisation code does not fit; compare with the certificate",
    ),
    "organisation_number_form": (
        "请填写 18 位统一社会信用代码或 9 位组织机构代码",
        "Enter the credit code (18 characters) or the organisation code (9 characters)",
    ),
    "mobile_form": ("请填写 11 位大陆手机号码", "Enter a mobile number of mainland China (11 digits)"),
    "email_form": ("电子邮箱格式不正确", "This is no e-mail address"),
}
