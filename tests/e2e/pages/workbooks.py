"""The import page and the export dialog, and the workbooks that come out of them."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from openpyxl.workbook import Workbook
from playwright.sync_api import Locator, Page, expect

#: What a hand does that drags a file from a folder onto the page.
CARRIED = """([name, base64]) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const carried = new DataTransfer()
  carried.items.add(new File([bytes], name))
  return carried
}"""

#: An import of thousands of rows on a busy machine.
PATIENCE_MS = 120_000


@dataclass(frozen=True, slots=True)
class Downloaded:
    """A file as the browser saved it."""

    name: str
    path: Path

    def workbook(self) -> Workbook:
        """The file, opened."""
        with self.path.open("rb") as file:
            return openpyxl.load_workbook(file)

    def rows(self) -> int:
        """How many lines stand below the headings of the first sheet."""
        sheet = self.workbook().worksheets[0]
        return sheet.max_row - 1


def open_import(page: Page) -> None:
    """By the link in the bar."""
    page.get_by_test_id("nav-import").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("批量导入")


def drop(page: Page, name: str, content: bytes) -> None:
    """Drag a file onto the page and let go."""
    zone = page.locator("label").filter(has=page.get_by_test_id("file"))
    carried = page.evaluate_handle(CARRIED, [name, base64.b64encode(content).decode()])
    zone.dispatch_event("dragover", {"dataTransfer": carried})
    zone.dispatch_event("drop", {"dataTransfer": carried})


def pick(page: Page, file: Path) -> None:
    """Choose a file in the browser's dialog."""
    page.get_by_test_id("file").set_input_files(file)


def result(page: Page, name: str) -> Locator:
    """What became of the file of this name, once its job has ended."""
    job = page.get_by_test_id("job").filter(has_text=name)
    expect(job).to_have_attribute("data-state", "done", timeout=PATIENCE_MS)
    return job.get_by_test_id("job-result")


def download(page: Page, press: Callable[[], None]) -> Downloaded:
    """Press something that downloads a file."""
    with page.expect_download() as started:
        press()
    return Downloaded(started.value.suggested_filename, started.value.path())


def export(page: Page, scope: str | None = None) -> Downloaded:
    """Have the ledger exported, by the conditions on the screen or as the scope says, and download it."""
    page.get_by_test_id("export").click()
    dialog = page.get_by_role("dialog", name="导出台账")
    if scope is not None:
        dialog.get_by_text(scope, exact=True).click()
    dialog.get_by_test_id("start-export").click()
    expect(dialog.get_by_test_id("job")).to_have_attribute("data-state", "done", timeout=PATIENCE_MS)
    downloaded = download(page, dialog.get_by_test_id("download").click)
    dialog.get_by_role("button", name="关闭", exact=True).click()
    expect(dialog).to_be_hidden()
    return downloaded
