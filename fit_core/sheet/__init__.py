"""What the sheets say, as data: blocks, figures and the harm check."""
