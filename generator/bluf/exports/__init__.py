"""What the records are exported as: one module for each format."""
