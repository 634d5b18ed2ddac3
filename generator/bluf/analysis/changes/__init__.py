"""What changed from one brief to another."""
