"""The options, from mkdocs.yml without MkDocs and from a front door that has read them already."""

import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from bluf.check import Selection
from bluf.model import Tlp
from bluf.problems import Severity
from bluf.rules import explanations
from bluf.settings import (
    OPTIONS,
    NoProjectError,
    Settings,
    Written,
    day_from,
    read_settings,
    settings_from,
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "briefs").mkdir()
    return tmp_path


def _read(desk: Path, text: str) -> Settings:
    (desk / "mkdocs.yml").write_text(text, encoding="utf-8")
    return read_settings(desk)


def _told(settings: Settings) -> list[str]:
    return [f"{one.place} {one.code} {one.message}. {one.hint}" for one in settings.problems]


@pytest.mark.parametrize(
    "text",
    [
        "site_name: Desk\n",
        "plugins: [search, bluf]\n",
        "plugins:\n  - bluf:\n",
        "plugins: {bluf: {}}\n",
        "plugins: bluf\n",
        "",
        "# only a remark\n",
    ],
)
def test_without_options_the_strictest_hold(text: str, desk: Path) -> None:
    settings = _read(desk, text)
    assert settings == Settings(desk, desk / "briefs", desk / "seeds")
    assert (settings.max_tlp, settings.drafts, settings.rules) == (Tlp.CLEAR, False, Selection())


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins:\n  - search\n  - bluf:\n      max_tlp: TLP:AMBER\n      drafts: true\n      seeds: sources\n",
        "plugins:\n  search: {}\n  bluf: {max_tlp: amber, drafts: true, seeds: sources}\n",
    ],
)
def test_options_are_read_from_either_form_of_the_plugins(plugins: str, desk: Path) -> None:
    (desk / "papers").mkdir()
    settings = _read(desk, f"docs_dir: papers\n{plugins}")
    assert settings == Settings(desk, desk / "papers", desk / "sources", Tlp.AMBER, drafts=True)


def test_the_severity_of_a_rule_can_be_set_and_off_needs_no_quotes(desk: Path) -> None:
    settings = _read(desk, "plugins:\n  - bluf:\n      rules: {T101: off, T102: 'off', T107: warning, T503: Notice}\n")
    assert not settings.problems
    assert settings.rules.severities == {
        "T101": None,
        "T102": None,
        "T107": Severity.WARNING,
        "T503": Severity.NOTICE,
    }


def test_wrong_options_are_problems_at_their_places(desk: Path) -> None:
    settings = _read(
        desk,
        "plugins:\n"
        "  - bluf:\n"
        "      max_tlp: white\n"
        "      drafs: true\n"
        "      drafts: maybe\n"
        "      seeds: ''\n"
        "      rules:\n"
        "        X101: off\n"
        "        Y004: notice\n"
        "        M001: error\n"
        "        T1077: warning\n"
        "        T107: loud\n",
    )
    fixed = "Remove the line; only a tradecraft rule that a brief can waive can be set."
    seeds = "Write the folder of the source records, for example `seeds`."
    assert _told(settings) == [
        "mkdocs.yml:4:7 C002 There is no option `drafs`. Did you mean `drafts`?",
        "mkdocs.yml:3:16 C003 `white` is not a marking. Write one of: clear, green, amber, amber+strict, red.",
        "mkdocs.yml:5:15 C003 `drafts` must be true or false. Write `true` to show drafts, or remove the line.",
        f"mkdocs.yml:6:14 C003 `seeds` must be the name of a folder. {seeds}",
        f"mkdocs.yml:8:9 C005 The severity of `X101` is fixed. {fixed}",
        f"mkdocs.yml:9:9 C005 The severity of `Y004` is fixed. {fixed}",
        f"mkdocs.yml:10:9 C005 The severity of `M001` is fixed. {fixed}",
        "mkdocs.yml:11:9 C004 There is no rule `T1077`. Did you mean `T107`?",
        "mkdocs.yml:12:15 C003 `loud` is not a severity. Write one of: error, warning, notice, off.",
    ]
    assert (settings.max_tlp, settings.drafts, settings.rules) == (Tlp.CLEAR, False, Selection())
    assert settings.texts == {"mkdocs.yml": (desk / "mkdocs.yml").read_text("utf-8")}


@pytest.mark.parametrize("code", [code for code, said in explanations().items() if not said.waivable])
def test_what_no_brief_can_waive_no_project_can_switch_off(code: str, desk: Path) -> None:
    settings = _read(desk, f"plugins:\n  - bluf:\n      rules: {{{code}: off}}\n")
    assert [problem.code for problem in settings.problems] == ["C005"]
    assert settings.rules == Selection()


@pytest.mark.parametrize("code", [code for code, said in explanations().items() if said.waivable])
def test_what_a_brief_can_waive_a_project_can_switch_off(code: str, desk: Path) -> None:
    settings = _read(desk, f"plugins:\n  - bluf:\n      rules: {{{code}: off}}\n")
    assert not settings.problems
    assert settings.rules.severities == {code: None}


def test_rules_are_a_mapping_and_unknown_words_have_no_suggestion(desk: Path) -> None:
    settings = _read(desk, "plugins:\n  - bluf:\n      rules: [T101]\n      zzz: 1\n")
    assert [told.split(" ", 2)[2] for told in _told(settings)] == [
        f"There is no option `zzz`. Options: {', '.join(OPTIONS)}.",
        "`rules` must be a mapping of codes to severities. Write one line for each rule: `T101: warning`.",
    ]


def test_documents_and_cards_are_made_unless_the_options_say_otherwise(desk: Path) -> None:
    settings = _read(desk, "plugins:\n  - bluf:\n")
    assert (settings.pdf, settings.paper, settings.social_cards) == (True, "a4", True)
    settings = _read(desk, "plugins:\n  - bluf:\n      pdf: false\n      paper: US-Letter\n      social_cards: false\n")
    assert (settings.pdf, settings.paper, settings.social_cards) == (False, "us-letter", False)
    assert settings.problems == ()


def test_what_is_wrong_with_them_is_told_and_the_defaults_hold(desk: Path) -> None:
    do = "Write `false` to make no social cards, or remove the line."
    settings = _read(desk, "plugins:\n  - bluf:\n      pdf: no way\n      paper: a5\n      social_cards: 1\n")
    assert _told(settings) == [
        "mkdocs.yml:4:14 C003 `a5` is not a size of paper. Write one of: a4, us-letter.",
        "mkdocs.yml:3:12 C003 `pdf` must be true or false. Write `false` to make no PDFs, or remove the line.",
        f"mkdocs.yml:5:21 C003 `social_cards` must be true or false. {do}",
    ]
    assert (settings.pdf, settings.paper, settings.social_cards) == (True, "a4", True)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://desk.example/below", "https://desk.example/below/"),
        ("http://192.0.2.7/", "http://192.0.2.7/"),
        ("http://127.0.0.1:8000/", ""),
        ("http://[::1]:8000/", ""),
        ("http://0.0.0.0/", ""),
        ("http://localhost/", ""),
        ("http://desk.localhost/", ""),
        ("//desk.example/", ""),
        ("ftp://desk.example/", ""),
        ("https://", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_the_address_of_a_site_is_one_that_others_can_open(written: str, address: str, desk: Path) -> None:
    settings = _read(desk, f"site_url: '{written}'\nuse_directory_urls: false\n")
    assert (settings.address, settings.directories) == (address, False)
    assert _read(desk, "site_name: x\n").directories is True


@pytest.mark.parametrize("seeds", ["briefs/seeds", "briefs", "."])
def test_the_two_folders_must_stand_beside_each_other(seeds: str, desk: Path) -> None:
    settings = _read(desk, f"plugins:\n  - bluf:\n      seeds: {seeds}\n")
    assert [problem.code for problem in settings.problems] == ["C003"]


def test_tags_of_mkdocs_are_tolerated_and_those_of_python_never_run(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "material.extensions.emoji", raising=False)
    settings = _read(
        desk,
        "extra: !!python/object/apply:os.mkdir [run]\n"
        "emoji: !!python/name:material.extensions.emoji.twemoji\n"
        "odd: !unknown {a: b}\n"
        "relative: !relative $config_dir\n"
        "plugins:\n  - bluf: {max_tlp: green}\n",
    )
    assert settings.max_tlp is Tlp.GREEN
    assert not (Path.cwd() / "run").exists()
    assert "material.extensions.emoji" not in sys.modules


@pytest.mark.parametrize(("value", "drafts"), [("true", True), ("false", False), (None, False)])
def test_environment_variables_are_read_as_mkdocs_reads_them(
    value: str | None, drafts: bool, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BLUF_DRAFTS", raising=False)
    if value is not None:
        monkeypatch.setenv("BLUF_DRAFTS", value)
    text = "plugins:\n  - bluf:\n      drafts: !ENV [BLUF_DRAFTS, false]\n"
    settings = _read(desk, text)
    assert not settings.problems
    assert settings.drafts is drafts
    assert yaml_load(text)["plugins"][0]["bluf"]["drafts"] is drafts


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("site_name: [Desk\nx: y\n", "mkdocs.yml:2:2", "This is not YAML: expected ',' or ']', but got ':'"),
        ("- one\n", "mkdocs.yml:1:1", "This is not YAML: it has no fields at the top"),
        ("a: *b\n", "mkdocs.yml:1:4", "This is not YAML: found undefined alias 'b'"),
        ("a: \x07\n", "mkdocs.yml:1:1", "This is not YAML: unacceptable character #x0007: special characters"),
        ("a: " + "[" * 20_000, "mkdocs.yml:1:1", "This is not YAML: it nests too deep"),
    ],
)
def test_broken_options_are_a_problem_and_the_defaults_hold(text: str, place: str, message: str, desk: Path) -> None:
    settings = _read(desk, text)
    (problem,) = settings.problems
    assert (problem.code, problem.place) == ("C001", place)
    assert problem.message.startswith(message)
    assert settings.max_tlp is Tlp.CLEAR


def test_options_in_another_encoding_are_a_problem(desk: Path) -> None:
    (desk / "mkdocs.yml").write_bytes(b"site_name: Caf\xe9\n")
    assert _told(read_settings(desk)) == [
        "mkdocs.yml:1:1 C001 The file is not UTF-8 at byte 14. Mend it; the defaults hold until then."
    ]


def test_the_nearest_mkdocs_yml_above_is_taken(desk: Path) -> None:
    (desk / "mkdocs.yaml").write_text("plugins: [bluf]\n", encoding="utf-8")
    assert read_settings(desk / "briefs").root == desk


def test_without_mkdocs_yml_a_folder_with_briefs_is_a_project(desk: Path) -> None:
    assert read_settings(desk) == Settings(desk, desk / "briefs", desk / "seeds")


def test_a_folder_without_either_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(NoProjectError, match=r"no mkdocs\.yml here or above"):
        read_settings(tmp_path)


def test_a_missing_folder_of_briefs_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(NoProjectError, match=r"the folder of the briefs, papers/ by mkdocs\.yml, is not there"):
        _read(tmp_path, "docs_dir: papers\n")


def test_another_front_door_gives_its_options_without_places(tmp_path: Path) -> None:
    settings = settings_from(tmp_path, Written({"max_tlp": "red", "drafts": True}, docs_dir=tmp_path / "papers"))
    assert settings == Settings(tmp_path, tmp_path / "papers", tmp_path / "seeds", Tlp.RED, drafts=True)
    assert _told(settings_from(tmp_path, Written({"max_tlp": 7}))) == [
        "mkdocs.yml:1:1 C003 `7` is not a marking. Write one of: clear, green, amber, amber+strict, red."
    ]


def test_the_shipped_options_are_read_the_same_by_mkdocs() -> None:
    root = Path(__file__).parents[2]
    (options,) = [
        one["bluf"] for one in yaml_load((root / "mkdocs.yml").read_text("utf-8"))["plugins"] if "bluf" in one
    ]
    ours = read_settings(root)
    theirs = settings_from(root, Written(options))
    assert ours == theirs
    assert not ours.problems


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2022-03-14", date(2022, 3, 14)),
        ("'2022-03-14'", date(2022, 3, 14)),
        ("!ENV [BLUF_AS_OF, null]", date(2022, 3, 15)),
        ("!ENV [BLUF_NOBODY_SETS_THIS, null]", None),
        ("null", None),
        ("''", None),
        ("", None),
    ],
)
def test_a_day_is_read_with_quotes_and_without_from_the_surroundings_and_not_at_all(
    written: str, day: date | None, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BLUF_AS_OF", "2022-03-15")
    settings = _read(desk, f"plugins:\n  - bluf:\n      bluf_as_of: {written}\n")
    assert not settings.problems
    assert settings.as_of == day


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("soon", "`soon` is not a day"),
        ("2022-03", "`2022-03` is not a day"),
        ("2022", "`2022` is not a day"),
        ("20220314", "`20220314` is not a day"),
        ("'2022-02-30'", "`2022-02-30` is not a day"),
        ("2022-02-30", "`2022-02-30` is not a day"),
        ("2022-03-14 10:00:00", "`2022-03-14 10:00:00` is not a day"),
        ("true", "`True` is not a day"),
        ("[2022-03-14]", "`[datetime.date(2022, 3, 14)]` is not a day"),
    ],
)
def test_on_a_day_that_is_none_nothing_was_known(written: str, said: str, desk: Path) -> None:
    settings = _read(desk, f"plugins:\n  - bluf:\n      bluf_as_of: {written}\n")
    do = "Write a day, for example `2022-03-14`, or remove the line."
    assert _told(settings) == [f"mkdocs.yml:3:19 C003 {said}. {do}"]
    assert settings.as_of == date.min


def test_a_moment_is_no_day() -> None:
    with pytest.raises(ValueError, match="not a day"):
        day_from(datetime(2022, 3, 14))  # noqa: DTZ001 - what YAML gives has no zone
