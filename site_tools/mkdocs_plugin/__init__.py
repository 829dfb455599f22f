"""The thin adapter to MkDocs. The only place that knows it."""
