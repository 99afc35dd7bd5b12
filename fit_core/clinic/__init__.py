"""One function for each human act. Every face calls these and nothing else."""
