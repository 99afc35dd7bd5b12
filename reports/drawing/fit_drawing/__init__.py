"""What the packs that print share. Import the modules that you need; nothing is imported here."""
