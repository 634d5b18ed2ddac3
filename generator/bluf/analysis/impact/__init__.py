"""Blast radius: what rests on what, and what would be left standing."""
