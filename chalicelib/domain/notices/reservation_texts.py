"""Wording of what either side is told of the lines of a reservation."""

from collections.abc import Mapping

RESERVATION_TEXTS: Mapping[str, tuple[str, str]] = {
    "message_lines_submitted_title": ("新的预约：{name}", "A new reservation of {name}"),
    "message_lines_submitted_body": (
        "{name}提交了预约单{slip_number}，其中{count}台器具由贵单位检定，请及时受理。",
        "{name} submitted reservation {slip_number}: {count} instrument(s) are yours to verify; answer.",
    ),
    "message_lines_assigned_title": ("指派的预约：{name}", "Assigned to you: a reservation of {name}"),
    "message_lines_assigned_body": (
        "管理员将{name}预约单{slip_number}中的{count}台器具指派给贵单位检定，请及时受理。",
        "{count} instrument(s) of reservation {slip_number} of {name} were assigned to you; please answer.",
    ),
    "message_lines_cancelled_title": ("预约已取消：{name}", "Cancelled by {name}"),
    "message_lines_cancelled_body": (
        "{name}取消了预约单{slip_number}中的{count}台器具，原因：{reason}。",
        "{name} cancelled {count} instrument(s) of reservation {slip_number}: {reason}.",
    ),
    "message_lines_accepted_title": ("预约已受理", "Your reservation was accepted"),
    "message_lines_accepted_body": (
        "{name}已受理预约单{slip_number}中的{count}台器具，请等待约定时间和地点。",
        "{name} accepted {count} instrument(s) of reservation {slip_number}; time and place will follow.",
    ),
    "message_lines_refused_title": ("预约不受理", "Your reservation was declined"),
    "message_lines_refused_body": (
        "{name}不受理预约单{slip_number}中的{count}台器具，原因：{reason}。这些器具可以重新预约。",
        "{name} declined {count} instrument(s) of reservation {slip_number}: {reason}. Reserve them again.",
    ),
    "message_lines_appointed_title": ("送检时间：{day} {time}", "Bring your instruments on {day} at {time}"),
    "message_lines_appointed_body": (
        "{name}约定：预约单{slip_number}中的{count}台器具于{day} {time}送到{place}。此前如有约定，以此为准。",
        (
            "{name} expects {count} instrument(s) of reservation {slip_number} on {day} at {time}, {place}."
            " This replaces any earlier appointment."
        ),
    ),
    "message_lines_appointed_on_site_title": (
        "上门检定：{day} {time}",
        "Verification on site on {day} at {time}",
    ),
    "message_lines_appointed_on_site_body": (
        "{name}将于{day} {time}到{place}检定预约单{slip_number}中的{count}台器具。此前如有约定，以此为准。",
        (
            "{name} comes on {day} at {time} to {place} to see {count} instrument(s) of {slip_number}."
            " This replaces any earlier appointment."
        ),
    ),
    "message_lines_appointment_title": ("约定提醒：{day} {time}", "Appointment on {day} at {time}"),
    "message_lines_appointment_body": (
        "预约单{slip_number}中的{count}台器具约定于{day} {time}检定，地点：{place}，对方单位：{name}。",
        "{count} instrument(s) of reservation {slip_number}: {day} at {time}, {place}, with {name}.",
    ),
    "message_lines_received_title": ("器具已收样", "Your instruments were received"),
    "message_lines_received_body": (
        "{name}已于{day}收到预约单{slip_number}中的{count}台器具，正在检定。",
        "{name} received {count} instrument(s) of reservation {slip_number} on {day}; verifying now.",
    ),
    "message_lines_certified_title": ("检定结果已出具", "Results of verification"),
    "message_lines_certified_body": (
        "{name}已出具预约单{slip_number}中{count}台器具的检定结果：合格{passed}台，不合格{failed}台。",
        (
            "{name} published results of {count} instrument(s) of reservation {slip_number}:"
            " {passed} passed, {failed} failed."
        ),
    ),
    "message_lines_corrected_title": ("检定结果已更正", "Corrected results of verification"),
    "message_lines_corrected_body": (
        (
            "{name}更正了预约单{slip_number}中{count}台器具的检定结果，原因：{reason}。"
            "更正后：合格{passed}台，不合格{failed}台。"
        ),
        (
            "{name} corrected the results of {count} instrument(s) of reservation {slip_number}: {reason}."
            " They now say: {passed} passed, {failed} failed."
        ),
    ),
}
