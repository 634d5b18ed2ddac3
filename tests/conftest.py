"""What holds for every test: no clock decides, as the machines that run them are shared."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
