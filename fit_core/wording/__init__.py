"""Wording brought by a clinic: files of others read, matched with a measure, written out again."""
