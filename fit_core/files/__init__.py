"""What every room needs of files: written whole, and locked between processes."""
