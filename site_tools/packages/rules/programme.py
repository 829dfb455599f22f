"""The work programme: activities numbered without a gap, dates within its term, no status without evidence."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from ..tables import Packages, Row, Table
from .subjects import named_rows

PROGRAMME = "work-programme"
FIRST_YEAR, LAST_YEAR = 2026, 2032
NOT_REPORTED = "not_reported"
EVIDENCE = {"reported_on": "2027-06-30", "evidence_url": "https://www.cms.int/…"}


def check(packages: Packages) -> list[Problem]:
    """`activities`, `statuses` and `deadlines` of the work programme."""
    tables = packages[PROGRAMME].tables if PROGRAMME in packages else {}
    activities, statuses, deadlines = (tables.get(name) for name in ("activities", "statuses", "deadlines"))
    problems: list[Problem] = []
    if activities:
        problems += [*_names(activities), *_gaps(activities)]
    if activities and statuses:
        problems += _without_status(activities, statuses)
    if statuses:
        problems += [problem for row in statuses.rows for problem in _evidence(statuses, row)]
    if deadlines:
        # Dates that a disagreement names stay as the document prints them.
        printed = named_rows(packages, PROGRAMME, "deadlines")
        dated = [row for row in deadlines.rows if deadlines.row_key(row) not in printed]
        problems += [problem for row in dated for problem in _term(deadlines, row)]
    return problems


def _names(activities: Table) -> Iterator[Problem]:
    """`7.3` is the third of section 7."""
    for row in activities.rows:
        right = f"{row.cells.get('section_number')}.{row.cells.get('number_in_section')}"
        if row.cells.get("id") != right:
            wrong = "the number is not made of its section and its place there"
            yield Problem(activities.file, row.number, "id", str(row.cells.get("id") or ""), wrong, right)


def _gaps(activities: Table) -> Iterator[Problem]:
    """Each section counts 1, 2, 3 … in the order of the file."""
    last: dict[object, int] = {}
    for row in activities.rows:
        section, found = row.cells.get("section_number"), row.cells.get("number_in_section")
        right = last.get(section, 0) + 1
        if isinstance(found, int):
            if found != right:
                wrong = f"section {section} does not go on from {right - 1}"
                yield Problem(activities.file, row.number, "number_in_section", str(found), wrong, str(right))
            last[section] = found


def _without_status(activities: Table, statuses: Table) -> Iterator[Problem]:
    """A second row for an activity is refused by the key of the table."""
    known = {row.cells.get("activity_id") for row in statuses.rows}
    for row in activities.rows:
        if row.cells.get("id") not in known:
            wrong = f"the activity has no row in {statuses.file}"
            yield Problem(
                activities.file, row.number, "id", str(row.cells.get("id")), wrong, f"a row with {NOT_REPORTED}"
            )


def _evidence(statuses: Table, row: Row) -> Iterator[Problem]:
    """What is reported says where and when; what is not reported says nothing."""
    status = str(row.cells.get("status_code") or "")
    for field, example in EVIDENCE.items():
        found = row.cells.get(field)
        if status == NOT_REPORTED and found is not None:
            wrong = "there is evidence, yet the status says that nothing is reported"
            yield Problem(statuses.file, row.number, "status_code", status, wrong, "planned, under_way or done")
        elif status and status != NOT_REPORTED and found is None:
            wrong = f"the status {status} needs evidence"
            yield Problem(statuses.file, row.number, field, wrong=wrong, right=example)


def _term(deadlines: Table, row: Row) -> Iterator[Problem]:
    """Years within the term of the programme, the last not before the first."""
    start, end = row.cells.get("start_year"), row.cells.get("end_year")
    for field, found in (("start_year", start), ("end_year", end)):
        if isinstance(found, int) and not FIRST_YEAR <= found <= LAST_YEAR:
            wrong = f"outside the term of the programme, {FIRST_YEAR} to {LAST_YEAR}"
            right = "a year of the term, or a row in editorial/subjects.csv if the document prints it so"
            yield Problem(deadlines.file, row.number, field, str(found), wrong, right)
    if isinstance(start, int) and isinstance(end, int) and end < start:
        wrong = f"before the first year, {start}"
        yield Problem(deadlines.file, row.number, "end_year", str(end), wrong, "the later year here")
