"""What can be wrong before the tradecraft is looked at: codes Y (file and YAML), M (model), C (options), P (pages and PDFs)."""

from bluf.model.characters import visible
from bluf.problems import START_OF_FILE, Explanation, Problem, Severity, Span

# Each entry: code and name, and the severity if it is no error | what is demanded | why; then the message | what to write instead.
_CATALOGUE = """
Y001 not-utf-8 | A file is UTF-8 text. | Other encodings turn names into rubbish on some machines and not on others.
The text is not UTF-8: byte 0x{byte:02x} cannot stand here | Save the file as UTF-8.

Y002 not-yaml | A file is YAML. | What cannot be parsed cannot be checked.
This is not YAML: {said} | {do}

Y003 tab | Indentation is spaces. | YAML forbids tabs there, because editors show them at different widths.
A tab stands where YAML wants spaces | Replace the tab by spaces.

Y004 duplicate-key | A field is written once. | YAML readers silently keep the last one, so a second `tlp:` could lower a marking unseen.
`{key}` is written twice in the same place; the first stands in line {line} | Keep one of them.

Y005 anchor | No anchors, aliases or merge keys. | They hide what a line means, and a few hundred bytes of them can grow to gigabytes.
{what} is not allowed here | {do}

Y006 tag | No tags. | Tags can make a YAML reader build objects other than plain data.
The tag `{tag}` is not allowed here | Remove the tag; put a text that begins with `!` in quotes.

Y007 too-large | A file has at most 256 KB. | A brief of that size is not a brief, and a huge file stops every reader.
The file has {size:,} bytes; the limit is {limit:,} | Split it, or move long text out of it.

Y008 too-deep | A file nests at most 20 levels and holds at most 10,000 values. | Deeper nesting can end the process that reads it.
The file {what} | Write it flatter, or split it.

Y009 many-documents | A file holds one record. | A second document after `---` would be lost.
A second YAML document begins here | Put it in a file of its own, or remove the line `---`.

Y010 empty | A file holds a record. | An empty file is more often a slip than an intention.
The file is empty | Delete it, and begin a new one with `bluf new {kind} NAME`.

Y011 not-a-mapping | At the top of a file stand fields. | A list or a bare text has no place for a title or a marking.
At the top stands {found} where fields are wanted | Begin the file with `{first}`.

Y012 byte-order-mark | A file begins with its first character. | Some tools read a byte-order mark as a part of the first field's name.
The file begins with a byte-order mark | Save it as UTF-8 without a byte-order mark.

Y013 not-a-file | A record is a regular file inside the project. | A link out of the project could publish a file nobody meant to publish, and a folder that is skipped unseen could hide a brief.
{what} | {do}

Y014 file-name | A file's name is its id: lower-case letters, digits and hyphens, at most 80. | The id becomes the page's address.
`{name}` cannot be an id | Rename the file, for example to `{better}`.

Y015 key-not-text | A field's name is a word. | A list or a mapping as a key has no meaning in a brief.
This field's name is not a word | Write the field's name, then a colon.

Y016 control-character | A file holds characters that can be printed. | Control characters are invisible in an editor, and a terminal obeys them.
The character U+{character:04X} cannot stand in YAML | Remove it.

Y017 comma-cuts-text | A text in braces that holds a comma stands in quotes. | Inside { } YAML ends an unquoted text at the first comma, and the rest of it is lost or becomes fields.
The text of `{field}` ends at the comma before `{piece}` | Put it in quotes: `{field}: {text}`.

Y018 unmarked-file | Every file in the folder of the briefs is a record, a page with a marking, or an attachment that the options name. | A host publishes whatever lies there; a file without a marking could be anything.
The file {what} | {do}

Y019 hash-cuts-text | A text that holds a number sign after a space stands in quotes. | YAML takes the sign for the beginning of a comment, and the rest of the text is lost without a word.
The text ends before `{rest}` | Put it in quotes: `{text}`; if this is a comment, write a space after its `#`.

Y020 active-page | A page written by hand holds text, links, and pictures of the site. | Its HTML could run a script or ask another host for something. The page's policy stops that, and a reader would find a page that does not work.
{said} | {do}

Y021 hidden-character | A file holds no character that nobody can see, except where a script or an emoji needs one. | Characters without width, and those that turn the direction of a line, make a text read otherwise than it is, to a reader and to a reviewer.
The character {character} cannot be seen | {do}

Y022 unfit-name | The names of files and folders, and the paths they give in the site, are ones that every system can hold. | A name that Windows keeps for itself, drops a part of or reads as a path breaks a checkout, and can lead out of the folder.
{what} | {do}

Y023 names-collide | No two files or folders have names that some system takes for one. | Where case is not kept, or accents are composed, the one would silently take the place of the other.
This name and {other} are the same where case or the composition of accents is not kept, or give one page | {do}

Y024 page-too-intricate | A page written by hand has at most 5,000 marks, ends the links and elements that it begins, and nests at most 20 levels. | What reads Markdown and HTML goes back at every sign that might begin something: a page of nothing but such signs takes it minutes, and one that nests too deep ends it.
{said} | {do}

Y025 stacked-marks | A letter carries at most 30 marks. | No language needs more. To put them in order takes a machine time that grows with their square, and they cover the lines around.
More than 30 marks stand upon one letter | Remove all but those that it is written with.

M001 missing-field | The fields a record cannot do without are there. | A brief without a marking, a date or a bottom line cannot be handled.
`{field}` is missing{where} | Add `{example}`.{help}

M002 unknown-field | A field is one that the record has. | A misspelt field would be lost without a word.
{where} has no field `{field}` | {do}

M003 wrong-type | A field holds the sort of value it is for. | A number where a text is meant is often an unquoted code.
`{field}` is {found}; it must be {wanted} | {do}

M004 unknown-term | A field of a controlled vocabulary holds one of its terms. | Two words for one thing cannot be counted, compared or searched.
`{value}` is not a term of `{field}` | {do}

M005 bad-id | An id is lower-case letters, digits and hyphens, at most 80. | Ids become addresses and anchors.
`{value}` cannot be an id | {do}

M006 bad-date | A date is a year, a month or a day that exists. | A date that does not exist was meant to be another.
{said} | {do}

M007 bad-value | A value is one that its field can take. | An address, a grade or a country code that cannot exist would be published as if it did.
{said} | {do}

M008 too-many | A record holds at most 400 parts and 2,000 references, and names at most 200 actors. | Parts are compared with each other, and every actor has a page: a few thousand of them would keep a machine busy for hours.
The record has {what}; the limit is {limit} | Split it.

M009 too-many-marks | The texts of a record hold at most 10,000 marks: line breaks, ends of sentences and signs of Markdown. | A text of nothing but such signs takes a machine a hundred times longer than one that people read.
The texts up to here hold more than {limit:,} line breaks, ends of sentences and signs of Markdown | Shorten them, or split the record.

C001 options-not-yaml | mkdocs.yml is YAML, and its options are fields. | While the options cannot be read, nobody can say which markings may be published.
{said} | {do}

C002 unknown-option | An option is one that bluf has. | A misspelt option would be lost without a word.
There is no option `{option}` | {do}

C003 bad-option | An option holds a value that it can take. | An option that is ignored in silence does what nobody asked for.
{said} | {do}

C004 unknown-rule | A rule whose severity is set is one that exists. | A misspelt code would leave the rule as it was.
There is no rule `{wanted}` | {do}

C005 fixed-severity | The severity of a rule that no brief can waive stays as it is. | What cannot be read, leads nowhere or is marked too low must not be published, whatever the options say.
The severity of `{wanted}` is fixed | Remove the line; only a tradecraft rule that a brief can waive can be set.

C006 foreign-request | A page asks nobody but the site itself for anything. | What a reader looks at is nobody else's business. The page's policy stops such a request, and a reader would find a page that does not work.
{said} | {do}

C007 above-level | A tree that `bluf check --max-tlp LEVEL` guards holds nothing above LEVEL. | Whoever may read a repository reads all of it: the site's ceiling keeps a record off the site, not out of the repository.
{what} | {do}

C008 large-site notice | A site stays below what its host publishes. | GitHub Pages publishes no more than 1 GB. What grows beyond it can be published no more, and that shows on the day when it is urgent.
The site has {megabytes:,} MB: {parts}; GitHub Pages publishes no more than 1,000 | Set `pdf: false` or `social_cards: false` in mkdocs.yml, keep large attachments elsewhere, or make two sites of it.

P001 broken-template | Every template can be read and filled in, and lets a page carry its marking. | A page made from a broken template would lack a part, and nobody would see which.
{said} | {do}

P002 too-long-for-paper | A brief is not so long that its PDF could not be set in seconds. | A file that somebody made endless would keep whoever builds the site waiting, and take all of the machine's memory.
The PDF of this brief would be set from {characters:,} characters; the limit is {limit:,} | Split the brief, or set `pdf: false` in mkdocs.yml.
"""


def _read(catalogue: str) -> tuple[dict[str, Explanation], dict[str, tuple[str, str]]]:
    explanations, messages = {}, {}
    for entry in catalogue.strip().split("\n\n"):
        head, message = entry.split("\n")
        title, summary, why = (part.strip() for part in head.split(" | "))
        code, name, *severity = title.split()
        explanations[code] = Explanation(code, name, Severity(*(severity or ["error"])), summary, why)
        said, hint = (part.strip() for part in message.split(" | "))
        messages[code] = (said, hint)
    return explanations, messages


FAULTS, _MESSAGES = _read(_CATALOGUE)


def fault(code: str, file: str, span: Span = START_OF_FILE, **words: object) -> Problem:
    """Return the problem `code` with its message filled in."""
    message, hint = _MESSAGES[code]
    said, do = visible(message.format(**words)), visible(hint.format(**words).strip())
    return Problem(code, FAULTS[code].severity, said[:1].upper() + said[1:], do, file, span)
