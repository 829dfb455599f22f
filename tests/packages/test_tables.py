from __future__ import annotations

from .made import table


def test_a_key_is_joined_by_slashes() -> None:
    made = table("a/b", "x y z", ("1", 2, "3"), key="x y")
    assert made.row_key(made.rows[0]) == "1/2"
    assert made.rows[0]["z"] == "3"
