"""Reservations on the local stack: slips, their lines, and steps with them."""

from typing import Any

from chalicelib.domain import clock
from infra.local.transport import Answer
from tests.stack.clerk import Clerk, run_inside

#: 临海市: no other test of the stack has an institution there.
DIVISION = "331082"


def ledger(hospital: Clerk, number: int, division: str = DIVISION) -> list[str]:
    """So many instruments of the organisation."""
    return run_inside(
        hospital.stack, "tests.support.reservations", hospital.organisation, str(number), division
    )


def saved(hospital: Clerk, picked: list[str]) -> dict[str, Any]:
    """A slip that is not submitted."""
    body = {"instruments": picked, "contact": "王芳", "telephone": "13800001234"}
    answer = hospital.call("POST", "/reservations", body)
    assert answer.status == 201, answer.body
    slip: dict[str, Any] = answer.json()
    return slip


def submit(hospital: Clerk, slip: dict[str, Any]) -> Answer:
    """Submit a slip as it was saved."""
    path = f"/reservations/{slip['id']}/submission"
    return hospital.call("POST", path, if_match=f'"{slip["version"]}"')


def shown(hospital: Clerk, slip: dict[str, Any]) -> dict[str, Any]:
    """The slip as it is now."""
    found: dict[str, Any] = hospital.call("GET", f"/reservations/{slip['id']}").json()
    return found


def lines(hospital: Clerk, slip: dict[str, Any]) -> list[dict[str, Any]]:
    """All lines of a slip."""
    found: list[dict[str, Any]] = []
    after: int | None = 0
    while after is not None:
        page = hospital.call("GET", f"/reservations/{slip['id']}/lines?after={after}").json()
        found += page["items"]
        after = page["after"]
    return found


def target(line: dict[str, Any]) -> dict[str, Any]:
    """A line as it was seen."""
    return {name: line[name] for name in ("slip", "number", "version")}


def step(clerk: Clerk, path: str, line: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Take a step with one line; what became of it."""
    answer = clerk.call("POST", path, {"lines": [target(line)], **fields})
    assert answer.status == 200, answer.body
    result: dict[str, Any] = answer.json()["results"][0]
    return result


def record(clerk: Clerk, line: dict[str, Any], certificate: str, verdict: str, day: str) -> Answer:
    """Publish the result of a verification; what passed is valid for a year, nearly."""
    body = {
        "verdict": verdict,
        "verified_on": day,
        "valid_until": f"{int(day[:4]) + 1}{day[4:8]}15" if verdict == "passed" else None,
        "certificate_number": certificate,
    }
    path = f"/work/{line['slip']}/{line['number']}/result"
    return clerk.call("POST", path, body, if_match=f'"{line["version"]}"')


def completed(hospital: Clerk, institute: Clerk, division: str, certificate: str) -> dict[str, Any]:
    """A slip of one instrument that the institution, the only one there, found to have failed today."""
    slip = saved(hospital, ledger(hospital, 1, division))
    assert submit(hospital, slip).status == 200
    today = clock.today().isoformat()
    for path, fields in (("/work/acceptances", {}), ("/work/receptions", {"day": today})):
        (line,) = lines(hospital, slip)
        assert step(institute, path, line, **fields)["line"], path
    (line,) = lines(hospital, slip)
    assert record(institute, line, certificate, "failed", today).status == 200
    done = shown(hospital, slip)
    assert done["state"] == "completed"
    return done
