"""Sizes and times beside plain alternatives, in one run: `python -m tests.bench`. They inform and never fail."""
