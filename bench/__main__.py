"""`make bench`: measures in one run, on one machine, and prints what must be reached beside what was."""

import os
import tempfile
from pathlib import Path

from bench.children import inside
from bench.exporting import exporting
from bench.importing import importing
from bench.reading import reading
from bench.report import Report
from bench.starting import starting
from tests.stack.local_stack import LocalStack

#: The load of a machine that does nothing else.
IDLE = 0.5
#: What is measured in a process of its own, with nothing beside the environment; the queue of reviews comes
#: behind whatever is to be found in it, and two hundred thousand instruments behind everything.
PARTS = {
    "Each operation of the API: capacity and requests": "operations",
    "Reservations, from one line to fifty thousand": "reserving",
    "Results by workbook": "publishing",
    "Organisations that grow more": "reviewing",
    "Enquiries by anybody, from ten thousand instruments to two hundred thousand": "enquiring",
}


def main() -> None:
    """Everything; a miss is printed, but is no failure of the command."""
    report = Report()
    _say_if_busy()
    report.part("Workbooks and start")
    report.add(reading())
    for line in starting():
        report.add(line)
    with tempfile.TemporaryDirectory() as folder:
        stack = LocalStack(Path(folder) / "stack")
        try:
            stack.start()
            _on_the_stack(report, stack, Path(folder))
        finally:
            stack.stop()
    report.end()


def _say_if_busy() -> None:
    load = os.getloadavg()[0]
    if load > IDLE:
        print(f"The machine is busy (load {load:.1f}): times, and their ratios, look worse than they are.")


def _on_the_stack(report: Report, stack: LocalStack, folder: Path) -> None:
    report.part("A ledger that grows")
    # A queue that nobody reads: the reminders that are planned here are not to be sent beside what follows.
    queue = stack.client("sqs").create_queue(QueueName="bench")["QueueUrl"]
    for line in inside("growing", {**stack.environment, "NOTICES_QUEUE_URL": queue}):
        report.add(line)
    report.part("Import, from upload to visible")
    for line in importing(stack, folder):
        report.add(line)
    report.part("Export")
    for line in exporting(stack):
        report.add(line)
    for title, module in PARTS.items():
        report.part(title)
        for line in inside(module, stack.environment):
            report.add(line)


if __name__ == "__main__":
    main()
