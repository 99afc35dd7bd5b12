"""One module for each block of a sheet: it turns content into pieces of a page."""
