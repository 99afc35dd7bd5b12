"""Packs to start from: templates as files, and the function that writes them."""
