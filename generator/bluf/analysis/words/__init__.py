"""What the words of a brief say of likelihood and confidence."""
