"""What one client is shown: the sentence files now, adaptation layers when they come."""
