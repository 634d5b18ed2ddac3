"""What a writer, an editor or an accident may do to the files of a project, at random."""

import random
import re
import shutil
from collections.abc import Callable

from tests.browser.tree import ALWAYS, FOLDERS, IN_BRIEFS, MAIN, OPTIONS, RENAMED, STYLE, Tree

Edit = Callable[[Tree, random.Random, str], str]
"""Changes a file; says what it did."""


def _whole_text(tree: Tree, name: str) -> bytes:
    return tree.path(name).read_bytes() or b"\n"


def misspell(tree: Tree, chance: random.Random, name: str) -> str:
    text = _whole_text(tree, name).decode("utf-8", "replace")
    tree.path(name).write_text(re.sub(r"(?m)^(title|name|tlp)\b", r"\1l", text), encoding="utf-8")
    return "misspelt"


def half_save(tree: Tree, chance: random.Random, name: str) -> str:
    text = _whole_text(tree, name)
    kept = chance.randrange(len(text))
    tree.path(name).write_bytes(text[:kept])
    return f"cut to {kept} bytes"


def half_character(tree: Tree, chance: random.Random, name: str) -> str:
    tree.path(name).write_bytes(_whole_text(tree, name) + b"# \xe2\x82")
    return "ends in half a character"


def nul(tree: Tree, chance: random.Random, name: str) -> str:
    text = _whole_text(tree, name)
    at = chance.randrange(len(text))
    tree.path(name).write_bytes(text[:at] + b"\0" + text[at:])
    return f"NUL at {at}"


def all_nul(tree: Tree, chance: random.Random, name: str) -> str:
    tree.path(name).write_bytes(bytes(len(_whole_text(tree, name))))
    return "all NUL"


def empty(tree: Tree, chance: random.Random, name: str) -> str:
    tree.path(name).write_bytes(b"")
    return "emptied"


def delete(tree: Tree, chance: random.Random, name: str) -> str:
    tree.path(name).unlink()
    return "deleted"


def rename(tree: Tree, chance: random.Random, name: str) -> str:
    path = tree.path(name)
    new = path.with_name(chance.choice([f"{path.stem}-2{path.suffix}", f"A Name{path.suffix}", f"{path.name}.bak"]))
    path.replace(new)
    return f"renamed to {new.name}"


def folder_in_place(tree: Tree, chance: random.Random, name: str) -> str:
    path = tree.path(name)
    path.unlink()
    path.mkdir()
    (path / "inside.txt").write_text("x", encoding="utf-8")
    return "replaced by a folder"


def forbid(tree: Tree, chance: random.Random, name: str) -> str:
    tree.path(name).chmod(0)
    return "made unreadable"  # but for root, who reads on


def save_atomically(tree: Tree, chance: random.Random, name: str) -> str:
    path = tree.path(name)
    beside = path.with_name(f".{path.name}.tmp")
    broken = chance.random() < 0.5
    text = _whole_text(tree, name)
    beside.write_bytes(text.replace(b"tlp:", b"tpl:", 1) if broken else text)
    beside.replace(path)
    return f"saved {'broken ' if broken else ''}by write and rename"


def litter(tree: Tree, chance: random.Random, name: str) -> str:
    path = tree.path(name)
    path.with_name(f"{path.name}~").write_bytes(_whole_text(tree, name)[: chance.randrange(50)])
    path.with_name(f".{path.name}.swp").write_bytes(b"b0VIM 9.0\0\0")
    return "given an editor's backup and swap file"


def remark(tree: Tree, chance: random.Random, name: str) -> str:
    tree.path(name).write_bytes(_whole_text(tree, name) + f"\n# {chance.randrange(10**6)}\n".encode())
    return "given a remark"


RECORD_EDITS: tuple[Edit, ...] = (
    misspell, half_save, half_character, nul, all_nul, empty, delete, rename, folder_in_place, forbid,
    save_atomically, litter, remark,
)  # fmt: skip


def break_template(tree: Tree, chance: random.Random, name: str) -> str:
    path = tree.path(name)
    text = _whole_text(tree, name).decode("utf-8", "replace")
    wrong = {
        "a tag that does not exist": text + "{% nosuch %}\n",
        "a block that does not end": "{% if true %}" + text,
        "a filter that does not exist": text + "{{ 1 | nosuch }}\n",
        "a tag that is cut": text + "{{ page.ti",
    }
    if name in (*ALWAYS[:5], IN_BRIEFS):
        wrong["an undefined name"] = text + "{{ page.nothing_of_the_kind }}\n"
        wrong["a wrong type"] = "{% set x = 1 + 'a' %}\n" + text
        wrong["a missing part"] = '{% include "parts/nosuch.html" %}\n' + text
    if name in (MAIN, tree.notice()):
        wrong["an undefined name"] = text.replace("\n", "\n{% set x = nosuch.more.and_more %}\n", 1)
    what = chance.choice(sorted(wrong))
    path.write_text(wrong[what], encoding="utf-8")
    tree.faulty.add(name)
    return what


def spoil_template(tree: Tree, chance: random.Random, name: str) -> str:
    if name == tree.notice() and chance.random() < 0.5:
        tree.faulty.discard(name)
        return empty(tree, chance, name)
    tree.faulty.add(name)
    if name == MAIN and chance.random() < 0.3:
        return empty(tree, chance, name)  # no page would be left
    if name.startswith("templates/parts/") or name in (tree.notice(), MAIN):
        return half_character(tree, chance, name)
    return chance.choice([half_character, delete])(tree, chance, name)


def spoil_style(tree: Tree, chance: random.Random, name: str) -> str:
    return chance.choice([half_save, half_character, nul, empty, delete, save_atomically])(tree, chance, name)


def spoil_options(tree: Tree, chance: random.Random, name: str) -> str:
    text = tree.originals[OPTIONS].decode()
    path = tree.path(name)
    fatal: dict[str, bytes | None] = {
        "options that are not YAML": (text + "\n  - [\n").encode(),
        "an unknown theme": text.replace("name: material", "name: materiel").encode(),
        "an unknown plugin": text.replace("- bluf:", "- serch\n  - bluf:").encode(),
        "no options": b"",
        "options with a NUL": text.replace("site_name", "site\0name", 1).encode(),
        "options that end in half a character": text.encode() + b"# \xe2\x82",
        "options of a wrong type": text.replace("seeds: seeds", "seeds: [1]").encode(),
        "deleted": None,
    }
    reported: dict[str, bytes | None] = {
        "a marking that does not exist": text.replace("max_tlp: clear", "max_tlp: cleer").encode(),
        "no such folder of sources": text.replace("seeds: seeds", "seeds: nowhere").encode(),
        "another name of the site": text.replace("Eurasia desk", "Strelsau desk").encode(),
    }
    what = chance.choice(sorted({**fatal, **reported}))
    tree.faulty.discard(OPTIONS)
    if what in fatal:
        tree.faulty.add(OPTIONS)
    content = {**fatal, **reported}[what]
    assert content != tree.originals[OPTIONS], what
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(content)
    return what


def name_another(tree: Tree, chance: random.Random, name: str) -> str:
    """Copy a folder, and have the options name the copy."""
    old = chance.choice([folder for folder in RENAMED if tree.is_readable(folder)])
    new = RENAMED[old]
    shutil.rmtree(tree.path(new), ignore_errors=True)
    tree.faulty = {fault for fault in tree.faulty if not fault.startswith(f"{new}/")} - {OPTIONS}
    shutil.copytree(tree.path(old), tree.path(new))
    tree.faulty |= {f"{new}/{fault.removeprefix(f'{old}/')}" for fault in tree.faulty if fault.startswith(f"{old}/")}
    text = tree.originals[OPTIONS].decode()
    assert f": {old}\n" in text
    tree.path(name).write_text(text.replace(f": {old}\n", f": {new}\n"), encoding="utf-8")
    return f"now names {new}"


def move_folder(tree: Tree, chance: random.Random, name: str) -> str:
    path = tree.path(name)
    away = path.with_name(f"{path.name}-away")
    shutil.rmtree(away, ignore_errors=True)
    path.rename(away)
    return f"renamed to {away.name}"


def edit(tree: Tree, chance: random.Random) -> str:
    """Do something to some file; return what."""
    files = tree.files()
    kinds: list[tuple[int, list[str], tuple[Edit, ...]]] = [
        (12, tree.records(), RECORD_EDITS),
        (3, [*ALWAYS, IN_BRIEFS, MAIN, tree.notice()], (break_template, spoil_template)),
        (1, [STYLE], (spoil_style,)),
        (2, [OPTIONS], (spoil_options,)),
        (2, [OPTIONS], (name_another,)),
        (1, [folder for folder in FOLDERS if tree.path(folder).is_dir()], (move_folder,)),
    ]
    usable = [
        (weight, names, edits)
        for weight, wanted, edits in kinds
        if (names := [name for name in wanted if name in files or name in FOLDERS or name == OPTIONS])
    ]
    _, names, edits = chance.choices(usable, [weight for weight, _, _ in usable])[0]
    name = chance.choice(names)
    return f"{name}: {chance.choice(edits)(tree, chance, name)}"
