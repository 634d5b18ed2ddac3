"""What bluf promises of what it publishes. The page *Security* and SECURITY.md are both made from this text.

A heading begins with `##`. Each paragraph after it is one promise, followed by the tests that show it, as pytest names
them. A promise that holds only partly says so.
"""

PROMISES = """
## Markings

Nothing leaves that is marked above the site's ceiling, `max_tlp`, which is TLP:CLEAR unless the options say
otherwise: no record, no part of one, no page written by hand. A record counts as marked by the strictest marking of
anything in it.
tests/release/test_ceiling.py
tests/site/test_handwritten.py

A marking that is missing, misspelt, a list, written twice, or written with a look-alike such as a Cyrillic letter is
an error, and what carries it counts as TLP:RED until it is mended.
tests/cli/test_max_tlp.py::test_a_record_whose_marking_cannot_be_read_counts_as_red
tests/load/test_pages.py::test_a_page_has_one_marking

No link, and no second name of a file, publishes what is marked above the ceiling. The copy of a source that only what
does not leave names stays with it, whatever the options say of attachments.
tests/load/test_links.py
tests/hidden/test_broken.py::test_a_link_does_not_publish_what_may_not_leave
tests/hidden/test_broken.py::test_what_leaves_is_told_of_and_built_as_if_what_does_not_were_deleted

A part marked stricter than its record is an error unless the record has a tearline. With one, the record is published
with exactly the parts that are allowed there, and it reads as a whole: numbers, counts and references show no holes.
Ids are numbered anew if they are of the form that counts (`kj1`, `c1`); those that count otherwise are an error there,
and so is a text that names a part by its number and not by a link. An id that is a word or a date stays.
tests/release/test_tearline.py
tests/release/test_numbering.py
tests/rules/test_tearlines.py

A build with what may not leave in the tree and a build with it deleted are the same, byte for byte: every file of the
site, the log at its usual level but for the time it took, and what CI is told. Parts are called there as on the site,
and of a record with a tearline no line is named. Tried on made-up desks at every ceiling. Two things are told in
public for the desk's sake, and are therefore not the same: a place that leaves and names what does not, and the name
and line of a file whose marking cannot be read. That is so of a file that is too large, nested too deep, no YAML of
the small, safe part, or holds a character that cannot be seen, even if somewhere in it stands `tlp: red`; it fails
the build until it is mended.
tests/hidden/test_differential.py
tests/hidden/test_broken.py
tests/hidden/test_preview.py
tests/site/test_non_interference.py

A text that stands only in what may not leave stands nowhere in the site: not as it is, nor percent-encoded, as
entities, escaped for JSON, in base64, as an address, or packed.
tests/hidden/test_canaries.py

What is published and names something that is not is an error, and CI is told of the published side only.
tests/test_public.py
tests/load/test_said.py

`bluf check --max-tlp LEVEL` refuses a desk that holds anything above LEVEL, and whatever has no marking that can be
read: files that are no records, hidden files, links, and copies that editors leave among them. It looks at the two
folders that mkdocs.yml names, of briefs and of sources, and at nothing beside them. Empty files pass, and git's own
lists of patterns if they are short, can be read and do not speak of TLP. As a hook for pre-commit it looks at all that
git has or is about to have there, whatever is committed, and refuses the commit.
tests/cli/test_max_tlp.py
tests/packaging/test_hooks.py

## Hostile content

Whatever stands in any field of any file, no script of it runs, no attribute is broken out of, and no image, frame,
form or style comes of it. Tried with every class of payload in every field, in a real browser, with the policy of the
page and without it.
tests/site/test_hostile.py
tests/browser/test_hostile.py

A page written by hand is Markdown, which can hold HTML. What of it would run, ask another host or take an id of ours
is left out of the site and reported.
tests/site_rooms/test_passive.py
tests/site/test_elsewhere.py

No page makes a request to another host. An option that would make the theme do so is an error with its line, and so
is whatever else puts such a request into the frame of a page.
tests/settings/test_elsewhere.py
tests/site_rooms/test_foreign.py
tests/browser/test_policy.py

What a desk writes in mkdocs.yml and at the head of its own pages is shown as it is written, and none of it is markup.
tests/site/test_texts_of_the_desk.py

Every sort of page is valid HTML for the Nu Html Checker, and axe-core finds nothing serious in it, in light and dark.
tests/site/test_valid.py
tests/browser/test_access.py

No id in a page is chosen by content, and so none is taken that the theme's scripts rely on.
tests/site/test_hostile.py::test_content_chooses_no_id

What is linked is an address with https, http or mailto, or a relative one, and its host is the one that it shows.
tests/model/test_addresses.py
tests/site_rooms/test_addresses.py

Every page carries a Content-Security-Policy. The scripts it allows are those of the installed theme, by hash; nothing
in a page can add one. It allows requests to the site itself and to nobody else.
tests/plugin/test_theme_scripts.py
tests/site_rooms/test_policy.py

A character that cannot be seen, or that changes how others are read, is an error wherever it stands: controls, marks
of direction, spaces without width. Joiners and marks that a script needs may stand where it needs them, and marks of
direction are told of even then.
tests/load/test_unseen.py
tests/model/test_characters.py

What looks like the name of a known actor and is not is reported: names are compared by their skeletons (UTS #39).
tests/analysis/test_look_alikes.py
tests/model/test_look_alikes.py
tests/rules/test_look_alikes.py

No name of a file writes outside the site. Links that leave the tree or stand for a page or an attachment, files with a
second name elsewhere, names that Windows keeps for itself and names that some system takes for one another are errors.
tests/load/test_links.py
tests/load/test_names.py

## Hostile size

A file over 256 KB, nested deeper than 20 levels or with more than 10,000 values is refused with a message, before
anything is built from it.
tests/invalid/test_reports.py

A record may hold so many parts, actors, references, marks and characters, and no more: beyond that it is refused with
the number and the place.
tests/load/test_limits.py

Every regular expression of the program takes time in proportion to its text: measured at 10, 20 and 40 KB.
tests/size/test_regular_expressions.py

No file costs more than about a second of CPU time or 100 MB, whatever stands in it. What is asserted is the ratio to an
ordinary brief in the same run. Ten thousand files cost no more than their share.
tests/size/test_one_file.py
tests/size/test_many_files.py

No input makes reading or checking raise an error of its own, end the process, or take a second.
tests/size/test_fuzzing.py

## Builds

A build replaces the old site at once or not at all. Whichever write is the last before a kill, and whichever finds no
room or a read-only disk, the old site is there, whole, or the new one. On a file system that cannot exchange two
folders a kill at one moment leaves none, and the next build puts the old one back. Where the folder of the site is
itself a mount point or belongs to others, only a kill while its entries are exchanged can leave a mixture.
tests/site/test_replacement.py
tests/staging/test_interrupted.py

`mkdocs build`, `gh-deploy` and `serve` each keep working with that, and so does properdocs.
tests/site/test_hosts.py
tests/plugin/test_output.py
tests/staging/test_reader.py

Two builds of the same input are the same, byte for byte, whatever the path, the time zone, the locale, the hash seed,
the clock, or the order of files.
tests/site/test_same_bytes.py

## Preview

Under random edits of records, pages and templates no request hangs, problems show in the browser within two seconds
of being found, and the preview recovers without a restart.
tests/browser/test_preview_edits.py

A preview has the policy of the published site, and lets one script more run: the server's own, which reloads pages.
tests/plugin/test_live_reload.py

## Contributions

A pull request is built with the options, the templates and the generator of the branch that it goes to. Of the pull
request itself the job takes the files of `briefs/` and `seeds/`, as data. A change to anything else is said in a
notice.
tests/workflows/test_contributions.py::test_nothing_that_a_pull_request_brings_runs
tests/workflows/test_contributions.py::test_records_of_a_pull_request_are_built_beside_those_of_the_base
tests/workflows/test_contributions.py::test_the_job_of_this_repository_takes_records_by_the_same_steps

A link or a submodule below `briefs/` or `seeds/` of a pull request is refused by name, and never followed.
tests/workflows/test_contributions.py::test_a_link_in_a_pull_request_is_refused_and_not_followed
tests/workflows/test_contributions.py::test_a_submodule_in_a_pull_request_is_refused

A workflow that a pull request starts has a token that can read the repository, no secrets, and no cache that it could
fill for others; no text of a pull request is pasted into a command. No workflow leaves its token behind.
tests/test_workflows.py
tests/workflows/test_contributions.py::test_the_workflows_of_a_new_desk_pass_the_audit_that_ours_pass

Problems stand on the lines that they are about. No file name, no text of a record and no link of a page can give the
runner a command.
tests/workflows/test_contributions.py::test_problems_stand_on_the_lines_of_the_pull_request
tests/workflows/test_contributions.py::test_what_a_build_says_of_a_page_is_no_command
tests/report/test_formats.py

Every package is installed by its hash, and none is built on the way. In a project begun with `bluf init` that holds
for bluf itself too: until its hash is written into requirements.txt, pip refuses.
tests/test_workflows.py::test_nothing_is_installed_without_its_hash
tests/test_workflows.py::test_a_new_project_is_locked_to_what_this_one_is_tested_with
tests/packaging/test_wheel.py::test_a_desk_installs_the_wheel_by_its_hash_and_not_by_another
"""

LIMITS = """
A TLP:RED brief in a public repository is public, whatever the site shows. So is one in a pull request to it, in its
history, in a fork, and in the log of a command that printed it. `bluf check --max-tlp` and its hook refuse before;
nothing helps after.

A marking is what the desk wrote. A secret in a text marked TLP:CLEAR is published, and so is a comment in its file,
where the log of a build shows the line that a problem is on.

A text is not understood. Below a tearline nobody notices "three claims" where two are left, "the second claim", an id
spelt otherwise or written with entities, one letter with a number in capitals (`C4` could be anything), or ids that
count in words or Roman figures (`first`, `iii`).

GitHub Pages sends no headers of a site's own, so that another site can show a page in a frame. A policy in the page
cannot forbid that (`frame-ancestors`), nor ask for reports, nor put the page into a sandbox. A host that can send
headers should send `Content-Security-Policy: frame-ancestors 'none'` and `X-Content-Type-Options: nosniff`.

A policy is kept by the browser. One that knows no policies relies on the escaping alone, which the tests try alone
too.

mkdocs.yml, templates, themes, plugins and hooks are code. Whoever may change them on the branch that is published can
publish anything, and bluf does not check what other plugins do. Options that name code inside `briefs/` or `seeds/`
make code of every contribution.

GitHub runs the workflow that a pull request brings. From a fork it has a token that can read and no secrets, whatever
it says; but its green mark proves nothing where it changed the workflow. Ask for a review of changes to `.github`,
mkdocs.yml, templates and code by those who may decide on them. The tests of bluf run the code of a pull request, in a
workflow of their own and with as little.

A hook for pre-commit can be passed by (`--no-verify`), and pre-commit installs it without hashes. What must not be
pushed is worth a second look by the host of the repository, before it takes the push.

The preview, and the reports of `bluf check` in a terminal, show everything that lies in the tree. They are for those
who may read it.

What was published stays in caches, archives and copies. A retraction is a notice, not an erasure.

A link is followed by the reader, and then the other site learns of it.
"""
