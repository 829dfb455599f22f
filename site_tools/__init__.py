"""Checks, draws and publishes the data of Paws across borders. Start reading at `pipeline.py`."""
