"""The command `bluf`. Each of its modules is imported when it is asked for."""
