"""Corpus to what a page may print: frozen dataclasses, the only thing a template may see."""
