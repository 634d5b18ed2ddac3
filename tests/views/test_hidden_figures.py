"""Figures are made of what was released: hidden actors, ties and events leave no trace in a coordinate."""

import pytest

from bluf.corpus import build
from bluf.model import Tlp
from bluf.release import release
from bluf.views.atlas import Atlas
from bluf.views.network_page import network_page
from bluf.views.timeline_page import Chronicle
