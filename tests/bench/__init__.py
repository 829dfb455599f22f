"""Sizes and times against plain alternatives, measured side by side: `python -m tests.bench`. They inform, never fail."""
