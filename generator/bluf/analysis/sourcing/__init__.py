"""Who really said it: ways, origins, denials, speakers, and what was withdrawn."""
