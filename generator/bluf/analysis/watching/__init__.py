"""What is due, stale or late on a day."""
