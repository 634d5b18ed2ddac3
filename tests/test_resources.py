"""Where the templates are."""

import importlib.util
import shutil
from pathlib import Path

from bluf import resources


def test_a_checkout_has_its_templates_at_the_top() -> None:
    assert resources.templates() == Path(__file__).parents[1] / "templates"
    assert (resources.starters("new") / "brief.yaml").is_file()
    assert resources.theme().is_dir()


def test_a_wheel_has_them_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "bluf"
    (package / "templates" / "new").mkdir(parents=True)
    shutil.copy(str(resources.__file__), package / "resources.py")
    spec = importlib.util.spec_from_file_location("installed_resources", package / "resources.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.starters("new") == (package / "templates" / "new").resolve()
