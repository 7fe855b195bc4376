"""The steps of scripts/build_gazetteer.py, one module a table."""
