"""store/SQL.md says what the comments of the database say now."""

from __future__ import annotations

from store import reference


def test_the_reference_is_up_to_date() -> None:
    """Where this fails: python -m store.reference."""
    written = reference.FILE.read_text(encoding="utf-8")
    assert written == reference.document()
    assert "| `evidence_start` | INTEGER |" in written
    assert "None" not in written
