"""What bluf promises about what it publishes. The page *Security* and SECURITY.md are both made from this text.

A heading begins with `##`. Each paragraph after it is one promise, followed by the tests that show it, as pytest names
them. A promise that holds only partly says so.
"""

PROMISES = """
## Markings

Nothing that is marked above the site's ceiling leaves: no record, no part of one, no page written by hand. The
ceiling is `max_tlp`, TLP:CLEAR unless the options say otherwise. A record counts as marked by the strictest marking
of anything in it.
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
entities, escaped for JSON, in base64, as an address, or packed; nor in the text, the tags or the metadata of a PDF,
nor in a picture.
tests/hidden/test_canaries.py
tests/hidden/test_searching_documents.py

Every page of a PDF carries its marking at its head and at its foot, in its colour on black. What may not leave does
not become a PDF, whoever asks.
tests/typeset/test_press.py::test_the_marking_stands_at_the_head_and_the_foot_of_every_page_in_its_colour_on_black
tests/cli/test_pdf.py::test_what_cannot_be_printed_is_told_in_one_line
tests/cli/test_pdf.py::test_what_is_below_the_tearline_is_printed_without_what_is_above

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

Whatever stands in a field stands in the PDF letter by letter: nothing of it is markup, is worked out, or reads a file,
and no link in it leads anywhere but to http, https and mailto.
tests/site/test_documents.py::test_hostile_texts_stand_in_documents_letter_by_letter
tests/typeset/test_setting.py

A page written by hand is Markdown, which can hold HTML. What of it would run, ask another host, take an id of the
theme's or a class by which it could lie over the window or pass for a marking is left out and reported, and the build
ends. It takes a build to see that; `bluf check` renders no page.
tests/site_rooms/test_passive.py
tests/site/test_elsewhere.py

No page makes a request to another host. An option that would make the theme do so is an error with its line, and so
is whatever else puts such a request into the frame of a page. A host to which a reader follows a link is not told from
which page.
tests/settings/test_elsewhere.py
tests/site_rooms/test_foreign.py
tests/browser/test_policy.py

The name, the description and the author of the site, the titles of pages and sections in its navigation, the names of
its switch between light and dark, and what stands at the head of a page written by hand are shown as they are written,
and none of them is markup. What mkdocs.yml says besides, as `copyright`, is the desk's own HTML.
tests/site/test_texts_of_the_desk.py

Every sort of page is valid HTML for the Nu Html Checker, and axe-core finds nothing serious in it, in light and dark.
tests/site/test_valid.py
tests/browser/test_access.py

No id in a page that is made from records is chosen by content, and so none is taken that the theme's scripts rely on.
tests/site/test_hostile.py::test_content_chooses_no_id

What is linked is an address with https, http or mailto, or a relative one. Its host is written in ASCII and stands for
nothing that mixes scripts or looks like ASCII and is not; a text that is an address itself, from `https://` or `www.`
on, links to no other host.
tests/model/test_addresses.py
tests/render/test_prose.py
tests/site_rooms/test_addresses.py

Every page carries a Content-Security-Policy. The scripts it allows are those of the installed theme, by hash; nothing
in a page can add one. It allows requests to the site itself and to nobody else.
tests/plugin/test_theme_scripts.py
tests/site_rooms/test_policy.py

A character that cannot be seen, or that changes how others are read, is an error wherever it stands: controls, marks
of direction, spaces without width. Joiners and marks that a script needs may stand where it needs them, and marks of
direction are told of even then. More than 30 marks upon one letter (UAX #15) are an error, too.
tests/load/test_unseen.py
tests/model/test_characters.py

What looks like the name of a known actor in a record and is not is reported, in texts as they are written and as they
are read: names are compared by their skeletons (UTS #39), letters in circles, of full width and struck through among
them. Pages written by hand are not compared.
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
the number and the place. So is a page written by hand with too many marks, with links and elements that are begun and
not ended, or with lists in lists beyond 20 levels, before Markdown sees it.
tests/load/test_limits.py
tests/load/test_page_limits.py

Every regular expression of the program takes time in proportion to its text: measured at 10, 20 and 40 KB.
tests/size/test_regular_expressions.py

No record and no page written by hand costs more than about a second of CPU time or 100 MB, whatever stands in it: read,
checked, and rendered, a page with the extensions of Markdown that MkDocs has by default. What is asserted is the ratio
to an ordinary brief in the same run. Ten thousand files cost no more than their share.
tests/size/test_one_file.py
tests/size/test_many_files.py

The PDF of one file costs no more time than those of fifteen ordinary briefs, whatever stands in the file. One that
would be set from more than 600,000 characters is refused.
tests/size/test_pdfs.py

No input that was tried makes reading or checking, or the rendering of a page written by hand, raise an error of its
own, end the process, or take a second: made-up records and pages, half and half.
tests/size/test_fuzzing.py

## Builds

A build replaces the old site at once or not at all: whether it is killed at any write, or a write fails because the
disk is full or read-only, the old site or the new one is there, whole. There are two exceptions. On a file system that
cannot exchange two folders, a kill at one moment leaves no site, and the next build puts the old one back. And where
the site's folder cannot be replaced as one, its entries are exchanged one after the other, and a kill in between can
leave a mixture: where it is a mount point or part of a container's image, where the folder that holds it is not yours
to write in, or where a hidden folder in it belongs to another user. The build says so.
tests/site/test_replacement.py
tests/staging/test_interrupted.py

What a killed build leaves beside the site is removed by the next one. Where folders cannot be locked, as on Windows and
on some network file systems, it is removed by the first build that runs a day later or more.
tests/staging/test_staging.py::test_what_a_living_process_fills_is_left_alone_and_what_a_killed_one_left_is_removed
tests/staging/test_staging.py::test_where_nothing_can_be_locked_what_was_left_is_removed_a_day_later

`mkdocs build`, `mkdocs gh-deploy`, `mkdocs serve` and `bluf build` all replace the site in this way, and so does the
build of properdocs, a fork of MkDocs that can take its place.
tests/site/test_hosts.py
tests/plugin/test_output.py
tests/staging/test_reader.py

Two builds of the same input are the same, byte for byte, whatever the path, the time zone, the locale, the hash seed,
the clock, or the order in which files are listed. PDFs and pictures are, too, and `bluf pdf` writes the bytes that the
site holds.
tests/site/test_same_bytes.py
tests/site/test_documents.py::test_the_command_writes_the_same_bytes

What is kept of one build for the next, in `.bluf/cache` or where the variable `BLUF_CACHE` says (`off` keeps nothing),
decides nothing: a site is the same with it, without it, and with files in it that are broken. What may leave is decided
before anything is looked up, by the records as they are. It is as trusted as the site's own folder: who can write there
can change the pages, the PDFs, the cards and the program of the search. It also holds what previews were made of,
drafts included, and what `bluf check` read and said of all records, until it is deleted. So it is no part of a
repository, and the workflow that publishes makes no use of it.
tests/site/test_kept.py
tests/site_rooms/test_kept_pages.py::test_after_any_edits_pages_are_what_they_would_be_if_nothing_were_kept
tests/cache/test_cache.py
tests/cli/test_check.py::test_a_public_report_takes_no_marking_from_what_was_kept
tests/cli/test_unchanged.py::test_only_the_plain_command_takes_what_was_said
tests/search/test_bundle.py
tests/search/test_shard.py

## Preview

Whatever is done to records, pages, templates and options while a preview runs, no request hangs, and the preview
recovers without a restart. Of a hundred problems, ninety-five show in the browser within two seconds of the save, or
within the time of three builds where that is longer. Tried with random edits.
tests/browser/test_preview_edits.py

A preview watches the folders that the options name now, not only those that they named when it began. It does not begin
with an override of the theme that cannot be used: the terminal says where the fault is.
tests/browser/test_preview.py::test_a_folder_that_the_options_name_later_is_watched_from_then_on
tests/browser/test_preview.py::test_a_preview_does_not_begin_with_an_override_that_cannot_be_used_and_says_where_it_is

A preview has the policy of the published site and allows one more script: the server's own, which reloads pages.
tests/plugin/test_live_reload.py

## Contributions

A pull request is built with the options, the templates and the generator of the branch that it would be merged into.
From the pull request itself the job takes the files of `briefs/` and `seeds/`, as data, and nothing else. A change to
anything else is reported in a notice. Where there is no `briefs/`, because the desk keeps its records elsewhere, the
job fails instead of passing what it has not seen.
tests/workflows/test_contributions.py::test_nothing_that_a_pull_request_brings_runs
tests/workflows/test_contributions.py::test_records_of_a_pull_request_are_built_beside_those_of_the_base
tests/workflows/test_contributions.py::test_the_job_of_this_repository_takes_records_by_the_same_steps
tests/workflows/test_contributions.py::test_a_desk_that_keeps_its_records_elsewhere_is_not_told_that_all_is_well

A link or a submodule below `briefs/` or `seeds/` of a pull request is refused by name and never followed.
tests/workflows/test_contributions.py::test_a_link_in_a_pull_request_is_refused_and_not_followed
tests/workflows/test_contributions.py::test_a_submodule_in_a_pull_request_is_refused

A workflow that a pull request starts has a token that can only read the repository, no secrets, and no cache that it
could fill for others. No text of a pull request is pasted into a command. No workflow leaves its token on the disk.
tests/test_workflows.py
tests/workflows/test_contributions.py::test_the_workflows_of_a_new_desk_pass_the_audit_that_ours_pass

Problems are shown on the lines that they are about. No file name, no text of a record and no link in a page can give
the runner a command.
tests/workflows/test_contributions.py::test_problems_stand_on_the_lines_of_the_pull_request
tests/workflows/test_contributions.py::test_what_a_build_says_of_a_page_is_no_command
tests/report/test_formats.py

Every Python package that the workflows and `make` install to check, build or test is installed by its hash, as a wheel.
Only bluf itself is built, from the files that are checked out. In a project begun with `bluf init`, bluf too is
installed by its hash: until that is written into requirements.txt, pip refuses. What the tests use besides has no hash
here: Chromium comes from the system's packages or from Playwright, and npm, where there is none, from PyPI; with
`make prove`, pre-commit installs the hooks as it does for anybody. The packages that npm fetches are checked by their
hashes.
tests/test_workflows.py::test_nothing_that_checks_builds_or_tests_is_installed_without_its_hash
tests/test_workflows.py::test_a_new_project_is_locked_to_what_this_one_is_tested_with
tests/packaging/test_wheel.py::test_a_desk_installs_the_wheel_by_its_hash_and_not_by_another
"""

LIMITS = """
A TLP:RED brief in a public repository is public, whatever the site shows. So is one in a pull request to it, in its
history, in a fork, and in the log of a command that printed it. `bluf check --max-tlp` and its hook refuse it
beforehand; nothing helps afterwards.

A marking is what the desk wrote. A secret in a text marked TLP:CLEAR is published, and so is a comment in its file,
where the log of a build shows the line that a problem is on.

A text is not understood. Below a tearline nobody notices "three claims" where two are left, "the second claim", an id
spelt otherwise or written with entities, one letter with a number in capitals (`C4` could be anything), or ids that
count in words or Roman figures (`first`, `iii`).

GitHub Pages lets a site send no headers of its own, so another site can show its pages in a frame. A policy inside a
page can neither forbid that (`frame-ancestors`), nor ask for reports, nor put the page into a sandbox. A host that can
send headers should send `Content-Security-Policy: frame-ancestors 'none'` and `X-Content-Type-Options: nosniff`.

A policy is enforced by the browser. In a browser that knows no policies, only the escaping protects the reader; the
tests try that alone, too.

mkdocs.yml, templates, themes, plugins and hooks are code. Whoever may change them on the branch that is published can
publish anything, and bluf does not check what other plugins do. Options that name code inside `briefs/` or `seeds/`
turn every contribution into code.

GitHub runs a workflow as the pull request has changed it. If that comes from a fork, the workflow gets a token that can
only read and no secrets, whatever it asks for; but its green mark proves nothing once the pull request has changed it.
Require a review of changes to `.github`, mkdocs.yml, templates and code by those who may decide on them. The tests of
bluf do run the code of a pull request, in a workflow of their own, with no more rights than that.

A pre-commit hook can be skipped (`--no-verify`), and pre-commit installs it without hashes. If something must never be
pushed, have the host of the repository check again before it accepts a push.

The preview and the reports of `bluf check` in a terminal show everything in the tree. They are for those who may read
it.

What was published stays in caches, archives and copies. A retraction is a notice, not an erasure.

A reader who follows a link is seen by the site that it leads to.
"""
