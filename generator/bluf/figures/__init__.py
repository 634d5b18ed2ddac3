"""Pictures as plain geometry, laid out at build time. No drawing, no addresses."""
