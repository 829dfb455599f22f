"""Lists of activities of the work programme: of some of them, by region, by subject, with their disagreements."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..locales import inside_a_line
from .beside import Dispute
from .programme import Activity, Programme, Region
from .sheets import Block, Line
from .words import Words


def region_page(region: str) -> str:
    return f"programme/regions/{region}/"


def species_page(species: str) -> str:
    return f"programme/species/{species}/"


def state_page(code: str) -> str:
    return f"programme/states/{code.lower()}/"


def activity_page(activity: Activity) -> str:
    """Where the activity stands among all."""
    return f"programme/#{activity.anchor}"


def asked_of(programme: Programme, code: str) -> list[Activity]:
    """Activities that name the country, or make a body of it responsible."""
    return [
        item
        for item in programme.activities.values()
        if code in item.named_countries or code in (actor.country for actor in item.actors)
    ]


def activity_line(words: Words, activity: Activity, summary: bool = False) -> Line:
    """Number, date and priority of an activity, its title leading to it."""
    priority = words("ui.priority_is", name=inside_a_line(activity.priority))
    return Line(
        activity.title,
        activity_page(activity),
        activity.summary if summary else "",
        (words("ui.activity_number", id=activity.id), *due_texts(words, activity), priority),
        activity.source,
        activity.signs,
    )


def due_texts(words: Words, activity: Activity) -> tuple[str, ...]:
    """Each date of an activity, with what is due then where it has several."""
    texts = (due.text + (words("ui.colon") + inside_a_line(due.note) if due.note else "") for due in activity.due)
    return tuple(texts) or (words("ui.due_none"),)


def activity_lines(words: Words, activities: Iterable[Activity], summaries: bool = False) -> tuple[Line, ...]:
    return tuple(activity_line(words, item, summaries) for item in activities)


def none_named(words: Words, activities: list[Activity]) -> str:
    return "" if activities else words("ui.no_activity_names_it")


def counted(words: Words, number: int) -> str:
    return words("ui.name_and_count", name=words("ui.activities"), n=number)


def by_region(
    programme: Programme, words: Words, regions: Iterable[Region], fits: Callable[[Activity], bool]
) -> Iterable[Block]:
    """Activities of the regions that fit, a list for each region below one heading."""
    yield Block("in-regions", words("ui.activities_in_regions"), note=words("ui.activities_in_regions_note"))
    for region in regions:
        found = [programme.activities[key] for key in region.activities if fits(programme.activities[key])]
        yield Block(region.id, region.name, activity_lines(words, found), none_named(words, found), level=3)


def subjects(programme: Programme, words: Words) -> Block:
    """The subjects that concern all regions, each with its number of activities."""
    sections = [section for section in programme.sections.values() if not section.place_id]
    lines = (
        Line(
            section.name,
            activity_page(programme.activities[section.activities[0]]),
            tags=(counted(words, len(section.activities)),),
            source=section.source,
        )
        for section in sections
    )
    return Block("subjects", words("ui.for_all_regions"), tuple(lines), words("ui.for_all_regions_note"))


def marks_of(activities: Iterable[Activity]) -> list[Dispute]:
    return [mark for item in activities for mark in item.signs.marks]


def disagreements(words: Words, marks: Iterable[Dispute]) -> Iterable[Block]:
    """Each disagreement once; no heading where there is none."""
    found = {mark.id: mark for mark in marks}
    lines = tuple(Line(mark.title, f"disagreements/#{mark.id.lower()}", tags=(mark.id,)) for mark in found.values())
    if lines:
        yield Block("disagreements", words("ui.disagreements_title"), lines)
