"""A page knows no clock: that a deadline has passed is said by the reader's own calendar, and to nobody else."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import BRIEF, Open

pytestmark = pytest.mark.browser


def _deadline(visit: Open, moment: str, zone: str = "UTC") -> Locator:
    """Open the newest brief at a moment, in a zone; return where its one gap with a date says by when."""
    page = visit(timezone_id=zone)
    page.clock.set_fixed_time(moment)
    page.goto(page.url + BRIEF, wait_until="load")
    found = page.locator(".bluf-part", has=page.locator("time.bluf-deadline[datetime='2022-03-21']"))
    expect(found).to_have_count(1)
    return found


@pytest.mark.parametrize(
    ("moment", "zone"),
    [("2022-03-21T23:59:00Z", "UTC"), ("2022-03-22T03:00:00Z", "America/New_York")],
    ids=["on the day itself", "while it is still that day where the reader is"],
)
def test_a_deadline_is_left_alone_until_its_day_is_over(moment: str, zone: str, visit: Open) -> None:
    deadline = _deadline(visit, moment, zone)
    expect(deadline.locator("time.bluf-deadline + .bluf-passed")).to_have_count(0)


@pytest.mark.parametrize(
    ("moment", "zone"),
    [("2022-03-22T00:00:00Z", "UTC"), ("2022-03-21T12:00:00Z", "Pacific/Auckland"), ("2031-01-01T00:00:00Z", "UTC")],
    ids=["the day after", "where it is the day after already", "years later"],
)
def test_a_deadline_that_has_passed_says_so_on_screen_and_on_paper(moment: str, zone: str, visit: Open) -> None:
    deadline = _deadline(visit, moment, zone)
    passed = deadline.locator("time.bluf-deadline + .bluf-passed")
    expect(passed).to_have_text("passed")
    deadline.page.emulate_media(media="print")
    expect(passed).to_be_visible()


def test_a_month_has_passed_when_the_next_one_has_begun(visit: Open) -> None:
    page = visit()
    for moment, count in (("2022-04-30T12:00:00Z", 0), ("2022-05-01T00:00:00Z", 1)):
        page.clock.set_fixed_time(moment)
        page.route(
            f"**/{BRIEF}",
            lambda route: route.fulfill(
                response=(answer := route.fetch()),
                body=answer.text().replace('datetime="2022-03-21"', 'datetime="2022-04"'),
            ),
        )
        page.goto(page.url.split("briefs/")[0] + BRIEF, wait_until="load")
        expect(page.locator("time.bluf-deadline[datetime='2022-04'] + .bluf-passed")).to_have_count(count)
