"""The outbox as a page: plain HTML, no script, e-mails in a sandbox of their own."""

from datetime import datetime
from html import escape
from string import Template
from zoneinfo import ZoneInfo

from infra.local.outbox import Mail, Sent, Sms

_PAGE = Template("""<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/favicon.svg">
<title>发件箱 · 强检通（本机）</title>
<style>
:root { color-scheme: light; font-family: system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; color: #1f2937; background: #f5f7fa; }
header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin-top: 2rem; font-size: 1.125rem; }
a { color: #1d4ed8; }
article { margin: 1rem 0; padding: 1rem; background: #fff; border: 1px solid #d1d5db; border-radius: .5rem; }
h3 { margin: 0 0 .25rem; font-size: 1rem; overflow-wrap: anywhere; }
.meta { margin: 0 0 .75rem; color: #4b5563; font-size: .875rem; overflow-wrap: anywhere; }
.text { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
iframe { width: 100%; height: 24rem; border: 1px solid #d1d5db; border-radius: .25rem; background: #fff; }
summary { cursor: pointer; margin: .5rem 0; }
</style>
</head>
<body>
<header><h1>发件箱</h1><a href="/outbox">刷新</a><a href="/">回到系统</a></header>
<main>
<p>本机运行时，邮件和短信不会真的发出，都在这里，最新的在前。</p>
<h2>短信（$sms_count）</h2>
$sms
<h2>邮件（$mail_count）</h2>
$mails
</main>
</body>
</html>
""")


def render(sent: Sent) -> str:
    """The page, newest first."""
    return _PAGE.substitute(
        sms_count=len(sent.sms),
        sms="\n".join(_sms(each) for each in reversed(sent.sms)) or "<p>还没有短信。</p>",
        mail_count=len(sent.mails),
        mails="\n".join(_mail(each) for each in reversed(sent.mails)) or "<p>还没有邮件。</p>",
    )


def _sms(message: Sms) -> str:
    return f'<article><h3>{escape(message.to)}</h3><p class="text">{escape(message.text)}</p></article>'


def _mail(mail: Mail) -> str:
    sent_at = datetime.fromtimestamp(mail.sent_at, ZoneInfo("Asia/Shanghai"))
    return (
        f"<article><h3>{escape(mail.subject)}</h3>"
        f'<p class="meta">收件人 {escape("，".join(mail.to))} · {sent_at:%Y-%m-%d %H:%M:%S}</p>'
        f"{_html(mail)}"
        f'<details><summary>纯文本</summary><p class="text">{escape(mail.text)}</p></details></article>'
    )


def _html(mail: Mail) -> str:
    if not mail.html:
        return ""
    # Links open in a tab of their own: the frame may show nothing but the e-mail.
    document = escape(f'<base target="_blank">{mail.html}')
    return (
        f'<iframe title="{escape(mail.subject)}" srcdoc="{document}"'
        ' sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>'
    )
